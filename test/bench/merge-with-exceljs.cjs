/** A merge as a script on exceljs would do it: rows by number and text, changed cells of five columns written, saved. */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const ExcelJS = require('exceljs');

const [, , input, folder, output] = process.argv;
/** 工作进展 to 下一步工作. */
const OPEN = [10, 11, 12, 13, 14];
const keyOf = (row) => `${row.getCell(1).value} ${row.getCell(3).value}`;
const same = (a, b) => a === b || (a instanceof Date && b instanceof Date && a.getTime() === b.getTime());

(async () => {
  const master = new ExcelJS.Workbook();
  await master.xlsx.readFile(input);
  const sheet = master.worksheets[0];
  const rows = new Map();
  for (let r = 3; r <= sheet.rowCount; r++) rows.set(keyOf(sheet.getRow(r)), sheet.getRow(r));
  for (const name of readdirSync(folder).sort()) {
    const sent = new ExcelJS.Workbook();
    await sent.xlsx.readFile(join(folder, name));
    const returned = sent.worksheets[0];
    for (let r = 3; r <= returned.rowCount; r++) {
      const row = returned.getRow(r);
      const target = rows.get(keyOf(row));
      if (!target) continue;
      for (const column of OPEN) {
        const value = row.getCell(column).value;
        if (value !== null && !same(value, target.getCell(column).value)) target.getCell(column).value = value;
      }
    }
  }
  await master.xlsx.writeFile(output);
})();
