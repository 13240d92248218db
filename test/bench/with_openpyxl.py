"""The job as a script on openpyxl would do it: read, add the columns and colours, add a summary sheet, save."""
import calendar
import collections
import datetime
import json
import os
import re
import resource
import sys

from openpyxl import load_workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, PatternFill

AS_OF = datetime.date(2026, 6, 30)
COLOURS = {"红": "F8CBCB", "黄": "FFEB9C", "蓝": "BDD7EE"}


def judge(deadline, state):
    if state == "已完成":
        return ["绿", "已办结", None, None, "已办结"]
    due = deadline.date() if isinstance(deadline, datetime.datetime) else None
    if due is None:
        month = re.search(r"(\d{1,2})月", str(deadline))
        if month:
            m = int(month.group(1))
            due = datetime.date(2026, m, calendar.monthrange(2026, m)[1])
    if due is None:
        return ["待核", "待核", None, None, "时限读不出"]
    late = (AS_OF - due).days
    if late > 30:
        return ["红", "严重滞后", due, late, f"逾期{late}天"]
    if late > 0:
        return ["黄", "滞后", due, late, f"逾期{late}天"]
    if late >= -7:
        return ["蓝", "临期", due, None, f"还有{-late}天"]
    return ["绿", "正常推进", due, None, f"还有{-late}天"]


workbook = load_workbook(sys.argv[1])
sheet = workbook.worksheets[0]
last = sheet.max_row
for i, heading in enumerate(["预警", "状态判定", "截止日", "逾期天数", "判定说明"]):
    sheet.cell(2, 15 + i, heading)
counts = collections.defaultdict(collections.Counter)
late, problems = [], []
for r in range(3, last + 1):
    verdict = judge(sheet.cell(r, 9).value, sheet.cell(r, 12).value)
    for i, value in enumerate(verdict):
        sheet.cell(r, 15 + i, value)
    sheet.cell(r, 17).number_format = "yyyy-mm-dd"
    own = [sheet.cell(r, c).value for c in range(1, 15)]
    if verdict[3]:
        late.append([verdict[0], own[0], own[2], own[4], own[8], verdict[3], own[12], own[13]])
    if verdict[1] != "已办结" and own[12] != "无":
        problems.append([own[0], own[4], own[2], own[12]])
    counts[own[4]][verdict[1]] += 1
for word, colour in COLOURS.items():
    sheet.conditional_formatting.add(f"A3:S{last}", FormulaRule([f'$O3="{word}"'], fill=PatternFill("solid", bgColor=colour)))
brief = workbook.create_sheet("重点工作动态简报")
brief.append(["牵头科室", "已办结", "正常推进", "临期", "滞后", "严重滞后", "待核"])
for unit, own in counts.items():
    brief.append([unit] + [own[word] for word in ["已办结", "正常推进", "临期", "滞后", "严重滞后", "待核"]])
for row in late + problems:
    brief.append(row)
    for cell in brief[brief.max_row]:
        cell.alignment = Alignment(wrap_text=True)
workbook.save(sys.argv[2])
usage = resource.getrusage(resource.RUSAGE_SELF)
with open(os.environ["USAGE_FILE"], "w") as file:
    json.dump({"cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / 1024}, file)
