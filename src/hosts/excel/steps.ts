import type { Area } from '../../workbook/address';
import type { Cell } from '../../workbook/cell';
import { charactersOf, grouped, rangesOf } from './areas';
import { blocksOf, type Block } from './blocks';
import { bytesOf } from './bulk';
import type { Sparse } from './fold';
import type { Ready } from './inspect';
import { rangeOf } from './layout';
import { SIDES, type Look } from './looks';
import type { Step } from './step';
import { asTyped, needsOtherFormat } from './typed-text';

/** Excel on the web fails at more than 80,000 cells in one `setCellProperties`. */
const MOST_CELLS = 50_000;

/** What one step may weigh, so that steps pack well. */
const STEP_BYTES = 900_000;

/** Cells of one look from which on painting their ranges is better than a look a cell. */
const MANY = 6;

/** Rows between two formats that may be bridged by “leave as it is”, so that fewer ranges are needed. */
const GAP = 32;

type Side = (typeof SIDES)[number];

/** What a range, a property and their plumbing cost in a request. */
const RANGE_BYTES = 700;
const PROPERTY_BYTES = 90;

/** Office.js sends arrays of more than 1,500 cells in pieces; the plumbing of a piece. */
const SPLIT = { cells: 1500, bytes: 1500 };

function splitBytes(cells: number): number {
  return Math.ceil(cells / SPLIT.cells) * SPLIT.bytes;
}

/** The looks of a sheet, before its values: a cell formatted as text would take a number as text. */
export function lookSteps({ work, lookOf }: Ready): Step[] {
  const looks = new Map(
    [...work.looks].map(([row, cells]) => [row, Array.from(cells, (folded) => folded && lookOf(folded))]),
  );
  const { groups, rest } = groupsOf(looks);
  return [
    ...groups.flatMap(({ look, areas }) => grouped(areas).map((some) => paintStep(work.name, some, look))),
    ...formatSteps(work.name, groups),
    ...blocksOf(rest, 0).flatMap((block) => propertySteps(work.name, block)),
  ];
}

interface Group {
  readonly look: Look;
  readonly areas: Area[];
}

/** A rectangle that grows downwards while its look goes on. */
type Growing = { -readonly [K in keyof Area]: Area[K] };

/** Cells by their look, as few rectangles of each as possible; looks of a few cells only are the rest. */
function groupsOf(looks: Sparse<Look>): { groups: Group[]; rest: Sparse<Look> } {
  const groups = new Map<Look, { areas: Area[]; open: Map<string, Growing>; cells: number }>();
  const rows = [...looks.keys()].sort((a, b) => a - b);
  for (const row of rows) {
    for (const { look, left, right } of runsOf(looks.get(row)!)) {
      let group = groups.get(look);
      if (!group) groups.set(look, (group = { areas: [], open: new Map(), cells: 0 }));
      group.cells += right - left + 1;
      const key = `${left}:${right}`;
      const above = group.open.get(key);
      if (above?.bottom === row - 1 && sameLine(look, 'top', 'bottom')) above.bottom = row;
      else {
        const area = { top: row, left, bottom: row, right };
        group.areas.push(area);
        group.open.set(key, area);
      }
    }
  }
  const rare = new Set([...groups].flatMap(([look, { cells }]) => (cells < MANY ? [look] : [])));
  return {
    groups: [...groups].flatMap(([look, { areas }]) => (rare.has(look) ? [] : [{ look, areas }])),
    rest: new Map(
      rows.map((row) => [row, looks.get(row)!.map((look) => (look && rare.has(look) ? look : undefined))]),
    ),
  };
}

/** Stretches of one look in a row. Where its left and right lines differ each cell stands alone. */
function runsOf(cells: readonly (Look | undefined)[]): { look: Look; left: number; right: number }[] {
  const runs: { look: Look; left: number; right: number }[] = [];
  cells.forEach((look, column) => {
    const last = runs.at(-1);
    if (!look) return;
    if (last?.look === look && last.right === column - 1 && sameLine(look, 'left', 'right'))
      last.right = column;
    else runs.push({ look, left: column, right: column });
  });
  return runs;
}

/** Inside a range there is one line between two cells: it can be the edge of both, or of neither. */
function sameLine({ properties: { format } }: Look, one: Side, other: Side): boolean {
  return JSON.stringify(format?.borders?.[one]) === JSON.stringify(format?.borders?.[other]);
}

/**
 * One look for many cells, by the properties of their ranges. The cell style first: it brings all else to the
 * default.
 */
function paintStep(
  sheet: string,
  areas: readonly Area[],
  { properties: { style, format = {} } }: Look,
): Step {
  const { borders = {}, ...rest } = format;
  const isTall = areas.some(({ top, bottom }) => bottom > top);
  const isWide = areas.some(({ left, right }) => right > left);
  const edges = {
    top: ['EdgeTop', ...(isTall ? (['InsideHorizontal'] as const) : [])],
    right: ['EdgeRight'],
    bottom: ['EdgeBottom'],
    left: ['EdgeLeft', ...(isWide ? (['InsideVertical'] as const) : [])],
  } as const;
  return {
    bytes: RANGE_BYTES + charactersOf(areas) + PROPERTY_BYTES * 24,
    queue: (context) => {
      const ranges = rangesOf(context.workbook.worksheets.getItem(sheet), areas);
      ranges.style = style ?? 'Normal';
      ranges.format.set(rest as Excel.Interfaces.RangeFormatUpdateData);
      for (const side of SIDES) {
        const line = borders[side];
        if (!line) continue;
        for (const edge of edges[side])
          ranges.format.borders.getItem(edge).set(line as Excel.Interfaces.RangeBorderUpdateData);
      }
    },
  };
}

