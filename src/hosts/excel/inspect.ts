import { cellText, type Area } from '../../workbook/address';
import { BrokenEdit } from '../../workbook/apply';
import { isFormula, type Cell } from '../../workbook/cell';
import { HostError } from '../../workbook/host';
import { PLAIN_LAYOUT, type Layout } from '../../workbook/layout';
import type { Style } from '../../workbook/style';
import { blocksOf, type Block } from './blocks';
import { askAll, property, question, type Question } from './bulk';
import { cellsOf, doubtsAbout, type Value } from './cells';
import { withKeys, type FoldedLook, type SheetWork, type Work } from './fold';
import type { Look, LookRecords } from './looks';
import { checkLayout } from './layout-steps';
import { infoOf, type Probe } from './probe';
import { readLooks, type LookArea } from './read-looks';
import { readWorkbook } from './read';
import { needsOtherFormat } from './typed-text';

/** What has to be known of the sheets before anything is written to them. All of it is read before the first write. */

/** How many rows between two written ones may be bridged by “leave as it is”, so that fewer ranges are needed. */
const GAP = 200;

/** One sheet's work, with all that was open settled. */
export interface Ready {
  readonly work: SheetWork;
  readonly blocks: readonly Block<Cell>[];
  /** Whether a cell is formatted as text now. Asked only about cells for which it matters. */
  readonly isText: (row: number, column: number) => boolean;
  /** The look a folded look comes to; the same object for the same look. */
  readonly lookOf: (look: FoldedLook) => Look;
  /** The layout that stands, where a change of layout needs to know it. */
  readonly layout: Partial<Layout>;
}

const VALUE_BYTES = 25;
const FORMAT_BYTES = 12;

/** Layout that can only be changed piece by piece: what stands there has to be known. */
const PIECEWISE = [
  'hiddenRows',
  'hiddenColumns',
  'merges',
  'validations',
  'filter',
  'page',
  'visibility',
] as const;

/**
 * Throws where the workbook is bound to refuse: a protected sheet, a locked structure, a sheet that is missing or there
 * already. `known` are sheets of which an earlier, broken-off writing left open whether they stand.
 */
export function checkMoves(found: Probe, work: Work, known: ReadonlySet<string>): void {
  if (work.moves.length > 0 && found.structureLocked) {
    throw new HostError(
      'protected',
      '工作簿的结构设了保护，不能增减工作表，没有写入。请先在“审阅”里撤销工作簿保护，再试一次。',
    );
  }
  const names = new Set(found.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (const move of work.moves) {
    const name = ('add' in move ? move.add : move.remove).toLowerCase();
    if (known.has(name)) names.delete(name);
    else if ('add' in move && names.has(name)) throw new BrokenEdit(`the sheet ${move.add} is there already`);
    else if ('remove' in move && !names.delete(name))
      throw new BrokenEdit(`there is no sheet ${move.remove}`);
    if ('add' in move) names.add(name);
  }
  for (const sheet of work.sheets) {
    if (!names.has(sheet.name.toLowerCase())) throw new BrokenEdit(`there is no sheet ${sheet.name}`);
    if (sheet.layout) checkLayout(sheet.layout);
    const info = infoOf(found, sheet.name);
    if (info?.isProtected && !sheet.added) {
      throw new HostError(
        'protected',
        `工作表“${info.name}”设了保护，没有写入。请先在“审阅”里撤销工作表保护，再试一次。`,
      );
    }
  }
}

/** Reads what the work leaves open. Throws `BrokenEdit` where a formula would be written over. */
export async function inspect(
  context: Excel.RequestContext,
  found: Probe,
  work: Work,
  records: LookRecords,
): Promise<Ready[]> {
  const standing = work.sheets.filter((sheet) => !sheet.added);
  const isText = await inspectCells(context, found, work.sheets);
  const looks = await inspectLooks(context, found, standing, records);
  const layouts = await inspectLayouts(context, standing, records);
  return work.sheets.map((sheet): Ready => {
    const source = (row: number, column: number): Style | undefined =>
      looks.get(`${sheet.name}!${cellText(row, column)}`);
    const known = knownLooks(records);
    return {
      work: sheet,
      blocks: blocksOf(sheet.values, GAP),
      isText: (row, column) => isText(sheet, row, column),
      lookOf: (look) =>
        'style' in look ? known(look.style, null) : known(source(look.like.row, look.like.column), look.with),
      layout: layouts.get(sheet.name) ?? {},
    };
  });
}

/** Thousands of cells get a few looks: each is worked out once, and is one object. */
function knownLooks(records: LookRecords): (style: Style | null | undefined, more: FoldedWith) => Look {
  const bySource = new Map<Style | null | undefined, Map<string, Look>>();
  const byText = new Map<string, Look>();
  return (style, more) => {
    const known = bySource.get(style) ?? new Map<string, Look>();
    bySource.set(style, known);
    const change = more ? JSON.stringify(more) : '';
    let look = known.get(change);
    if (!look) {
      look = records.lookOf(withKeys(style, more));
      const text = JSON.stringify(look);
      look = byText.get(text) ?? look;
      byText.set(text, look);
      known.set(change, look);
    }
    return look;
  };
}

type FoldedWith = Omit<Style, 'native'> | null;

interface Written {
  readonly sheet: SheetWork;
  readonly block: Block<Cell>;
  readonly formulas: Question<Value>;
  readonly formats: Question<string> | null;
}

/** Looks for formulas under what is to be written, and where it matters for cells formatted as text. */
async function inspectCells(
  context: Excel.RequestContext,
  found: Probe,
  sheets: readonly SheetWork[],
): Promise<(sheet: SheetWork, row: number, column: number) => boolean> {
  const asked = sheets
    .filter((sheet) => !sheet.added)
    .flatMap((sheet) =>
      blocksOf(sheet.values, GAP).map((block): Written => {
        const { id } = infoOf(found, sheet.name)!;
        return {
          sheet,
          block,
          formulas: question(id, block.area, VALUE_BYTES, property<Value>('formulas')),
          formats: matters(block)
            ? question(id, block.area, FORMAT_BYTES, property<string>('numberFormat'))
            : null,
        };
      }),
    );
  if (asked.length > 0)
    await askAll(
      context,
      asked.flatMap(({ formulas, formats }) => (formats ? [formulas, formats] : [formulas])),
    );
  const doubts = asked.map(({ formulas }) => doubtsAbout(formulas));
  const open = doubts.flat().flatMap(({ values, types }) => [values, types]);
  if (open.length > 0) await askAll(context, open);
  asked.forEach((one, index) => refuseFormulas(one, cellsOf(one.formulas, doubts[index]!)));
  return (sheet, row, column) => {
    const look = sheet.looks.get(row)?.[column];
    if (look && 'style' in look) return look.style?.numberFormat === '@';
    if (look?.with?.numberFormat !== undefined) return look.with.numberFormat === '@';
    const one = asked.find(
      ({ sheet: other, block: { area } }) => other === sheet && contains(area, row, column),
    );
    return one?.formats?.rows[row - one.block.area.top]![column - one.block.area.left] === '@';
  };
}

/** Plain words and emptiness are the same in every format. */
function matters({ rows }: Block<Cell>): boolean {
  return rows.some((row) =>
    row.some(
      (cell) =>
        cell !== undefined &&
        (needsOtherFormat(cell) || /[0-9=+\-@'#]/.test(typeof cell === 'string' ? cell : '')),
    ),
  );
}

function refuseFormulas({ sheet, block }: Written, cells: readonly (readonly Cell[])[]): void {
  block.rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const [top, left] = [block.area.top + r, block.area.left + c];
      if (value !== undefined && isFormula(cells[top]?.[left]))
        throw new BrokenEdit(`there is a formula in ${sheet.name}!${cellText(top, left)}`);
    }),
  );
}

