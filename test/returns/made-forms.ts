import { KINDS } from '../../src/kinds/kind';
import { FORM_TITLES, KEY_HEADING } from '../../src/kinds/own-sheets';
import { cellsOf } from '../../src/ledger/cells';
import { readLedgers } from '../../src/ledger/read';
import { indexItems } from '../../src/returns/items';
import { fingerprintOf, keysOf } from '../../src/ledger/keys';
import type { ReturnFile } from '../../src/returns/receive/read-returns';
import { tokenSheet } from '../../src/returns/forms/token-sheet';
import { textOf } from '../../src/returns/values';
import type { Field } from '../../src/kinds/field';
import { PLAIN_LAYOUT } from '../../src/workbook/layout';
import type { Cell } from '../../src/workbook/cell';
import type { Workbook } from '../../src/workbook/sheet';
import { HEADINGS, ITEMS, returnFile, sheetOf } from './made-returns';

const SENT: readonly Field[] = [
  'progress',
  'percent',
  'status',
  'completed_on',
  'problem',
  'next_step',
  'feedback_date',
];

/** A form of the master for some of its items (from one), filled in: cells by 1-based item and heading. */
export function filledForm(
  name: string,
  master: Workbook,
  numbers: readonly number[],
  filled: Readonly<Record<number, Readonly<Record<string, Cell>>>> = {},
  month = '2026-06',
): ReturnFile {
  const { ledgers } = readLedgers(master, KINDS);
  const { all } = indexItems(ledgers);
  const keys = keysOf(all);
  const chosen = numbers.map((number) => all[number - 1]!);
  const token = tokenSheet({
    ledger: fingerprintOf(ledgers),
    month,
    unit: chosen[0]!.lead,
    rows: chosen.map(({ entry, task }) => ({
      key: keys.get(entry)!,
      task,
      sent: Object.fromEntries(
        SENT.map((field) => [field, textOf(cellsOf(entry, field))]).filter(([, text]) => text !== ''),
      ),
    })),
  });
  const sheet = master.sheets[0]!;
  const rows = chosen.map(({ entry }, index) => {
    const number = numbers[index]!;
    return [
      ...HEADINGS.map(
        (heading, column): Cell =>
          filled[number]?.[heading] ?? sheet.cells[entry.row]?.[column] ?? ITEMS[number - 1]![column] ?? null,
      ),
      keys.get(entry)!,
    ];
  });
  const form = sheetOf('报送表', '重点工作报送表', [...HEADINGS, KEY_HEADING], rows, {
    8: '0%',
    10: 'yyyy/m/d',
    14: 'yyyy-mm-dd',
  });
  return returnFile(name, { ...form, layout: { ...PLAIN_LAYOUT, hiddenColumns: [HEADINGS.length] } }, token);
}

/** A form as it is when somebody changed its hidden sheet. */
export function tampered({ name, workbook }: ReturnFile): ReturnFile {
  const sheets = workbook!.sheets.map((sheet) =>
    sheet.name === FORM_TITLES.token
      ? { ...sheet, cells: sheet.cells.map((row, index) => (index === 2 ? ['月份', '2026-05'] : row)) }
      : sheet,
  );
  return { name, workbook: { ...workbook!, sheets } };
}
