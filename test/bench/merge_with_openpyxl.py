"""A merge as a script on openpyxl would do it: rows by number and text, changed cells of five columns written, saved."""
import json
import os
import resource
import sys

from openpyxl import load_workbook

# 工作进展 to 下一步工作.
OPEN = range(10, 15)

master = load_workbook(sys.argv[1])
sheet = master.worksheets[0]
rows = {(sheet.cell(r, 1).value, sheet.cell(r, 3).value): r for r in range(3, sheet.max_row + 1)}
for name in sorted(os.listdir(sys.argv[2])):
    # Read only: the quickest that the library has.
    sent = load_workbook(os.path.join(sys.argv[2], name), read_only=True, data_only=True)
    for values in sent.worksheets[0].iter_rows(min_row=3, values_only=True):
        target = rows.get((values[0], values[2]))
        if target is None:
            continue
        for column in OPEN:
            value = values[column - 1]
            if value is not None and value != sheet.cell(target, column).value:
                sheet.cell(target, column).value = value
    sent.close()
master.save(sys.argv[3])
usage = resource.getrusage(resource.RUSAGE_SELF)
with open(os.environ["USAGE_FILE"], "w") as file:
    json.dump({"cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / 1024}, file)
