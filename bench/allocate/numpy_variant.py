"""The same case in numpy: Newton on the rate within a bracket, then largest remainder by partition. Binary figures."""
import sys
import time

import numpy as np

POT = 6_400_000_000
n = int(sys.argv[1])
i = np.arange(n, dtype=np.int64)
equal = POT // n
needs = (1 + (i * 7919 + 13) % 1000).astype(float)
floors = ((equal * 8 * ((i * 3571) % 1000)) // 10_000).astype(float)
caps = floors + equal // 2 + (equal * ((i * 2741) % 1000)) // 1000


def allocate():
    low, high, rate = 0.0, np.inf, POT / needs.sum()
    for _ in range(100):
        exact = rate * needs
        share = np.minimum(np.maximum(exact, floors), caps)
        off = POT - share.sum()
        if abs(off) < 1e-6:
            break
        if off > 0:
            low = rate
        else:
            high = rate
        between = (exact > floors) & (exact < caps)
        slope = needs[between].sum()
        step = rate + off / slope if slope > 0 else np.nan
        rate = step if low < step < high else ((low + high) / 2 if high < np.inf else rate * 2)
    whole = np.floor(share)
    spare = int(round(POT - whole.sum()))
    if spare > 0:
        order = np.argpartition(-(share - whole), spare - 1)[:spare]
        whole[order] += 1
    return whole


def timed():
    start = time.perf_counter()
    allocate()
    return (time.perf_counter() - start) * 1e6


end = time.perf_counter() + 0.3
while time.perf_counter() < end:
    timed()
times, end = [], time.perf_counter() + 0.3
while len(times) < 5 or (time.perf_counter() < end and len(times) < 2000):
    times.append(timed())
print(sorted(times)[len(times) // 2])
