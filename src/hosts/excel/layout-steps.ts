import { areaText, type Area } from '../../workbook/address';
import { BrokenEdit } from '../../workbook/apply';
import { MAX_LIST_TEXT } from '../../workbook/limits';
import type { Layout, LayoutChange, Page, Validation } from '../../workbook/layout';
import { MM_PER_POINT, rangeOf, UNTOUCHED } from './layout';
import { pointsOf, type Measure } from './probe';
import type { Step } from './step';

/** Layout as Excel takes it. */

/** Throws where a change asks for what Excel cannot hold: to be called before anything is written. */
export function checkLayout({ validations = [] }: LayoutChange): void {
  const long = validations.find(
    ({ kind, values }) => kind === 'list' && (values ?? []).join(',').length > MAX_LIST_TEXT,
  );
  if (long) throw new BrokenEdit(`the list of a validation is longer than ${MAX_LIST_TEXT} characters`);
}

/** Bytes of a range and what is done to it. */
const RANGE_BYTES = 700;

/** A change of layout in pieces. `now` is the layout that stands, for what can only be changed piece by piece. */
export function layoutSteps(
  name: string,
  now: Partial<Layout>,
  change: LayoutChange,
  measure: Measure,
): Step[] {
  const step = (work: (sheet: Excel.Worksheet) => void, bytes = RANGE_BYTES): Step => ({
    bytes,
    queue: (context) => work(context.workbook.worksheets.getItem(name)),
  });
  const steps: Step[] = [];
  for (const { from, to, value } of spansOf(Object.entries(change.columnWidths ?? {}))) {
    steps.push(
      step((sheet) => {
        const { format } = rangeOf(sheet, { top: 0, bottom: 0, left: from, right: to });
        if (value === null) format.useStandardWidth = true;
        else format.columnWidth = pointsOf(value, measure);
      }),
    );
  }
  for (const { from, to, value } of spansOf(Object.entries(change.rowHeights ?? {}))) {
    steps.push(
      step((sheet) => {
        const { format } = rangeOf(sheet, { top: from, bottom: to, left: 0, right: 0 });
        if (value === null) format.useStandardHeight = true;
        else format.rowHeight = value;
      }),
    );
  }
  for (const { from, to, value } of spansOf(changes(now.hiddenRows, change.hiddenRows))) {
    steps.push(
      step((sheet) => void (rangeOf(sheet, { top: from, bottom: to, left: 0, right: 0 }).rowHidden = value)),
    );
  }
  for (const { from, to, value } of spansOf(changes(now.hiddenColumns, change.hiddenColumns))) {
    steps.push(
      step(
        (sheet) => void (rangeOf(sheet, { top: 0, bottom: 0, left: from, right: to }).columnHidden = value),
      ),
    );
  }
  if (change.merges) {
    const names = (areas: readonly Area[]): Set<string> => new Set(areas.map(areaText));
    const [standing, staying] = [names(now.merges ?? []), names(change.merges)];
    const going = (now.merges ?? []).filter((area) => !staying.has(areaText(area)));
    const coming = change.merges.filter((area) => !standing.has(areaText(area)));
    for (const { area } of stacked(going)) steps.push(step((sheet) => rangeOf(sheet, area).unmerge()));
    for (const { area, isStack } of stacked(coming))
      steps.push(step((sheet) => rangeOf(sheet, area).merge(isStack)));
  }
  if (change.validations) {
    steps.push(
      ...(now.validations ?? []).map(({ area }) =>
        step((sheet) => rangeOf(sheet, area).dataValidation.clear()),
      ),
    );
    steps.push(
      ...change.validations.map((validation) =>
        step((sheet) => queueValidation(sheet, validation), 2 * RANGE_BYTES),
      ),
    );
  }
  const { filter, freeze, page, visibility } = change;
  if (filter !== undefined && !sameArea(filter, now.filter ?? null)) {
    steps.push(
      step((sheet) => (filter ? sheet.autoFilter.apply(rangeOf(sheet, filter)) : sheet.autoFilter.remove())),
    );
  }
  if (freeze !== undefined) steps.push(step((sheet) => queueFreeze(sheet, freeze)));
  if (page !== undefined)
    steps.push(
      step(
        (sheet) => queuePage(sheet, now.page ?? null, page),
        RANGE_BYTES * (6 + (page?.breaks.length ?? 0)),
      ),
    );
  if (visibility !== undefined && visibility !== (now.visibility ?? 'visible')) {
    steps.push(
      step(
        (sheet) =>
          void (sheet.visibility =
            visibility === 'visible' ? 'Visible' : visibility === 'hidden' ? 'Hidden' : 'VeryHidden'),
      ),
    );
  }
  return steps;
}

