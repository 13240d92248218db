import type { Layout } from '../../../workbook/layout';
import { columnSpans, WORKSHEET_ORDER, type ColumnSpan } from '../read/sheet-read';
import { flipped } from './rows-write';
import {
  childOf,
  makeElement,
  prefixOf,
  putSplices,
  type Splice,
  type XmlPart,
} from '../../../office/xml/xml';

/** A stretch of columns as it is to be written. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** The splices that bring widths and hidden columns up to date. */
export function columnSplices(frame: XmlPart, before: Layout, after: Layout): Splice[] {
  const hidden = flipped(before.hiddenColumns, after.hiddenColumns);
  const changed = new Set(hidden);
  if (before.columnWidths !== after.columnWidths) {
    for (const key of Object.keys({ ...before.columnWidths, ...after.columnWidths })) {
      if (before.columnWidths[Number(key)] !== after.columnWidths[Number(key)]) changed.add(Number(key));
    }
  }
  if (changed.size === 0) return [];
  const cols = childOf(frame.root, 'cols');
  const isHidden = new Set(after.hiddenColumns);
  const stretches: Stretch[] = [];
  const numbers = [...changed].sort((a, b) => a - b);
  let next = 0;
  const changeOne = (column: number, old: Stretch['attributes']): void => {
    const width = after.columnWidths[column];
    const { width: _, customWidth: __, hidden: ___, bestFit: ____, ...rest } = old;
    const isSame = before.columnWidths[column] === width;
    push(stretches, {
      from: column,
      to: column,
      attributes: {
        ...rest,
        ...(isSame
          ? { width: old['width'], customWidth: old['customWidth'] }
          : width !== undefined && { width: String(width), customWidth: '1' }),
        ...(isHidden.has(column) && { hidden: '1' }),
      },
    });
  };
  const until = (limit: number): void => {
    for (; next < numbers.length && numbers[next]! < limit; next++) changeOne(numbers[next]!, {});
  };
  for (const span of columnSpans(cols)) {
    until(span.from);
    let from = span.from;
    const attributes = attributesOf(span);
    for (; next < numbers.length && numbers[next]! <= span.to; next++) {
      const column = numbers[next]!;
      if (from < column) push(stretches, { from, to: column - 1, attributes });
      changeOne(column, attributes);
      from = column + 1;
    }
    if (from <= span.to) push(stretches, { from, to: span.to, attributes });
  }
  until(Infinity);
  const p = prefixOf(frame.root);
  const content = stretches
    .filter(({ attributes }) => Object.values(attributes).some((value) => value !== undefined))
    .map(({ from, to, attributes }) => makeElement(`${p}col`, { min: from + 1, max: to + 1, ...attributes }))
    .join('');
  return putSplices(
    frame.root,
    WORKSHEET_ORDER,
    'cols',
    content === '' ? null : makeElement(`${p}cols`, {}, content),
  );
}

function attributesOf({ element }: ColumnSpan): Stretch['attributes'] {
  const { min: _, max: __, ...rest } = element.attributes;
  return rest;
}

/** Adds a stretch, lengthening the last one where it says the same. */
function push(stretches: Stretch[], stretch: Stretch): void {
  const last = stretches.at(-1);
  const text = (one: Stretch): string =>
    JSON.stringify(
      Object.entries(one.attributes)
        .filter(([, value]) => value !== undefined)
        .sort(),
    );
  if (last && last.to === stretch.from - 1 && text(last) === text(stretch))
    stretches[stretches.length - 1] = { ...last, to: stretch.to };
  else stretches.push(stretch);
}
