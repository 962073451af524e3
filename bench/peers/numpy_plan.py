"""The plan of sixty lines as an analyst would write it in numpy: a vector of draws for every line and year, unrounded.

  numpy_plan.py < plan.json      prints milliseconds of processor time for all draws, and the sum of the last draw's figures
"""
import json
import sys
import time

import numpy as np

given = json.load(sys.stdin)
plan = given['plan']
shifts = {name: np.array(column) / 100_000 for name, column in zip(given['varying'], given['moves'])}
YEARS = 5


def run():
    rates = {one['name']: [rate + shifts[one['name']] if one['name'] in shifts else rate for rate in one['years']] for one in plan['assumptions']}
    costs = [one['cost'] for one in plan['posts']]
    fte = [one['fte'] for one in plan['posts']]
    lines = [one['base'] for one in plan['lines']]
    grants = [one['base'] for one in plan['grants']]
    bases = [one['base'] for one in plan['authorities']]
    running = [0.0 for _ in plan['changes']]
    balances = [one['opening'] for one in plan['reserves']]
    band_d = plan['bandD']
    results = []
    for year in range(YEARS):
        spending = 0.0
        for i, one in enumerate(plan['posts']):
            fte[i] = fte[i] + one['change'][year]
            after = costs[i] * (1 + rates[one['award']][year])
            spending = spending + (fte[i] * costs[i] * 5 + fte[i] * after * 7) / 12 * (1 - one['vacancy']) * (1 + one['onCosts'])
            costs[i] = after
        for i, one in enumerate(plan['lines']):
            typed = one['typed'][year]
            lines[i] = lines[i] * (1 + rates[one['driver']][year]) if typed is None else typed
            spending = spending + lines[i]
        savings = 0.0
        for i, one in enumerate(plan['changes']):
            running[i] = (running[i] if one['recurring'] else 0) + one['years'][year] * (one['delivery'] if one['kind'] == 'saving' else 1)
            if one['kind'] == 'saving':
                savings = savings + running[i]
            else:
                spending = spending + running[i]
        funding, specific = 0.0, 0.0
        for i, one in enumerate(plan['grants']):
            if one['driver']:
                grants[i] = grants[i] * (1 + rates[one['driver']][year])
            funding = funding + grants[i]
            if one['kind'] != 'core':
                specific = specific + grants[i]
        band_d = band_d + plan['rises'][year]
        for i in range(len(bases)):
            bases[i] = bases[i] * (1 + rates['Base growth'][year])
            funding = funding + bases[i] * band_d
        drawn = 0.0
        for i, one in enumerate(plan['reserves']):
            out = min(one['drawn'][year], max(balances[i], 0))
            balances[i] -= out
            drawn += out
        gap = spending - funding
        results += [spending, funding, spending - savings - specific, gap, gap - savings - drawn, balances[0]]
    return results


for _ in range(10):
    run()
times = []
for _ in range(5):
    began, steps = time.process_time(), 0
    while time.process_time() - began < 0.15:
        results = run()
        steps += 1
    times.append((time.process_time() - began) * 1000 / steps)
print(json.dumps({'ms': sorted(times)[2], 'sum': float(sum(one if np.isscalar(one) else one[-1] for one in results))}))
