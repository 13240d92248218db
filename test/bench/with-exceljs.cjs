/** The job as a script on exceljs would do it: read, add the columns and colours, add a summary sheet, save. */
const ExcelJS = require('exceljs');

const [, , input, output] = process.argv;
const AS_OF = Date.UTC(2026, 5, 30);
const COLOURS = { 红: 'FFF8CBCB', 黄: 'FFFFEB9C', 蓝: 'FFBDD7EE' };

function judge(deadline, state) {
  if (state === '已完成') return ['绿', '已办结', null, null, '已办结'];
  let due = deadline instanceof Date ? deadline.getTime() : null;
  if (due === null) {
    const month = /(\d{1,2})月/.exec(String(deadline));
    if (month) due = Date.UTC(2026, Number(month[1]), 0);
  }
  if (due === null) return ['待核', '待核', null, null, '时限读不出'];
  const late = Math.round((AS_OF - due) / 86400000);
  if (late > 30) return ['红', '严重滞后', new Date(due), late, `逾期${late}天`];
  if (late > 0) return ['黄', '滞后', new Date(due), late, `逾期${late}天`];
  if (late >= -7) return ['蓝', '临期', new Date(due), null, `还有${-late}天`];
  return ['绿', '正常推进', new Date(due), null, `还有${-late}天`];
}

(async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(input);
  const sheet = workbook.worksheets[0];
  const last = sheet.rowCount;
  ['预警', '状态判定', '截止日', '逾期天数', '判定说明'].forEach((heading, i) => (sheet.getCell(2, 15 + i).value = heading));
  const counts = {};
  const late = [];
  const problems = [];
  for (let r = 3; r <= last; r++) {
    const row = sheet.getRow(r);
    const verdict = judge(row.getCell(9).value, row.getCell(12).value);
    verdict.forEach((value, i) => (row.getCell(15 + i).value = value));
    row.getCell(17).numFmt = 'yyyy-mm-dd';
    const unit = row.getCell(5).value;
    if (verdict[3] > 0) late.push([verdict[0], row.getCell(1).value, row.getCell(3).value, unit, row.getCell(9).value, verdict[3], row.getCell(13).value, row.getCell(14).value]);
    if (verdict[1] !== '已办结' && row.getCell(13).value !== '无') problems.push([row.getCell(1).value, unit, row.getCell(3).value, row.getCell(13).value]);
    counts[unit] = counts[unit] ?? {};
    counts[unit][verdict[1]] = (counts[unit][verdict[1]] ?? 0) + 1;
  }
  sheet.addConditionalFormatting({
    ref: `A3:S${last}`,
    rules: Object.entries(COLOURS).map(([word, argb], i) => ({ type: 'expression', priority: i + 1, formulae: [`$O3="${word}"`], style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } } } })),
  });
  const brief = workbook.addWorksheet('重点工作动态简报');
  brief.addRow(['牵头科室', '已办结', '正常推进', '临期', '滞后', '严重滞后', '待核']);
  for (const [unit, own] of Object.entries(counts)) brief.addRow([unit, ...['已办结', '正常推进', '临期', '滞后', '严重滞后', '待核'].map((word) => own[word] ?? 0)]);
  for (const list of [late, problems]) for (const cells of list) brief.addRow(cells).eachCell((cell) => (cell.alignment = { wrapText: true }));
  await workbook.xlsx.writeFile(output);
})();