/** Lines that are to be hidden or shown. */
function changes(now: readonly number[] = [], wanted: readonly number[] | undefined): [number, boolean][] {
  if (!wanted) return [];
  return [
    ...now.filter((line) => !wanted.includes(line)).map((line): [number, boolean] => [line, false]),
    ...wanted.filter((line) => !now.includes(line)).map((line): [number, boolean] => [line, true]),
  ];
}

/** Neighbouring rows or columns of the same value as one. */
function spansOf<T>(
  entries: readonly (readonly [string | number, T])[],
): { from: number; to: number; value: T }[] {
  const spans: { from: number; to: number; value: T }[] = [];
  for (const [line, value] of entries
    .map(([line, value]): [number, T] => [Number(line), value])
    .sort(([a], [b]) => a - b)) {
    const last = spans.at(-1);
    if (last && last.to === line - 1 && last.value === value) last.to = line;
    else spans.push({ from: line, to: line, value });
  }
  return spans;
}

/**
 * Merges one below the other, each within its row and all in the same columns, as one range that is merged row by
 * row.
 */
function stacked(areas: readonly Area[]): { readonly area: Area; readonly isStack: boolean }[] {
  const flat = areas
    .filter(({ top, bottom }) => top === bottom)
    .sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top);
  const stacks: { area: Area; isStack: boolean }[] = areas
    .filter(({ top, bottom }) => top !== bottom)
    .map((area) => ({ area, isStack: false }));
  let last: { area: Area; isStack: boolean } | undefined;
  for (const area of flat) {
    if (
      last &&
      last.area.left === area.left &&
      last.area.right === area.right &&
      last.area.bottom === area.top - 1
    ) {
      last.area = { ...last.area, bottom: area.bottom };
      last.isStack = true;
    } else {
      stacks.push((last = { area, isStack: false }));
    }
  }
  return stacks;
}

function queueValidation(sheet: Excel.Worksheet, { area, kind, values = [], message }: Validation): void {
  const validation = rangeOf(sheet, area).dataValidation;
  const source = values.join(',');
  validation.rule =
    kind === 'list'
      ? { list: { inCellDropDown: true, source } }
      : { date: { formula1: '1904-01-02', operator: 'GreaterThan' } };
  validation.errorAlert = { showAlert: true, style: 'Stop', title: '', message };
}

function queueFreeze(sheet: Excel.Worksheet, freeze: Layout['freeze']): void {
  sheet.freezePanes.unfreeze();
  if (!freeze) return;
  const { rows, columns } = freeze;
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(rangeOf(sheet, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function queuePage(sheet: Excel.Worksheet, now: Page | null, page: Page | null): void {
  const { pageLayout } = sheet;
  const { margins, orientation } = page ?? UNTOUCHED;
  pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = page?.paper ?? 'A4';
  pageLayout.topMargin = margins.top / MM_PER_POINT;
  pageLayout.rightMargin = margins.right / MM_PER_POINT;
  pageLayout.bottomMargin = margins.bottom / MM_PER_POINT;
  pageLayout.leftMargin = margins.left / MM_PER_POINT;
  pageLayout.zoom = page?.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  pageLayout.centerHorizontally = page?.centerHorizontally ?? false;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = page?.footer ?? '';
  if (page?.titleRows) pageLayout.setPrintTitleRows(`$${page.titleRows.from + 1}:$${page.titleRows.to + 1}`);
  else if (now?.titleRows) pageLayout.setPrintTitleRows('');
  if (page?.printArea) pageLayout.setPrintArea(rangeOf(sheet, page.printArea));
  else if (now?.printArea) pageLayout.setPrintArea('');
  if ((now?.breaks ?? []).length > 0) sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of page?.breaks ?? [])
    sheet.horizontalPageBreaks.add(rangeOf(sheet, { top: row, bottom: row, left: 0, right: 0 }));
}

function sameArea(a: Area | null, b: Area | null): boolean {
  return a === b || (!!a && !!b && areaText(a) === areaText(b));
}
