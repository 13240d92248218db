/**
 * The job done to the file with exceljs, from what finished-job.ts made: node with-exceljs.cjs IN OUT JOB.json
 * [RETURNS-DIR]
 */
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const ExcelJS = require('exceljs');
const Range = require('exceljs/lib/doc/range');

const [, , input, output, job, returns] = process.argv;
const { styles, edits } = JSON.parse(readFileSync(job, 'utf8'));
const MM_PER_INCH = 25.4;
const argb = (rgb) => ({ argb: `FF${rgb}` });

function lookOf({ numberFormat, font, fill, borders, align, unlocked }) {
  const look = {};
  if (numberFormat) look.numFmt = numberFormat;
  if (font) look.font = { ...font, ...(font.color ? { color: argb(font.color) } : {}) };
  if (fill) look.fill = { type: 'pattern', pattern: 'solid', fgColor: argb(fill) };
  if (borders)
    look.border = Object.fromEntries(
      Object.entries(borders).map(([side, { style, color }]) => [
        side,
        color ? { style, color: argb(color) } : { style },
      ]),
    );
  if (align)
    look.alignment = {
      horizontal: align.horizontal,
      vertical: align.vertical === 'center' ? 'middle' : align.vertical,
      wrapText: align.wrap,
      indent: align.indent,
    };
  if (unlocked) look.protection = { locked: false };
  return look;
}

/** One object for one look: the library knows a look again by its object. */
const looks = styles.map(lookOf);
const mixed = new Map();
function lookLike(style, number) {
  const known = mixed.get(style) ?? mixed.set(style, []).get(style);
  return (known[number] ??= { ...style, ...looks[number] });
}

function setValues(sheet, { row, column, values }) {
  values.forEach((cells, r) => {
    const line = sheet.getRow(row + r + 1);
    cells.forEach((value, c) => {
      if (value !== null) line.getCell(column + c + 1).value = value;
    });
  });
}

function setStyles(sheet, { row, column, styles: rows }) {
  rows.forEach((cells, r) => {
    const line = sheet.getRow(row + r + 1);
    cells.forEach((style, c) => {
      if (style === null || style === undefined) return;
      line.getCell(column + c + 1).style =
        typeof style === 'number'
          ? looks[style]
          : lookLike(sheet.getCell(style.like.row + 1, style.like.column + 1).style, style.with);
    });
  });
}

/** mergeCells() compares with every merge before it; these are known not to meet. */
function merge(sheet, { top, left, bottom, right }) {
  const master = sheet.getCell(top + 1, left + 1);
  sheet._merges[master.address] = new Range([top + 1, left + 1, bottom + 1, right + 1]);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++)
      if (row > top || column > left) sheet.getCell(row + 1, column + 1).merge(master, true);
  }
}

function setRules(sheet, { rules }) {
  rules.forEach(({ area, column, equals, fill, color }, index) => {
    const cell = (row, at) => sheet.getCell(row + 1, at + 1).address;
    const style = {
      fill: { type: 'pattern', pattern: 'solid', bgColor: argb(fill) },
      ...(color ? { font: { color: argb(color) } } : {}),
    };
    const formula = `AND(N("台账")=0,$${cell(area.top, column)}="${equals}")`;
    sheet.addConditionalFormatting({
      ref: `${cell(area.top, area.left)}:${cell(area.bottom, area.right)}`,
      rules: [{ type: 'expression', priority: index + 1, formulae: [formula], style }],
    });
  });
}

function setLayout(sheet, { columnWidths = {}, rowHeights = {}, merges = [], freeze, page }) {
  for (const [column, width] of Object.entries(columnWidths))
    sheet.getColumn(Number(column) + 1).width = width;
  for (const [row, height] of Object.entries(rowHeights)) sheet.getRow(Number(row) + 1).height = height;
  for (const area of merges) merge(sheet, area);
  if (freeze) sheet.views = [{ state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows }];
  if (!page) return;
  const inches = (mm) => mm / MM_PER_INCH;
  const { top, right, bottom, left } = page.margins;
  sheet.pageSetup = {
    paperSize: page.paper === 'A4' ? 9 : 8,
    orientation: page.orientation,
    fitToPage: page.fitToWidth,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: page.centerHorizontally,
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: 0.3,
      footer: 0.3,
    },
  };
  if (page.titleRows) sheet.pageSetup.printTitlesRow = `${page.titleRows.from + 1}:${page.titleRows.to + 1}`;
  sheet.headerFooter.oddFooter = `&C${page.footer}`;
}

function addSheet(workbook, { sheet: { name, cells, styles: rows, layout } }) {
  const sheet = workbook.addWorksheet(name);
  setValues(sheet, { row: 0, column: 0, values: cells });
  setStyles(sheet, { row: 0, column: 0, styles: rows });
  setLayout(sheet, layout);
}

(async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(input);
  if (returns) {
    for (const name of readdirSync(returns)) await new ExcelJS.Workbook().xlsx.readFile(join(returns, name));
  }
  for (const edit of edits) {
    if (edit.kind === 'addSheet') addSheet(workbook, edit);
    else {
      const sheet = workbook.getWorksheet(edit.sheet);
      if (edit.kind === 'setValues') setValues(sheet, edit);
      else if (edit.kind === 'setStyles') setStyles(sheet, edit);
      else if (edit.kind === 'setRules') setRules(sheet, edit);
      else setLayout(sheet, edit.layout);
    }
  }
  await workbook.xlsx.writeFile(output);
})();
