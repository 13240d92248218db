import { COMMON_ROWS, DATE_ROWS } from './phrases-dates';
import { DIGIT_ROWS } from './phrases-digits';
import { DUTY_ROWS } from './phrases-duties';
import { WORD_ROWS } from './phrases-words';
import { row } from './phrase-row';
import type { PhraseRow } from './phrase-row';

/** What no other row took: a plain number, which matters only beside a unit (4-6月). */
const NUMBER: PhraseRow = row({
  name: 'plain number',
  starts: '0123456789',
  pattern: /\d+/,
  atom: (m) => (m[0].length <= 4 ? { kind: 'number', value: Number(m[0]) } : null),
  examples: [
    { text: '4-6月', year: 2017, due: '2017-06-30' },
    { text: '7、8月', year: 2017, due: '2017-08-31' },
  ],
});

/**
 * The phrase table. A new way of writing a time is a new row in one of these lists, with its examples,
 * which are its tests. Limits come before dates (3日内 is no 3rd), hours before numbers.
 */
export const PHRASES: readonly PhraseRow[] = [
  ...COMMON_ROWS,
  ...DUTY_ROWS,
  ...DIGIT_ROWS,
  ...DATE_ROWS,
  ...WORD_ROWS,
  NUMBER,
];
