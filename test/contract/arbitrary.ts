import fc from 'fast-check';
import type { Area } from '../../src/workbook/address';
import { applyEdits, BrokenEdit } from '../../src/workbook/apply';
import type { Cell } from '../../src/workbook/cell';
import type { Edit, Writable } from '../../src/workbook/edit';
import type { Layout, LayoutChange, Page, Validation } from '../../src/workbook/layout';
import type { Rule } from '../../src/workbook/rule';
import { makeSheet, type Sheet, type Workbook } from '../../src/workbook/sheet';
import type { Style, StyleChange } from '../../src/workbook/style';

/** Random workbooks and edits that any host must be able to hold, for the laws of edits. */

const MAX_SIDE = 6;
const WHY = { topic: '测试' };

const anyUnit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'台账月底前ab12 \n\t\r<>&"\'_x;=') },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
);

/** Text of every kind: like formulas, like escapes, control characters, halves of pairs. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: anyUnit, maxLength: 8 }),
  fc.constantFrom(
    '=1+1',
    '+86',
    '-5',
    '@科室',
    "'前缀",
    '007',
    '3-4',
    '12%',
    '_x000D_',
    '_x0041_',
    ' 空格 ',
    '😀🇨🇳',
    'TRUE',
    '#N/A',
    "=cmd|' /C calc'!A0",
    ']]>',
    '<!--',
  ),
);

const anyNumber = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((number) => (Object.is(number, -0) ? 0 : number));
const anyError = fc.constantFrom('#N/A', '#REF!', '#DIV/0!', '#VALUE!').map((error) => ({ error }));

const anyRich = fc
  .array(
    fc.record({
      text: fc.string({ unit: fc.constantFrom(...'红黄蓝 ab'), minLength: 1, maxLength: 4 }),
      bold: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((runs) => ({
    text: runs.map((run) => run.text).join(''),
    rich: runs
      .map((run) => `<r>${run.bold ? '<rPr><b/></rPr>' : ''}<t xml:space="preserve">${run.text}</t></r>`)
      .join(''),
  }));

const anyWritable: fc.Arbitrary<Writable> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: anyNumber },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: anyError },
  { weight: 1, arbitrary: anyRich },
);

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 9, arbitrary: anyWritable },
  {
    weight: 1,
    arbitrary: fc.record({
      formula: fc.constantFrom('A1+1', 'SUM(B2:B9)', 'IF(A1<2,"是&否","<")', 'Sheet1!A1'),
      result: fc.oneof(anyNumber, anyText, fc.boolean(), anyError, fc.constant(null)),
    }),
  },
);

const anyColor = fc.constantFrom('FF0000', '00B050', 'FFEB9C', '123ABC');
const optional = { requiredKeys: [] as never[] };
const anyBorder = fc
  .record({ style: fc.constantFrom('thin' as const, 'medium' as const, 'double' as const, 'hair' as const) })
  .chain((line) =>
    fc.option(anyColor, { nil: undefined }).map((color) => (color === undefined ? line : { ...line, color })),
  );

const anyLook: fc.Arbitrary<Style> = fc.record(
  {
    numberFormat: fc.constantFrom('yyyy-mm-dd', '0.00', '@', 'General', 'yyyy"年"m"月"d"日"', '0%'),
    font: fc.record(
      {
        name: fc.constantFrom('黑体', '仿宋_GB2312'),
        size: fc.constantFrom(9, 10.5, 16),
        bold: fc.boolean(),
        italic: fc.boolean(),
        color: anyColor,
      },
      optional,
    ),
    fill: anyColor,
    borders: fc.record({ top: anyBorder, right: anyBorder, bottom: anyBorder, left: anyBorder }, optional),
    align: fc.record(
      {
        horizontal: fc.constantFrom('left' as const, 'center' as const, 'distributed' as const),
        vertical: fc.constantFrom('top' as const, 'center' as const, 'bottom' as const),
        wrap: fc.boolean(),
        indent: fc.integer({ min: 0, max: 3 }),
      },
      optional,
    ),
    unlocked: fc.constant(true),
  },
  optional,
);

const anyPlace = fc.integer({ min: 0, max: MAX_SIDE });
const anyArea: fc.Arbitrary<Area> = fc.tuple(anyPlace, anyPlace, anyPlace, anyPlace).map(([a, b, c, d]) => ({
  top: Math.min(a, b),
  left: Math.min(c, d),
  bottom: Math.max(a, b),
  right: Math.max(c, d),
}));

const anyRule: fc.Arbitrary<Rule> = fc
  .record({
    area: anyArea,
    column: anyPlace,
    equals: fc.constantFrom('红', '黄', '带"引号"', '<&>'),
    fill: anyColor,
  })
  .chain((rule) =>
    fc.option(anyColor, { nil: undefined }).map((color) => (color === undefined ? rule : { ...rule, color })),
  );

const anyValidation: fc.Arbitrary<Validation> = fc.oneof(
  fc.record({
    area: anyArea,
    kind: fc.constant('list' as const),
    values: fc.array(fc.constantFrom('是', '否', '进行中', '带"号'), { minLength: 1, maxLength: 4 }),
    message: anyText,
  }),
  fc.record({ area: anyArea, kind: fc.constant('date' as const), message: anyText }),
);

const anyNumbers = fc.uniqueArray(anyPlace, { maxLength: 4 }).map((numbers) => numbers.sort((a, b) => a - b));
const anySizes = fc.dictionary(anyPlace.map(String), fc.constantFrom(8, 12.5, 40), {
  maxKeys: 4,
  noNullPrototype: true,
}) as fc.Arbitrary<Record<number, number>>;
const anySizeChanges = fc.dictionary(anyPlace.map(String), fc.constantFrom(8, 12.5, 40, null), {
  maxKeys: 4,
  noNullPrototype: true,
}) as fc.Arbitrary<Record<number, number | null>>;
const anyMargin = fc.constantFrom(10, 12.7, 20, 25.4, 37);

const anyPage: fc.Arbitrary<Page> = fc.record({
  paper: fc.constantFrom('A4' as const, 'A3' as const),
  orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  margins: fc.record({ top: anyMargin, right: anyMargin, bottom: anyMargin, left: anyMargin }),
  fitToWidth: fc.boolean(),
  centerHorizontally: fc.boolean(),
  titleRows: fc.option(
    fc.tuple(anyPlace, anyPlace).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  ),
  printArea: fc.option(anyArea),
  footer: fc.constantFrom('', '— &P —', '第&P页，共&N页', '&"宋体,常规"&10&P'),
  breaks: anyNumbers.map((rows) => rows.filter((row) => row > 0)),
});

const layoutParts = {
  visibility: fc.constantFrom('visible' as const, 'hidden' as const),
  hiddenRows: anyNumbers,
  hiddenColumns: anyNumbers,
  merges: fc.array(anyArea, { maxLength: 2 }),
  freeze: fc.option(
    fc.record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 0, max: 3 }) }),
  ),
  filter: fc.option(anyArea),
  validations: fc.array(anyValidation, { maxLength: 3 }),
  page: fc.option(anyPage),
};

const anyLayout: fc.Arbitrary<Layout> = fc.record({
  ...layoutParts,
  columnWidths: anySizes,
  rowHeights: anySizes,
});
const anyLayoutChange: fc.Arbitrary<LayoutChange> = fc.record(
  { ...layoutParts, columnWidths: anySizeChanges, rowHeights: anySizeChanges },
  optional,
);

function anyGrid<T>(item: fc.Arbitrary<T>, blank: T): fc.Arbitrary<T[][]> {
  return fc.array(fc.array(item, { maxLength: MAX_SIDE }), { maxLength: MAX_SIDE }).map((rows) => {
    for (const row of rows) while (row.length > 0 && row.at(-1) === blank) row.pop();
    while (rows.at(-1)?.length === 0) rows.pop();
    return rows;
  });
}

/** One sheet of that name. */
function anySheet(name: string): fc.Arbitrary<Sheet> {
  return fc
    .record({
      cells: anyGrid<Cell>(anyCell, null),
      styles: anyGrid<Style | undefined>(fc.option(anyLook, { nil: undefined, freq: 2 }), undefined),
      rules: fc.array(anyRule, { maxLength: 3 }),
      layout: anyLayout,
      isProtected: fc.boolean(),
    })
    .map(({ cells, ...more }) => makeSheet(name, cells, more));
}

