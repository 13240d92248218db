import { FIELDS, type Field } from '../../kinds/field';
import { trimText } from '../../ledger/cell-text';
import { FORM_TITLES } from '../../kinds/own-sheets';
import type { Scalar } from '../../workbook/cell';
import { PLAIN_LAYOUT } from '../../workbook/layout';
import {
  findSheet,
  makeSheet,
  scalarAt,
  trimmedRow,
  usedSize,
  type Sheet,
  type Workbook,
} from '../../workbook/sheet';
import { digest } from '../../workbook/digest';
import type { FormToken, TokenRow } from './token';

/*
 * The sheet that carries a token, as ordinary text cells, which every program keeps:
 *
 *   报送标识  1
 *   台账      fingerprint
 *   月份      2026-06
 *   科室      大气环境科
 *   校验      checksum
 *   行标识    任务    progress    percent …      columns that returns may fill, by meaning
 *   key       …       as sent     as sent …
 */

const VERSION = '1';
/** Row of the headings, from zero. */
const HEADINGS = 5;
/** Before these two columns stand the key and the task. */
const FIRST_FIELD = 2;

/** The sheet, very hidden, that carries a token: a new workbook takes it as it is. */
export function tokenSheet(token: Omit<FormToken, 'intact'>): Sheet {
  const fields = FIELDS.filter((field) => token.rows.some(({ sent }) => sent[field] !== undefined));
  const lines: Scalar[][] = [
    [FORM_TITLES.token, VERSION],
    ['台账', token.ledger],
    ['月份', token.month],
    ['科室', token.unit],
    ['校验', checksum(token)],
    ['行标识', '任务', ...fields],
    ...token.rows.map(({ key, task, sent }) =>
      trimmedRow<Scalar>([key, task, ...fields.map((field) => sent[field] ?? null)], null),
    ),
  ];
  return makeSheet(FORM_TITLES.token, lines, {
    isProtected: true,
    layout: { ...PLAIN_LAYOUT, visibility: 'veryHidden' },
  });
}

/** The token of a form, also after other programs saved it; null where the workbook carries none that can be read. */
export function readToken(workbook: Workbook): FormToken | null {
  const sheet = findSheet(workbook, FORM_TITLES.token);
  if (!sheet || textAt(sheet, 0, 0) !== FORM_TITLES.token || textAt(sheet, 0, 1) !== VERSION) return null;
  const { rows: count, columns } = usedSize(sheet);
  const fields: { readonly field: Field; readonly column: number }[] = [];
  for (let column = FIRST_FIELD; column < columns; column++) {
    const field = FIELDS.find((one) => one === textAt(sheet, HEADINGS, column));
    if (field) fields.push({ field, column });
  }
  const rows: TokenRow[] = [];
  for (let row = HEADINGS + 1; row < count; row++) {
    const key = textAt(sheet, row, 0);
    if (key === '') continue;
    const sent: Partial<Record<Field, string>> = {};
    for (const { field, column } of fields) {
      const text = textAt(sheet, row, column);
      if (text !== '') sent[field] = text;
    }
    rows.push({ key, task: textAt(sheet, row, 1), sent });
  }
  const token = { ledger: textAt(sheet, 1, 1), month: textAt(sheet, 2, 1), unit: textAt(sheet, 3, 1), rows };
  return { ...token, intact: textAt(sheet, 4, 1) === checksum(token) };
}

/** Over all that a token says. */
function checksum({ ledger, month, unit, rows }: Omit<FormToken, 'intact'>): string {
  const said = rows.flatMap(({ key, task, sent }) => [
    key,
    task,
    ...FIELDS.flatMap((field) => (sent[field] === undefined ? [] : [field, sent[field]])),
  ]);
  return digest([VERSION, ledger, month, unit, ...said]);
}

function textAt(sheet: Sheet, row: number, column: number): string {
  // Programs write the ends of lines differently.
  return trimText(String(scalarAt(sheet, row, column) ?? ''));
}