/** Reads the looks that other cells are to get. Sources in one column come together. */
async function inspectLooks(
  context: Excel.RequestContext,
  found: Probe,
  sheets: readonly SheetWork[],
  records: LookRecords,
): Promise<ReadonlyMap<string, Style>> {
  const looks = new Map<string, Style>();
  const areas = sheets.flatMap((sheet): LookArea[] => {
    const sources = new Map<number, (true | undefined)[]>();
    for (const row of sheet.looks.values()) {
      for (const look of row) {
        if (!look || !('like' in look)) continue;
        const cells = sources.get(look.like.row) ?? [];
        cells[look.like.column] = true;
        sources.set(look.like.row, cells);
      }
    }
    return blocksOf(sources, 0).map(({ area }) => ({ sheet: infoOf(found, sheet.name)!.id, area }));
  });
  if (areas.length === 0) return looks;
  const names = new Map(
    found.sheets.map(({ id, name }) => [
      id,
      sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.name,
    ]),
  );
  await readLooks(context, areas, (sheet, area, look) => {
    const style = records.styleOf(look, found.normal);
    if (!style) return;
    eachCell(area, (row, column) => looks.set(`${names.get(sheet)}!${cellText(row, column)}`, style));
  });
  return looks;
}

/** Reads the layout of sheets of which it is to be changed piece by piece. */
async function inspectLayouts(
  context: Excel.RequestContext,
  sheets: readonly SheetWork[],
  records: LookRecords,
): Promise<ReadonlyMap<string, Layout>> {
  const names = sheets
    .filter(({ layout }) => layout && PIECEWISE.some((key) => layout[key] !== undefined))
    .map(({ name }) => name);
  if (names.length === 0) return new Map();
  // Excel was reported to forget its undo list over the question for merges: only where they are to change.
  const merges = sheets.some(({ layout }) => layout?.merges !== undefined);
  const { workbook } = await readWorkbook(
    context,
    { sheets: names, styles: 'full', looks: [], cells: false, merges },
    records,
  );
  return new Map(
    names.map((name) => [
      name,
      workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.layout ??
        PLAIN_LAYOUT,
    ]),
  );
}

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}
