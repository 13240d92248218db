import { areaText, cellText, parseArea, type Area } from '../../../workbook/address';
import type { Layout, Validation } from '../../../workbook/layout';
import { ruleFormula, ruleText, type Rule } from '../../../workbook/rule';
import type { Sheet } from '../../../workbook/sheet';
import { columnSplices } from './columns-write';
import { pageSplices } from './page-write';
import { ourFormats, readValidation, validationElements, WORKSHEET_ORDER } from '../read/sheet-read';
import type { StyleBook } from './style-write';
import type { Styles } from '../read/styles';
import { escapeText } from '../../../office/xml/text';
import {
  attributeSplice,
  childOf,
  childrenNamed,
  insertSplices,
  makeElement,
  numberOf,
  prefixOf,
  putSplices,
  sourceOf,
  type Splice,
  type XmlPart,
} from '../../../office/xml/xml';

/** What a worksheet says besides its rows, and what it is to say. */
export interface FrameChange {
  readonly frame: XmlPart;
  readonly before: Sheet;
  readonly after: Sheet;
  /** Cells that were not there before. */
  readonly added: Area | null;
  readonly styles: Styles;
  readonly book: StyleBook;
}

/** The splices that bring everything but the rows up to date. None where nothing differs. */
export function frameSplices(change: FrameChange): Splice[] {
  const { frame, before, after } = change;
  const [a, b] = [before.layout, after.layout];
  return [
    ...(change.added ? dimensionSplices(frame, change.added) : []),
    ...columnSplices(frame, a, b),
    ...(same(a.freeze, b.freeze) ? [] : freezeSplices(frame, b.freeze)),
    ...(before.isProtected === after.isProtected ? [] : protectionSplices(frame, after.isProtected)),
    ...(same(a.filter, b.filter) ? [] : filterSplices(frame, b.filter)),
    ...(same(a.merges, b.merges) ? [] : mergeSplices(frame, b.merges)),
    ...(sameRules(before.rules, after.rules) ? [] : ruleSplices(change)),
    ...(same(a.validations, b.validations) ? [] : validationSplices(frame, b.validations)),
    ...(same(a.page, b.page) ? [] : pageSplices(frame, a.page, b.page)),
  ];
}

/** Whether two pieces of plain data are the same; the keys of both stand in the same order. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function sameRules(a: readonly Rule[], b: readonly Rule[]): boolean {
  return a === b || (a.length === b.length && a.every((rule, n) => ruleText(rule) === ruleText(b[n]!)));
}

function dimensionSplices(frame: XmlPart, added: Area): Splice[] {
  const element = childOf(frame.root, 'dimension');
  const old = parseArea(element?.attributes['ref'] ?? '');
  if (!element || !old) return [];
  const wider = {
    top: Math.min(old.top, added.top),
    left: Math.min(old.left, added.left),
    bottom: Math.max(old.bottom, added.bottom),
    right: Math.max(old.right, added.right),
  };
  return same(old, wider) ? [] : [attributeSplice(frame, element, { ref: areaText(wider) })];
}

function freezeSplices(frame: XmlPart, freeze: Layout['freeze']): Splice[] {
  const { root } = frame;
  const p = prefixOf(root);
  const views = childOf(root, 'sheetViews');
  const view = childOf(views, 'sheetView');
  const isFrozen = freeze !== null && (freeze.rows > 0 || freeze.columns > 0);
  const pane = isFrozen ? paneMarkup(p, freeze) : '';
  if (!view) {
    if (!isFrozen) return [];
    const markup = makeElement(
      `${p}sheetViews`,
      {},
      makeElement(`${p}sheetView`, { workbookViewId: 0 }, pane),
    );
    return putSplices(root, WORKSHEET_ORDER, 'sheetViews', markup);
  }
  // What was selected in panes that are no more would not be understood.
  const rest = view.children
    .filter((one) => one.local !== 'pane' && one.local !== 'selection')
    .map((one) => sourceOf(frame, one));
  const open = frame.text.slice(view.start, view.openEnd).replace(/\s*\/>$/, '>');
  return [{ start: view.start, end: view.end, text: `${open}${pane}${rest.join('')}</${view.tag}>` }];
}

function paneMarkup(
  p: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): string {
  const activePane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return (
    makeElement(`${p}pane`, {
      xSplit: columns > 0 ? columns : undefined,
      ySplit: rows > 0 ? rows : undefined,
      topLeftCell: cellText(rows, columns),
      activePane,
      state: 'frozen',
    }) + makeElement(`${p}selection`, { pane: activePane })
  );
}

/**
 * Without a password. 0 means not forbidden: wide texts may be given room, and rows may be filtered (ECMA-376 part 1,
 * 18.3.1.85).
 */
const PROTECTION = {
  sheet: 1,
  objects: 1,
  scenarios: 1,
  formatColumns: 0,
  formatRows: 0,
  sort: 0,
  autoFilter: 0,
};

