import { cellText } from '../../workbook/address';
import { scalarOf, type Cell } from '../../workbook/cell';
import { sheetOf, type AnyEdit } from '../../workbook/edit';
import { HostError } from '../../workbook/host';
import { MAX_CELL_TEXT, MAX_LIST_TEXT, MAX_SHEET_NAME } from '../../workbook/limits';
import type { Layout } from '../../workbook/layout';
import { scalarAt, type Sheet } from '../../workbook/sheet';
import type { Slot } from './slots';
import type { Source } from './source';

/**
 * Refuses what Excel could not open again: throws `HostError` failed. What the file itself holds may always be put
 * back.
 */
export function refuseUnwritable(edit: AnyEdit, slots: readonly Slot[], source: Source): void {
  const name = sheetOf(edit);
  const entry = slots.find((slot) => slot.name.toLowerCase() === name.toLowerCase())?.entry;
  if (entry && entry.kind !== 'grid' && edit.kind !== 'removeSheet') {
    const why = entry.kind === 'lost' ? '的内容在文件里缺失' : '不是普通工作表';
    throw new HostError('failed', `“${name}”${why}，不能写入，请另选一张工作表。`);
  }
  const original = entry ? source.sheet(entry) : undefined;
  switch (edit.kind) {
    case 'addSheet':
      refuseName(name);
      edit.sheet.cells.forEach((cells, row) =>
        cells.forEach((cell, column) => refuseLongText(cell, original, name, row, column)),
      );
      return refuseLists(name, edit.sheet.layout.validations, original);
    case 'setValues':
      return edit.values.forEach((cells, row) =>
        cells.forEach((cell, column) =>
          refuseLongText(cell, original, name, edit.row + row, edit.column + column),
        ),
      );
    case 'setLayout':
      return refuseLists(name, edit.layout.validations ?? [], original);
    default:
  }
}

function refuseName(name: string): void {
  if (name.length > 0 && name.length <= MAX_SHEET_NAME && !/[[\]:*?/\\\p{Cc}]|^'|'$/u.test(name)) return;
  throw new HostError(
    'failed',
    `工作表不能取名“${name}”，请用31个字以内、不含 : \\ / ? * [ ]、首尾没有单引号的名称。`,
  );
}

function refuseLongText(
  cell: Cell,
  original: Sheet | undefined,
  sheet: string,
  row: number,
  column: number,
): void {
  const text = scalarOf(cell);
  if (typeof text !== 'string' || text.length <= MAX_CELL_TEXT) return;
  if (original && scalarAt(original, row, column) === text) return;
  throw new HostError(
    'failed',
    `“${sheet}”${cellText(row, column)}的文字有${text.length}个，超过一格能放的${MAX_CELL_TEXT}个，没有写入，请先缩短。`,
  );
}

function refuseLists(sheet: string, validations: Layout['validations'], original: Sheet | undefined): void {
  for (const { values } of validations) {
    if (!values || (values.join(',').length <= MAX_LIST_TEXT && !values.some((value) => value.includes(','))))
      continue;
    if (original?.layout.validations.some((one) => one.values?.join() === values.join())) continue;
    throw new HostError(
      'failed',
      `“${sheet}”的下拉选项太长或含有英文逗号，没有写入，请减少选项或改用中文标点。`,
    );
  }
}
