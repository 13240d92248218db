import type { Page } from '../../../workbook/layout';
import { footerSections, MILLIMETRES_PER_INCH, PAPER_NUMBERS } from '../read/page-read';
import { WORKSHEET_ORDER } from '../read/sheet-read';
import { escapeText } from '../../../office/xml/text';
import {
  attributeSplice,
  childOf,
  insertSplices,
  makeElement,
  prefixOf,
  putSplices,
  textOf,
  withAttributes,
  type Splice,
  type XmlElement,
  type XmlPart,
} from '../../../office/xml/xml';

/**
 * The splices that change how a sheet prints. Only what differs is written, so that printer, scale, headers and the
 * like stay. Print titles and areas are not here: they are names of the workbook.
 */
export function pageSplices(frame: XmlPart, before: Page | null, after: Page | null): Splice[] {
  const { root } = frame;
  if (!after) {
    return ['printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks'].flatMap((local) =>
      putSplices(root, WORKSHEET_ORDER, local, null),
    );
  }
  const differs = (key: keyof Page): boolean =>
    !before || JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const set = (local: string, changes: Readonly<Record<string, string | number | null>>): Splice[] =>
    setAttributes(frame, local, changes);
  const splices: Splice[] = [];
  if (differs('centerHorizontally') && (before || after.centerHorizontally)) {
    splices.push(...set('printOptions', { horizontalCentered: after.centerHorizontally ? 1 : null }));
  }
  if (differs('margins')) {
    const inches = (side: keyof Page['margins']): number => after.margins[side] / MILLIMETRES_PER_INCH;
    const four = {
      left: inches('left'),
      right: inches('right'),
      top: inches('top'),
      bottom: inches('bottom'),
    };
    splices.push(
      ...set('pageMargins', childOf(root, 'pageMargins') ? four : { ...four, header: 0.3, footer: 0.3 }),
    );
  }
  const setup: Record<string, string | number | null> = {};
  if (differs('paper')) setup['paperSize'] = PAPER_NUMBERS[after.paper];
  if (differs('orientation')) setup['orientation'] = after.orientation;
  if (differs('fitToWidth') && (before || after.fitToWidth)) {
    Object.assign(setup, { fitToWidth: null, fitToHeight: after.fitToWidth ? 0 : null });
    splices.push(...fitSplices(frame, after.fitToWidth));
  }
  if (Object.keys(setup).length > 0) splices.push(...set('pageSetup', setup));
  if (differs('footer') && (before || after.footer !== ''))
    splices.push(...footerSplices(frame, after.footer));
  if (differs('breaks') && (before || after.breaks.length > 0))
    splices.push(...breakSplices(frame, after.breaks));
  return splices;
}

function setAttributes(
  frame: XmlPart,
  local: string,
  changes: Readonly<Record<string, string | number | null>>,
): Splice[] {
  const old = childOf(frame.root, local);
  if (old) return [attributeSplice(frame, old, changes)];
  const markup = withAttributes(`<${prefixOf(frame.root)}${local}/>`, changes);
  return insertSplices(frame.root, WORKSHEET_ORDER, local, markup);
}

function fitSplices(frame: XmlPart, fits: boolean): Splice[] {
  const p = prefixOf(frame.root);
  const properties = childOf(frame.root, 'sheetPr');
  const setUp = childOf(properties, 'pageSetUpPr');
  if (setUp) return [attributeSplice(frame, setUp, { fitToPage: fits ? 1 : null })];
  if (!fits) return [];
  const markup = makeElement(`${p}pageSetUpPr`, { fitToPage: 1 });
  if (!properties)
    return putSplices(frame.root, WORKSHEET_ORDER, 'sheetPr', makeElement(`${p}sheetPr`, {}, markup));
  return appendTo(frame, properties, markup);
}

/** `pageSetUpPr` is the last child of its parent, so it goes to the end. */
function appendTo(frame: XmlPart, element: XmlElement, markup: string): Splice[] {
  if (element.end !== element.openEnd)
    return [{ start: element.closeStart, end: element.closeStart, text: markup }];
  const open = frame.text.slice(element.start, element.openEnd).replace(/\s*\/>$/, '>');
  return [{ start: element.start, end: element.end, text: `${open}${markup}</${element.tag}>` }];
}

const FOOTER_ORDER = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

function footerSplices(frame: XmlPart, centre: string): Splice[] {
  const { root } = frame;
  const p = prefixOf(root);
  const container = childOf(root, 'headerFooter');
  const old = childOf(container, 'oddFooter');
  const { left, right } = footerSections(old ? textOf(frame, old) : '');
  const code = [left && `&L${left}`, centre && `&C${centre}`, right && `&R${right}`].join('');
  const footer = code === '' ? null : `<${p}oddFooter>${escapeText(code)}</${p}oddFooter>`;
  if (!container || container.end === container.openEnd) {
    const attributes = container?.attributes ?? {};
    return putSplices(
      root,
      WORKSHEET_ORDER,
      'headerFooter',
      footer === null ? null : makeElement(`${p}headerFooter`, attributes, footer),
    );
  }
  return putSplices(container, FOOTER_ORDER, 'oddFooter', footer);
}

function breakSplices(frame: XmlPart, rows: readonly number[]): Splice[] {
  const p = prefixOf(frame.root);
  const breaks = rows.map((row) => makeElement(`${p}brk`, { id: row, max: 16_383, man: 1 })).join('');
  const markup =
    rows.length === 0
      ? null
      : makeElement(`${p}rowBreaks`, { count: rows.length, manualBreakCount: rows.length }, breaks);
  return putSplices(frame.root, WORKSHEET_ORDER, 'rowBreaks', markup);
}
