import { join } from 'node:path';

import { PHRASES } from '../../src/deadline/phrases/phrases';
import { readDeadline } from '../../src/deadline/read';
import type { Deadline } from '../../src/deadline/deadline';
import { corpusLines } from './accuracy';

interface Written {
  readonly text: string;
  readonly year: number | null;
}

const FOLDER = join(__dirname, '../fixtures/corpus');
const written: readonly Written[] = [
  ...PHRASES.flatMap((phrase) => phrase.examples.map(({ text, year }) => ({ text, year: year ?? null }))),
  ...[
    'deadlines.jsonl',
    'fresh-deadlines.jsonl',
    'fresh-deadlines-2.jsonl',
    'fresh-deadlines-3.jsonl',
    'stranger-2.deadlines.jsonl',
  ].flatMap((file) =>
    // A serial number is a cell's number, not a spelling.
    corpusLines(join(FOLDER, file))
      .filter(({ text }) => !/^\d{5}$/.test(text))
      .map((line) => ({ text: line.text, year: line.ledger_year })),
  ),
];

/** What must not change when only the spelling does; labels keep the spelling. */
function reading(deadline: Deadline): unknown {
  const { kind, due, alternative, start, monthDay, recurrence, offset, then, milestones } = deadline;
  return {
    kind,
    due,
    alternative,
    start,
    monthDay,
    recurrence,
    offset: offset && { ...offset, anchor: '' },
    then,
    milestones: milestones.map((step) => step.due),
  };
}

const CHINESE = '〇一二三四五六七八九';

function inChinese(number: number): string {
  if (number < 10) return CHINESE[number] ?? '';
  if (number < 20) return `十${number === 10 ? '' : CHINESE[number - 10]}`;
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return number < 100
    ? `${CHINESE[tens]}十${ones ? CHINESE[ones] : ''}`
    : [...String(number)].map((digit) => CHINESE[Number(digit)]).join('');
}

/** Characters to their full-width forms, space aside. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  'full width': fullWidth,
  'blanks around the phrase': (text) => `  ${text}　`,
  'blanks before units': (text) => text.replace(/(\d)(?=[年月日号个周天季])/g, '$1 '),
  'blanks after units': (text) => text.replace(/([年月])(?=\d)/g, '$1 '),
  'digits in Chinese': (text) =>
    text.replace(
      /(?<![\d.\-/:~～—至、到xX×*+])(\d{4}|\d{1,2})(?=[年月日号](?![内之以])|个月|个工作日|季度)/g,
      (number) => inChinese(Number(number)),
    ),
  '○ for zero': (text) =>
    text.replace(/(?<!\d)(20\d\d)(?=年\d{1,2}月)/g, (year) =>
      [...year].map((digit) => (digit === '0' ? '○' : CHINESE[Number(digit)])).join(''),
    ),
  'ASCII commas': (text) =>
    text.replace(/，/g, ',').replace(/；/g, ';').replace(/：/g, ':').replace(/（/g, '(').replace(/）/g, ')'),
  'Chinese commas': (text) =>
    text
      .replace(/,/g, '，')
      .replace(/;/g, '；')
      .replace(/(?<!\d):(?!\d)/g, '：')
      .replace(/\(/g, '（')
      .replace(/\)/g, '）'),
  'other dashes': (text) => text.replace(/[—–～~]+/g, '-'),
  'wave for dash': (text) => text.replace(/(?<=月|年)[-—–]+(?=\d)/g, '～'),
  'quotation marks': (text) => `“${text}”`,
  'a full stop at the end': (text) => (/[\d.]$/.test(text) ? text : `${text}。`),
  'zero width space': (text) => text.replace(/月/g, '月\u200b'),
  'traditional characters': (text) =>
    text
      .replace(/个/g, '個')
      .replace(/周/g, '週')
      .replace(/后/g, '後')
      .replace(/内/g, '內')
      .replace(/节/g, '節')
      .replace(/长/g, '長'),
  'a prefix': (text) => (/^[\d一二三四五六七八九十]/.test(text) ? `完成时限：${text}` : text),
};

describe.each(Object.entries(SPELLINGS))('spelt with %s', (_name, spell) => {
  test('every example and corpus phrase reads the same', () => {
    const different = written
      .map(({ text, year }) => ({ text, spelt: spell(text), year }))
      .filter(
        ({ text, spelt, year }) =>
          JSON.stringify(reading(readDeadline(spelt, { year }))) !==
          JSON.stringify(reading(readDeadline(text, { year }))),
      )
      .map(({ spelt }) => spelt);
    expect(different).toEqual([]);
  });
});

/** Days four years later are the same dates, leap days included; festivals by the moon are not. */
const LUNAR = /春节|农历|元宵|端午|中秋|重阳|清明|(?<![0-9])年前|期间|十[二三四五六]五/;

test('four years later everything is due four years later', () => {
  const later = (day: string | null | undefined) =>
    day ? `${Number(day.slice(0, 4)) + 4}${day.slice(4)}` : day;
  const different = written.filter(({ text, year }) => {
    if (
      LUNAR.test(text) ||
      /[〇○零oO二]\S{0,3}年|\d{5}|[xX×*]\d*年|[①-⑳]|(?<!\d)\d\d年|’|-\d\d$|(?<!\d)\d\d[.-]\d+[.-]\d+/.test(
        text,
      )
    )
      return false;
    const now = readDeadline(text, { year });
    const moved = text
      .normalize('NFKC')
      .replace(/(?<!\d)(19|20)\d\d(?=年|[.\-/、]|$|[^\d日])/g, (four) => String(Number(four) + 4));
    const then = readDeadline(moved, { year: year === null ? null : year + 4 });
    return (
      later(now.due) !== then.due || later(now.alternative) !== then.alternative || now.kind !== then.kind
    );
  });
  expect(different).toEqual([]);
});
