import type { Area } from '../../workbook/address';
import type { Cell } from '../../workbook/cell';
import { blocksOf, stripsOf, type Block } from './blocks';
import { bytesOf } from './bulk';
import type { Ready } from './inspect';
import { rangeOf } from './layout';
import { SIDES, type Look } from './looks';
import type { Step } from './step';
import { asTyped, needsOtherFormat } from './typed-text';

/** Excel on the web fails at more than 80,000 cells in one `setCellProperties`. */
const MOST_CELLS = 50_000;

/** What one step may weigh, so that steps pack well. */
const STEP_BYTES = 900_000;

/** Cells in a column from which on one range is better than a look a cell. */
const TALL = 24;

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
  const { strips, rest } = stripsOf(looks, TALL, isSymmetric);
  return [
    ...strips.map(({ area, value }) => paintStep(work.name, area, value)),
    ...blocksOf(rest, 0).flatMap((block) => propertySteps(work.name, block)),
  ];
}

/** Inside a range there is one line between two rows: it can be the lower edge of one and the upper of the other, or neither. */
function isSymmetric({ properties: { format } }: Look): boolean {
  return JSON.stringify(format?.borders?.top) === JSON.stringify(format?.borders?.bottom);
}

/** One look for a whole range, by its own properties. The cell style first: it brings everything else to the default. */
function paintStep(
  sheet: string,
  area: Area,
  { numberFormat, properties: { style, format = {} } }: Look,
): Step {
  const { borders = {}, ...rest } = format;
  return {
    bytes: RANGE_BYTES + PROPERTY_BYTES * 24,
    queue: (context) => {
      const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
      range.style = style ?? 'Normal';
      range.numberFormat = numberFormat as unknown as string[][]; // one text stands for all cells
      range.format.set(rest as Excel.Interfaces.RangeFormatUpdateData);
      const edges = {
        top: ['EdgeTop'],
        right: ['EdgeRight'],
        bottom: ['EdgeBottom'],
        left: ['EdgeLeft'],
      } as const;
      for (const side of SIDES) {
        const line = borders[side];
        if (!line) continue;
        const inner = side === 'top' && area.bottom > area.top ? (['InsideHorizontal'] as const) : [];
        for (const edge of [...edges[side], ...inner])
          range.format.borders.getItem(edge).set(line as Excel.Interfaces.RangeBorderUpdateData);
      }
    },
  };
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
        odd.push(paintStep(sheet, { top, left, bottom: top, right: left }, look));
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
