import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { splitLedger } from '../../src/tasks';
import type { Edit } from '../../src/workbook/edit';
import { scalarAt, type Sheet, type Workbook } from '../../src/workbook/sheet';

/** A file as the page's file chooser takes it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const TYPE = 'application/octet-stream';

/** What the sections might write in a month. */
const NEWS = [
  '本月已召开调度会，问题整改过半',
  '已完成现场核查12家，资料正在汇总',
  '方案已印发，进入实施阶段',
];

/** A month's forms as they go out, and what comes back. */
export interface MonthFiles {
  readonly forms: readonly ChosenFile[];
  readonly files: readonly ChosenFile[];
}

/**
 * The sample's month: every section but the last two fills in its form; one sends two versions that differ, one changes
 * a deadline, one file is none.
 */
export async function monthFiles(ledger: Workbook): Promise<MonthFiles> {
  const { forms } = splitLedger(ledger, { month: '2026-06', asOf: '2026-06-20' });
  const files: ChosenFile[] = [];
  for (const [index, form] of forms.slice(0, -2).entries()) {
    const { sheet, head, column } = placesIn(form.workbook.sheets[0]!);
    const progress = column('工作进展');
    const type = (row: number, at: number, text: string): Edit => ({
      kind: 'setValues',
      sheet: sheet.name,
      row,
      column: at,
      values: [[text]],
      why: { topic: '' },
    });
    const filled = [1, 2]
      .filter((line) => scalarAt(sheet, head + line, 0) !== null)
      .map((line) => type(head + line, progress, NEWS[(index + line) % NEWS.length]!));
    const odd = index === 4 ? [type(head + 1, column('完成时限'), '明年3月底前')] : [];
    files.push(await fileOf(form.name, form.workbook, [...filled, ...odd]));
    if (index === 0)
      files.push(
        await fileOf('大气环境科报送表（修改）.xlsx', form.workbook, [
          type(head + 1, progress, '已完成现场核查15家，资料已汇总'),
        ]),
      );
  }
  const letter: ChosenFile = { name: '通讯录.xlsx', mimeType: TYPE, buffer: Buffer.from('不是表格') };
  return {
    forms: await Promise.all(forms.map(({ name, workbook }) => fileOf(name, workbook, []))),
    files: [...files, letter],
  };
}

/** The heading row of a form, and where its columns stand, from zero. */
function placesIn(sheet: Sheet): {
  readonly sheet: Sheet;
  readonly head: number;
  readonly column: (heading: string) => number;
} {
  const head = sheet.cells.findIndex((cells) => cells[0] === '序号');
  return {
    sheet,
    head,
    column: (heading) => sheet.cells[head]!.findIndex((cell) => String(cell).startsWith(heading)),
  };
}

async function fileOf(name: string, workbook: Workbook, edits: readonly Edit[]): Promise<ChosenFile> {
  const host = openXlsx(writeXlsx(workbook), name);
  await host.apply(edits);
  return { name, mimeType: TYPE, buffer: Buffer.from(host.save()) };
}