const NAMES = ['台账', "科室'A' 汇总", '带 空格 ', 'Sheet1', '2026年', '甲&乙', '新增事项'];

/** A workbook of one to three sheets. */
export function anyWorkbook(): fc.Arbitrary<Workbook> {
  return fc
    .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 })
    .chain((names) =>
      fc.record({ name: fc.constant(''), date1904: fc.boolean(), sheets: fc.tuple(...names.map(anySheet)) }),
    );
}

function anyRectangle<T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[][]> {
  return fc
    .integer({ min: 1, max: 3 })
    .chain((width) =>
      fc.array(fc.array(item, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
    );
}

const anyStyleChange: fc.Arbitrary<StyleChange> = fc.oneof(
  fc.constant(null),
  anyLook,
  fc.record({ like: fc.record({ row: anyPlace, column: anyPlace }) }),
  fc.record({ like: fc.record({ row: anyPlace, column: anyPlace }), with: anyLook }),
);

function anyEdit(names: readonly string[]): fc.Arbitrary<Edit> {
  const sheet = fc.constantFrom(...names);
  const why = fc.constant(WHY);
  const row = anyPlace;
  const column = anyPlace;
  return fc.oneof(
    fc.record({
      kind: fc.constant('setValues' as const),
      sheet,
      row,
      column,
      values: anyRectangle(anyWritable),
      why,
    }),
    fc.record({
      kind: fc.constant('setStyles' as const),
      sheet,
      row,
      column,
      styles: anyRectangle(anyStyleChange),
      why,
    }),
    fc.record({
      kind: fc.constant('setRules' as const),
      sheet,
      rules: fc.array(anyRule, { maxLength: 3 }),
      why,
    }),
    fc.record({ kind: fc.constant('setLayout' as const), sheet, layout: anyLayoutChange, why }),
    fc.record({
      kind: fc.constant('addSheet' as const),
      sheet: fc.constantFrom(...NAMES).chain(anySheet),
      at: fc.integer({ min: 0, max: 4 }),
      why,
    }),
  );
}

/** Edits in a row that the workbook takes, each `tame`d first; what would break a law is left out. */
export function anyEdits(
  workbook: Workbook,
  tame: (edit: Edit) => Edit = (edit) => edit,
): fc.Arbitrary<Edit[]> {
  return fc.array(anyEdit(NAMES).map(tame), { maxLength: 8 }).map((edits) => {
    let now = workbook;
    return edits.filter((edit) => {
      try {
        now = applyEdits(now, [edit]);
        return true;
      } catch (error) {
        if (error instanceof BrokenEdit) return false;
        throw error;
      }
    });
  });
}
