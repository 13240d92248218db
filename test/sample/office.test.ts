import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFFICE_CONTENT, officeWorkbook } from '../../assets/sample/office-workbook';
import { SAMPLE_CONTENT } from '../../assets/sample/sample-workbook';
import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import type { Status } from '../../src/status/words';
import { survey } from '../../src/tasks/survey';

const FILE = join(__dirname, '../../assets/sample/office-2026.xlsx');

/** What the office means each row to be on 30 June 2026, from the top of each sheet. */
const MEANT: Readonly<Record<string, readonly [kind: string, statuses: readonly Status[]]>> = {
  督办事项: [
    'supervision',
    [
      'done',
      'done',
      'done_late',
      'on_track',
      'seriously_lagging',
      'seriously_lagging',
      'lagging',
      'to_check',
      'lagging',
      'on_track',
      'due_soon',
      'due_soon',
    ],
  ],
  协作事项: [
    'collaboration',
    [
      'on_track',
      'done',
      'on_track',
      'lagging',
      'due_soon',
      'on_track',
      'on_track',
      'done',
      'seriously_lagging',
      'on_track',
      'to_check',
    ],
  ],
  收文办理: [
    'documents',
    [
      'done',
      'done',
      'done',
      'done',
      'done_late',
      'done_late',
      'done',
      'seriously_lagging',
      'cancelled',
      'lagging',
      'due_soon',
      'on_track',
      'to_check',
    ],
  ],
  规范性文件备案: [
    'filings',
    [
      'done',
      'done',
      'done_late',
      'to_check',
      'seriously_lagging',
      'due_soon',
      'on_track',
      'on_track',
      'on_track',
    ],
  ],
  信访: [
    'petitions',
    [
      'done',
      'done',
      'done_late',
      'done',
      'seriously_lagging',
      'due_soon',
      'lagging',
      'on_track',
      'lagging',
      'cancelled',
      'due_soon',
      'on_track',
    ],
  ],
  阶段安排: [
    'stages',
    [
      'done',
      'done',
      'seriously_lagging',
      'on_track',
      'on_track',
      'due_soon',
      'lagging',
      'done',
      'done',
      'due_soon',
      'on_track',
      'on_track',
    ],
  ],
  绩效指标: [
    'targets',
    [
      'on_track',
      'on_track',
      'lagging',
      'on_track',
      'on_track',
      'on_track',
      'on_track',
      'on_track',
      'on_track',
      'on_track',
      'done',
      'on_track',
      'done',
      'seriously_lagging',
      'to_check',
    ],
  ],
  建议提案: [
    'proposals',
    [
      'done',
      'done',
      'done_late',
      'due_soon',
      'done',
      'lagging',
      'done',
      'on_track',
      'done_late',
      'done',
      'cancelled',
    ],
  ],
  '12345工单': [
    'hotline',
    [
      'done',
      'done',
      'done_late',
      'done',
      'seriously_lagging',
      'done',
      'done',
      'due_soon',
      'cancelled',
      'done_late',
      'lagging',
      'on_track',
      'due_soon',
      'to_check',
    ],
  ],
  民生实事: [
    'livelihood',
    ['on_track', 'on_track', 'on_track', 'done', 'lagging', 'on_track', 'on_track', 'done'],
  ],
};

test('the file is the one that its content makes', () => {
  expect(Buffer.from(writeXlsx(officeWorkbook())).equals(readFileSync(FILE))).toBe(true);
});

test('every sheet is its kind and every row is judged as meant; the statistic is left alone', async () => {
  const { standing } = survey(await openXlsx(readFileSync(FILE), 'office-2026.xlsx').read(), '2026-06-30');
  const judged = standing.ledgers.map(({ ledger, items }) => [
    ledger.sheet,
    [ledger.kind.id, items.map(({ verdict }) => verdict.status)],
  ]);
  expect(Object.fromEntries(judged)).toEqual(MEANT);
});

test('it belongs to the office of the first sample: its sections, the same year', () => {
  const sections = new Set(SAMPLE_CONTENT.contacts.map(([section]) => section));
  const known = /^(?:承办|牵头|责任|起草)(?:科室|单位)$/;
  for (const { title, columns, rows } of OFFICE_CONTENT.sheets) {
    expect(title).toMatch(/^市生态环境局.*2026年/);
    const lead = columns.findIndex(({ heading }) => known.test(heading));
    const strangers = rows
      .map((row) => row[lead])
      .filter((unit) => unit !== '合计' && !sections.has(String(unit)));
    expect(strangers).toEqual([]);
  }
});

test('no personal data: nobody is called by a name, no numbers of persons', () => {
  expect(JSON.stringify(OFFICE_CONTENT)).not.toMatch(/1[3-9]\d{9}|\d{17}[\dXx]|0\d{2,3}-\d{7,8}/);
  const persons = /^(?:信访人|来电人|提出人)$/;
  for (const { columns, rows } of OFFICE_CONTENT.sheets) {
    const at = columns.findIndex(({ heading }) => persons.test(heading));
    if (at < 0) continue;
    for (const row of rows) expect(row[at]).toMatch(/^(?:某|匿名$)/);
  }
});
