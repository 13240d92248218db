import { readProgress } from '../../src/progress/read';
import { statusCases } from './accuracy';

/** The same phrase in another hand: what is written differently and means the same must be read the same. */
const HANDS: readonly (readonly [string, (text: string) => string])[] = [
  [
    'full-width digits',
    (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)),
  ],
  ['full-width percent signs', (text) => text.replaceAll('%', '％')],
  ['Chinese commas and stops', (text) => text.replaceAll(',', '，').replaceAll(';', '；')],
  [
    'half-width marks',
    (text) => text.replaceAll('，', ',').replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')'),
  ],
  ['a line break for a comma', (text) => text.replaceAll('，', '\n').replaceAll(/,(?!\d)/g, '\n')],
  ['spaces around', (text) => `  ${text}\u3000`],
  ['spaces inside words', (text) => (/^[\u4e00-\u9fff]{2,6}$/.test(text) ? [...text].join(' ') : text)],
  [
    'spaces before and after digits',
    (text) => text.replace(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])/g, ' '),
  ],
  ['a zero-width space', (text) => `${text.slice(0, 1)}\u200b${text.slice(1)}`],
  ['a full stop at the end', (text) => (/[\u4e00-\u9fff]$/.test(text) ? `${text}。` : text)],
  [
    '目前 in front',
    (text) =>
      /^[\u4e00-\u9fff]{3,}/.test(text) && !/^(?:同|无|详|目前|亮|绿|经|因)/.test(text)
        ? `目前${text}`
        : text,
  ],
  [
    'traditional characters',
    (text) =>
      text.replace(
        /[经实开办结达标为将预计还没无缓]/g,
        (one) =>
          ({
            经: '經',
            实: '實',
            开: '開',
            办: '辦',
            结: '結',
            达: '達',
            标: '標',
            为: '為',
            将: '將',
            预: '預',
            计: '計',
            还: '還',
            没: '沒',
            无: '無',
            缓: '緩',
          })[one]!,
      ),
  ],
];

const phrases = [
  ...statusCases(),
  ...statusCases('fresh-statuses.jsonl'),
  ...statusCases('stranger-2.statuses.jsonl'),
].map(({ text }) => text);

test.each(HANDS)('%s change no reading', (_, rewrite) => {
  const changed = phrases
    .map((text) => ({ text, before: readProgress(text).state, after: readProgress(rewrite(text)).state }))
    .filter(({ before, after }) => before !== after);
  expect(changed).toEqual([]);
});

test('other numbers, same reading', () => {
  const other = (text: string): string =>
    text.replace(/\d{2,}(?=项|件|个|台|次|家|万元)/g, (digits) => String(Number(digits) + 100));
  const unchanged = phrases.filter((text) => !/目标|其中|共|年度|剩余/.test(text));
  const changed = unchanged
    .map((text) => ({ text, before: readProgress(text).state, after: readProgress(other(text)).state }))
    .filter(({ before, after }) => before !== after);
  expect(changed).toEqual([]);
});