/**
 * Number formats of painted cells, of which several ranges at once have none to set. What is General is so by its
 * style.
 */
function formatSteps(sheet: string, groups: readonly Group[]): Step[] {
  const formats = new Map<number, (string | undefined)[]>();
  for (const { look, areas } of groups) {
    if (look.numberFormat === 'General' && (look.properties.style ?? 'Normal') === 'Normal') continue;
    for (const { top, left, bottom, right } of areas) {
      for (let row = top; row <= bottom; row++) {
        const cells = formats.get(row) ?? [];
        for (let column = left; column <= right; column++) cells[column] = look.numberFormat;
        formats.set(row, cells);
      }
    }
  }
  return blocksOf(new Map([...formats].map(([row, cells]) => [row, Array.from(cells)])), GAP).flatMap(
    ({ area, rows }) => {
      const same = rows[0]![0]!;
      const isUniform = rows.every((row) => row.every((one) => one === same));
      const values = rows.map((row) => row.map((one) => one ?? null)) as string[][];
      return {
        bytes: RANGE_BYTES + (isUniform ? 0 : bytesOf(values) + splitBytes(rows.length * rows[0]!.length)),
        queue: (context) => {
          const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
          // One text stands for all cells; null leaves a cell as it is.
          range.numberFormat = isUniform ? (same as unknown as string[][]) : values;
        },
      };
    },
  );
}

/** Looks cell by cell, in pieces. */
function propertySteps(sheet: string, { area, rows }: Block<Look>): Step[] {
  const width = area.right - area.left + 1;
  const odd: Step[] = [];
  const height = Math.max(
    1,
    Math.min(Math.floor(MOST_CELLS / width), Math.floor(STEP_BYTES / (width * 400))),
  );
  const steps: Step[] = [];
  for (let from = 0; from < rows.length; from += height) {
    const some = rows.slice(from, from + height).map((row) => row.map((look) => look!));
    const part: Area = { ...area, top: area.top + from, bottom: area.top + from + some.length - 1 };
    const formats = some.map((row) => row.map((look) => look.numberFormat));
    const properties = some.map((row) =>
      row.map(({ properties: { format } }): Excel.SettableCellProperties => (format ? { format } : {})),
    );
    steps.push({
      bytes: RANGE_BYTES + bytesOf(formats) + bytesOf(properties) + splitBytes(some.length * width),
      queue: (context) => {
        const range = rangeOf(context.workbook.worksheets.getItem(sheet), part);
        range.style = 'Normal';
        range.numberFormat = formats;
        range.setCellProperties(properties);
      },
    });
    some.forEach((row, r) =>
      row.forEach((look, c) => {
        if ((look.properties.style ?? 'Normal') === 'Normal') return;
        const [top, left] = [part.top + r, part.left + c];
        const group = { look, areas: [{ top, left, bottom: top, right: left }] };
        odd.push(paintStep(sheet, group.areas, look), ...formatSteps(sheet, [group]));
      }),
    );
  }
  return [...steps, ...odd];
}

/** The values of a sheet, in pieces. */
export function valueSteps({ work, blocks, isText }: Ready): Step[] {
  return blocks.flatMap((block) => {
    const steps: Step[] = [];
    let top = block.area.top;
    let rows: (string | number | boolean | null)[][] = [];
    let bytes = RANGE_BYTES;
    let underText: {
      readonly row: number;
      readonly column: number;
      readonly value: string | number | boolean;
    }[] = [];
    const close = (): void => {
      if (rows.length > 0)
        steps.push(
          valueStep(work.name, { ...block.area, top, bottom: top + rows.length - 1 }, rows, bytes, underText),
        );
      top += rows.length;
      [rows, bytes, underText] = [[], RANGE_BYTES, []];
    };
    block.rows.forEach((cells, r) => {
      const row = block.area.top + r;
      const typed = cells.map((cell, c) => {
        const column = block.area.left + c;
        if (cell === undefined) return null; // leaves the cell as it is
        const inText = needsText(cell) && isText(row, column);
        const value = asTyped(cell, inText);
        if (!inText || !needsOtherFormat(cell)) return value;
        underText.push({ row, column, value });
        return null;
      });
      rows.push(typed);
      bytes += bytesOf(typed);
      if (bytes > STEP_BYTES) close();
    });
    close();
    return steps;
  });
}

/** Whether it matters for a value that its cell is formatted as text. */
function needsText(cell: Cell): boolean {
  return typeof cell === 'string' || needsOtherFormat(cell);
}

function valueStep(
  sheet: string,
  area: Area,
  rows: readonly (readonly (string | number | boolean | null)[])[],
  bytes: number,
  underText: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: string | number | boolean;
  }[],
): Step {
  return {
    bytes:
      bytes + splitBytes(rows.length * (area.right - area.left + 1)) + underText.length * RANGE_BYTES * 2,
    queue: (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      rangeOf(target, area).values = rows.map((row) => [...row]);
      for (const { row, column, value } of underText) {
        // A number written into a cell formatted as text turns into text; formatted so afterwards it stays a number.
        const cell = rangeOf(target, { top: row, left: column, bottom: row, right: column });
        cell.numberFormat = [['General']];
        cell.values = [[value]];
        cell.numberFormat = [['@']];
      }
    },
  };
}