function protectionSplices(frame: XmlPart, isProtected: boolean): Splice[] {
  const markup = makeElement(`${prefixOf(frame.root)}sheetProtection`, PROTECTION);
  return putSplices(frame.root, WORKSHEET_ORDER, 'sheetProtection', isProtected ? markup : null);
}

function filterSplices(frame: XmlPart, filter: Area | null): Splice[] {
  const old = childOf(frame.root, 'autoFilter');
  if (old && filter && parseArea(old.attributes['ref'] ?? '')?.left === filter.left) {
    return [attributeSplice(frame, old, { ref: areaText(filter) })];
  }
  const markup = filter && makeElement(`${prefixOf(frame.root)}autoFilter`, { ref: areaText(filter) });
  return putSplices(frame.root, WORKSHEET_ORDER, 'autoFilter', markup);
}

function mergeSplices(frame: XmlPart, merges: readonly Area[]): Splice[] {
  const p = prefixOf(frame.root);
  const content = merges.map((area) => makeElement(`${p}mergeCell`, { ref: areaText(area) })).join('');
  const markup =
    merges.length === 0 ? null : makeElement(`${p}mergeCells`, { count: merges.length }, content);
  return putSplices(frame.root, WORKSHEET_ORDER, 'mergeCells', markup);
}

/**
 * Takes our rules away and puts the new ones after everybody else's, in place and in priority: theirs win as before.
 */
function ruleSplices({ frame, after, styles, book }: FrameChange): Splice[] {
  const { root, text } = frame;
  const p = prefixOf(root);
  const ours = new Set(ourFormats(frame, styles).map((one) => one.element));
  const splices: Splice[] = [];
  let highest = 0;
  for (const container of childrenNamed(root, 'conditionalFormatting')) {
    const rules = childrenNamed(container, 'cfRule');
    const gone = rules.filter((one) => ours.has(one));
    for (const one of rules)
      if (!ours.has(one)) highest = Math.max(highest, numberOf(one.attributes['priority'], 0));
    if (gone.length === rules.length && gone.length > 0)
      splices.push({ start: container.start, end: container.end, text: '' });
    else splices.push(...gone.map(({ start, end }) => ({ start, end, text: '' })));
  }
  // Newer kinds of rules stand among the extensions and count in the same order.
  const extensions = childOf(root, 'extLst');
  if (extensions) {
    for (const found of text.slice(extensions.start, extensions.end).matchAll(/\spriority="(\d{1,9})"/g)) {
      highest = Math.max(highest, Number(found[1]));
    }
  }
  const byArea = new Map<string, string[]>();
  for (const rule of after.rules) {
    const markup = makeElement(
      `${p}cfRule`,
      { type: 'expression', dxfId: book.dxfOf(rule.fill, rule.color), priority: ++highest },
      `<${p}formula>${escapeText(ruleFormula(rule))}</${p}formula>`,
    );
    const area = areaText(rule.area);
    byArea.set(area, [...(byArea.get(area) ?? []), markup]);
  }
  if (byArea.size > 0) {
    const markup = [...byArea]
      .map(([sqref, rules]) => makeElement(`${p}conditionalFormatting`, { sqref }, rules.join('')))
      .join('');
    splices.push(...insertSplices(root, WORKSHEET_ORDER, 'conditionalFormatting', markup));
  }
  return splices;
}

/**
 * Checks that the model cannot say stay first; the others follow in their order, as they were written where they
 * stay.
 */
function validationSplices(frame: XmlPart, wanted: readonly Validation[]): Splice[] {
  const p = prefixOf(frame.root);
  const old = validationElements(frame.root).map((element) => ({
    source: sourceOf(frame, element),
    says: readValidation(frame, element),
  }));
  const kept = old.filter((one) => one.says.length === 0).map((one) => one.source);
  const known = old.filter((one) => one.says.length > 0);
  const written: string[] = [];
  for (let n = 0; n < wanted.length;) {
    const match = known.find(({ says }) => same(says, wanted.slice(n, n + says.length)));
    written.push(match ? match.source : validationMarkup(p, wanted[n]!));
    n += match ? match.says.length : 1;
  }
  const all = [...kept, ...written];
  const container = childOf(frame.root, 'dataValidations');
  const { count: _, ...attributes } = container?.attributes ?? {};
  const markup =
    all.length === 0
      ? null
      : makeElement(`${p}dataValidations`, { ...attributes, count: all.length }, all.join(''));
  return putSplices(frame.root, WORKSHEET_ORDER, 'dataValidations', markup);
}

function validationMarkup(p: string, { area, kind, values, message }: Validation): string {
  const common = {
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    error: message === '' ? undefined : message,
    sqref: areaText(area),
  };
  const formula = (text: string): string => `<${p}formula1>${escapeText(text)}</${p}formula1>`;
  if (kind === 'date') {
    // Day 0 or later: any real date.
    return makeElement(
      `${p}dataValidation`,
      { type: 'date', operator: 'greaterThanOrEqual', ...common },
      formula('0'),
    );
  }
  const list = `"${(values ?? []).join(',').replaceAll('"', '""')}"`;
  return makeElement(`${p}dataValidation`, { type: 'list', ...common }, formula(list));
}
