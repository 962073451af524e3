"""LibreOffice Calc through UNO, without a window. Prints milliseconds of soffice's processor time for a unit of work.

  libreoffice.py plan < sheet.json     set the six shifts, recalculate everything, read the thirty figures
  libreoffice.py cells < cells.json    a PRECEPT formula in every row, all recalculated: a unit is one cell
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

TICKS = os.sysconf('SC_CLK_TCK')


def spent(pid):
    """Processor seconds of soffice.bin, a child of the script that starts it."""
    fields = open(f'/proc/{pid}/stat').read().rsplit(')', 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def started(profile, pipe):
    office = subprocess.Popen(['soffice', '--headless', '--norestore', '--nologo', f'-env:UserInstallation=file://{profile}', f'--accept=pipe,name={pipe};urp;'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    for _ in range(120):
        try:
            return office, resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
        except Exception:
            time.sleep(0.5)
    raise SystemExit('LibreOffice did not start.')


def descendants(pid):
    yield pid
    for task in os.listdir(f'/proc/{pid}/task'):
        for child in open(f'/proc/{pid}/task/{task}/children').read().split():
            yield from descendants(int(child))


def binary_under(pid):
    """The process that calculates: soffice.bin, below the script that Popen knows."""
    found = [one for one in descendants(pid) if open(f'/proc/{one}/comm').read().startswith('soffice.bin')]
    return found[0]


def measured(pid, work, units):
    for _ in range(3):
        work(0)
    steps, began = 0, spent(pid)
    while spent(pid) - began < 1.5:
        work(steps)
        steps += 1
    return (spent(pid) - began) * 1000 / steps / units


def main():
    given = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as profile:
        office, context = started(profile, f'bench{os.getpid()}')
        pid = binary_under(office.pid)
        desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
        hidden = PropertyValue()
        hidden.Name, hidden.Value = 'Hidden', True
        document = desktop.loadComponentFromURL('private:factory/scalc', '_blank', 0, (hidden,))
        try:
            document.enableAutomaticCalculation(False)
            sheet = document.Sheets.getByIndex(0)
            if sys.argv[1] == 'plan':
                for r, row in enumerate(given['cells']):
                    for c, cell in enumerate(row):
                        if isinstance(cell, str) and cell.startswith('='):
                            sheet.getCellByPosition(c, r).Formula = cell
                        elif isinstance(cell, (int, float)):
                            sheet.getCellByPosition(c, r).Value = cell
                shifts = [sheet.getCellByPosition(c, r) for r, c in given['shifts']]
                results = [sheet.getCellByPosition(c, r) for r, c in given['results']]

                def work(turn):
                    for cell, value in zip(shifts, given['moves'][turn % len(given['moves'])]):
                        cell.Value = value
                    document.calculateAll()
                    return [cell.Value for cell in results]

                ms = measured(pid, work, 1)
                print(json.dumps({'ms': ms, 'sum': sum(work(0))}))
            else:
                bases, count = given['taxBases'], given['cells']
                columns = [chr(65 + i) for i in range(len(bases))]
                charge = f'${chr(65 + len(bases))}$1'
                sheet.getCellByPosition(len(bases), 0).Value = 250
                block = sheet.getCellRangeByPosition(0, 0, len(bases) - 1, count - 1)
                block.setDataArray(tuple(tuple(base + row for base in bases) for row in range(count)))
                first = sheet.getCellByPosition(len(bases) + 1, 0)
                first.Formula = '=' + '+'.join(f'ROUND({column}1*{charge};0)' for column in columns)
                sheet.getCellRangeByPosition(len(bases) + 1, 0, len(bases) + 1, count - 1).fillAuto(0, 1)

                def work(turn):
                    sheet.getCellByPosition(len(bases), 0).Value = 250 + (turn % 500) / 100
                    document.calculateAll()

                ms = measured(pid, work, count)
                work(0)
                print(json.dumps({'ms': ms, 'sum': sheet.getCellByPosition(len(bases) + 1, count - 1).Value}))
        finally:
            document.close(True)
            try:
                desktop.terminate()
            except Exception:
                pass
            office.wait(timeout=30)


main()
