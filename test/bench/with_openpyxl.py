"""The job done to the file with openpyxl, from what finished-job.ts made: with_openpyxl.py IN OUT JOB.json [RETURNS-DIR]"""
import copy
import json
import os
import resource
import sys

from openpyxl import load_workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.page import PageMargins

MM_PER_INCH = 25.4


def dress(cell, style):
    """Gives a cell the look; keys that the look lacks stay."""
    if "numberFormat" in style:
        cell.number_format = style["numberFormat"]
    if "font" in style:
        font = style["font"]
        cell.font = Font(name=font.get("name"), sz=font.get("size"), b=font.get("bold"), i=font.get("italic"), color=font.get("color"))
    if "fill" in style:
        cell.fill = PatternFill("solid", fgColor=style["fill"])
    if "borders" in style:
        cell.border = Border(**{side: Side(border["style"], border.get("color")) for side, border in style["borders"].items()})
    if "align" in style:
        align = style["align"]
        cell.alignment = Alignment(align.get("horizontal"), align.get("vertical"), wrap_text=align.get("wrap"), indent=align.get("indent", 0))
    if style.get("unlocked"):
        cell.protection = Protection(locked=False)


def set_values(sheet, edit):
    for r, cells in enumerate(edit["values"], edit["row"] + 1):
        for c, value in enumerate(cells, edit["column"] + 1):
            if value is not None:
                sheet.cell(r, c, value)


# A look is put together once and then copied, the quickest that the library has.
made = {}


def set_styles(sheet, edit):
    for r, cells in enumerate(edit["styles"], edit["row"] + 1):
        for c, style in enumerate(cells, edit["column"] + 1):
            if style is None:
                continue
            cell = sheet.cell(r, c)
            source = None if isinstance(style, int) else sheet.cell(style["like"]["row"] + 1, style["like"]["column"] + 1)
            number = style if source is None else style["with"]
            key = (number, source and tuple(source._style))
            if key not in made:
                if source is not None:
                    cell._style = copy.copy(source._style)
                dress(cell, styles[number])
                made[key] = cell._style
            else:
                cell._style = copy.copy(made[key])


def set_rules(sheet, edit):
    for rule in edit["rules"]:
        area = rule["area"]
        ref = f"{get_column_letter(area['left'] + 1)}{area['top'] + 1}:{get_column_letter(area['right'] + 1)}{area['bottom'] + 1}"
        formula = f"AND(N(\"台账\")=0,${get_column_letter(rule['column'] + 1)}{area['top'] + 1}=\"{rule['equals']}\")"
        font = {"font": Font(color=rule["color"])} if "color" in rule else {}
        sheet.conditional_formatting.add(ref, FormulaRule([formula], fill=PatternFill("solid", bgColor=rule["fill"]), **font))


def set_layout(sheet, layout):
    for column, width in layout.get("columnWidths", {}).items():
        sheet.column_dimensions[get_column_letter(int(column) + 1)].width = width
    for row, height in layout.get("rowHeights", {}).items():
        sheet.row_dimensions[int(row) + 1].height = height
    merged = sheet.merged_cells.ranges
    # merge_cells() compares with every merge before it; these are known not to meet. Before 3.1 the ranges are a list.
    merge = getattr(merged, "add", None) or merged.append
    for area in layout.get("merges", []):
        merge(CellRange(min_row=area["top"] + 1, min_col=area["left"] + 1, max_row=area["bottom"] + 1, max_col=area["right"] + 1))
    if layout.get("freeze"):
        sheet.freeze_panes = f"{get_column_letter(layout['freeze']['columns'] + 1)}{layout['freeze']['rows'] + 1}"
    page = layout.get("page")
    if page:
        sheet.page_margins = PageMargins(**{side: mm / MM_PER_INCH for side, mm in page["margins"].items()})
        sheet.page_setup.paperSize = 9 if page["paper"] == "A4" else 8
        sheet.page_setup.orientation = page["orientation"]
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = page["fitToWidth"]
        sheet.print_options.horizontalCentered = page["centerHorizontally"]
        if page["titleRows"]:
            sheet.print_title_rows = f"{page['titleRows']['from'] + 1}:{page['titleRows']['to'] + 1}"
        sheet.oddFooter.center.text = page["footer"]


def add_sheet(workbook, edit):
    given = edit["sheet"]
    sheet = workbook.create_sheet(given["name"], edit["at"])
    set_values(sheet, {"row": 0, "column": 0, "values": given["cells"]})
    set_styles(sheet, {"row": 0, "column": 0, "styles": given["styles"]})
    set_layout(sheet, given["layout"])


with open(sys.argv[3], encoding="utf-8") as file:
    job = json.load(file)
styles = job["styles"]
workbook = load_workbook(sys.argv[1])
for name in os.listdir(sys.argv[4]) if len(sys.argv) > 4 else []:
    # Read only: the quickest that the library has.
    sent = load_workbook(os.path.join(sys.argv[4], name), read_only=True)
    for sheet in sent.worksheets:
        for _ in sheet.iter_rows(values_only=True):
            pass
    sent.close()
for edit in job["edits"]:
    if edit["kind"] == "addSheet":
        add_sheet(workbook, edit)
    elif edit["kind"] == "setLayout":
        set_layout(workbook[edit["sheet"]], edit["layout"])
    else:
        {"setValues": set_values, "setStyles": set_styles, "setRules": set_rules}[edit["kind"]](workbook[edit["sheet"]], edit)
workbook.save(sys.argv[2])
usage = resource.getrusage(resource.RUSAGE_SELF)
with open(os.environ["USAGE_FILE"], "w") as file:
    json.dump({"cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / 1024}, file)
