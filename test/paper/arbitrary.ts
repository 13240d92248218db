import * as fc from 'fast-check';
import type { Block, Paper } from '../../src/paper/paper';

const CHARACTERS = [...'汉字科室，。（）“”—0123456789abcXYZ =+-@\n\t<>&"\'😀👨‍👩‍👧é\u0007'];

/** Texts as people and programs put them into cells: Chinese, Latin, markup, formulas, emoji, control characters. */
export const anyText = fc
  .array(fc.constantFrom(...CHARACTERS), { maxLength: 40 })
  .map((parts) => parts.join(''));

const color = fc.constantFrom('F8CBAD', 'FFE699', 'BDD7EE');
const align = fc.constantFrom('left' as const, 'center' as const, 'right' as const);
const cell = fc.oneof(
  anyText,
  fc.integer({ min: -5, max: 5000 }),
  fc.constant(null),
  fc.record({ value: fc.integer(), shown: anyText }),
  fc.record({ value: anyText, fill: color, bold: fc.boolean() }),
);

const table = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(fc.record({ heading: anyText, width: fc.integer({ min: 1, max: 40 }), align }), {
      minLength: count,
      maxLength: count,
    }),
    rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), { maxLength: 6 }),
    total: fc.boolean(),
  }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('masthead' as const),
    name: anyText,
    issue: anyText,
    unit: anyText,
    date: anyText,
  }),
  fc.record({ kind: fc.constant('title' as const), text: anyText, subtitle: anyText }),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    text: anyText,
  }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    text: fc.array(fc.oneof(anyText, fc.record({ text: anyText, bold: fc.boolean() })), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('figures' as const),
    items: fc.array(
      fc.record({ label: anyText, value: fc.oneof(anyText, fc.integer()), note: anyText, fill: color }),
      { maxLength: 6 },
    ),
  }),
  table,
  fc.record({ kind: fc.constant('note' as const), text: anyText }),
  fc.record({ kind: fc.constant('signOff' as const), lines: fc.array(anyText, { maxLength: 3 }), align }),
  fc.record({ kind: fc.constant('imprint' as const), lines: fc.array(anyText, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('addressee' as const), text: anyText }),
  fc.record({ kind: fc.constant('annexes' as const), names: fc.array(anyText, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('seal' as const), name: anyText, date: anyText }),
  fc.record({ kind: fc.constant('annex' as const), label: anyText, title: anyText }),
  fc.record({
    kind: fc.constant('form' as const),
    rows: fc.array(
      fc.record({
        fields: fc.array(fc.record({ label: anyText, text: anyText }), { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 4 },
    ),
  }),
  fc.constant({ kind: 'pageBreak' as const }),
);

/** Papers of any blocks in any order, all of one title and period. */
export const anyPaper: fc.Arbitrary<Paper> = fc.record({
  id: fc.constant('briefing'),
  period: fc.constant('2026-06'),
  title: fc.constant('重点工作动态简报'),
  orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  blocks: fc.array(block, { maxLength: 8 }),
});
