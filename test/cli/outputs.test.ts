import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from '../../src/hosts/xlsx';
import { makeSheet } from '../../src/workbook/sheet';
import { ledger } from './run';

const SAMPLE = join(__dirname, '../../assets/sample/ledger-2026.xlsx');
const BRIEF = ['brief', SAMPLE, '--month', '2026-06', '--as-of', '2026-06-30'];

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'outputs-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

/** A ledger of another office. */
async function otherLedger(name: string, title = '2026年重点工作台账'): Promise<Buffer> {
  const rows = ['扩建县医院门诊楼', '新建幼儿园', '改造老旧水厂'].map((task, at) => [
    at + 1,
    task,
    '发改局',
    '12月底前',
    '正在推进',
  ]);
  const sheet = makeSheet('台账', [
    [title],
    ['序号', '工作任务', '责任单位', '完成时限', '工作进展'],
    ...rows,
  ]);
  const bytes = Buffer.from(await writeXlsx({ name, date1904: false, sheets: [sheet] }));
  writeFileSync(at(name), bytes);
  return bytes;
}

describe('a place where nothing can be written is found before anything is written', () => {
  beforeEach(() => {
    mkdirSync(at('文件夹.docx'));
    mkdirSync(at('夹.xlsx'));
    writeFileSync(at('文件'), 'x');
  });

  test.each([
    [[...BRIEF, '-o', 'a.xlsx', '--docx', '文件夹.docx'], '这是文件夹'],
    [[...BRIEF, '-o', 'a.xlsx', '--docx', '文件/b.docx'], '不是文件夹'],
    [[...BRIEF, '-o', 'a.xlsx', '--html', '文件/b/c.html'], '有一段是文件'],
    [[...BRIEF, '-o', 'a.xlsx', '--docx', 'b.docx', '--html', 'b.docx'], '以 .html 结尾'],
    [[...BRIEF, '-o', 'a.xlsx', '--docx', 'b.xlsx'], '以 .docx 结尾'],
    [[...BRIEF, '-o', 'a', '--docx', './a'], '同一个文件'],
    [['report', SAMPLE, '--period', '2026-Q2', '-o', 'a.xlsx', '--docx', '文件夹.docx'], '这是文件夹'],
    [['letters', SAMPLE, '--month', '2026-06', '-o', 'a.xlsx', '--to', '文件'], '不是文件夹'],
    [
      ['slip', SAMPLE, '--item', '1.1', '--step', '立项', '-o', 'a.xlsx', '--docx', '文件夹.docx'],
      '这是文件夹',
    ],
    [['split', SAMPLE, '--to', '报送表', '--month', '2026-06', '--zip', '夹.xlsx'], '这是文件夹'],
    [['status', SAMPLE, '-o', '夹.xlsx'], '这是文件夹'],
  ])('%j', async (words, says) => {
    const before = readdirSync(folder);
    const placed = words.map((word, index) =>
      /^(?:-o|--docx|--html|--to|--zip)$/.test(words[index - 1] ?? '')
        ? word.startsWith('./')
          ? `${folder}/${word}`
          : at(word)
        : word,
    );
    const { code, err, out } = await ledger(placed);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('-o where something lies already', () => {
  test('an earlier output of the same ledger is replaced without a word', async () => {
    for (let run = 0; run < 2; run++)
      expect(await ledger([...BRIEF, '-o', at('out.xlsx')])).toMatchObject({ code: 0, err: '' });
    expect(await ledger(['status', SAMPLE, '--as-of', '2026-05-31', '-o', at('out.xlsx')])).toMatchObject({
      code: 0,
      err: '',
    });
    expect(readdirSync(folder)).toEqual(['out.xlsx']);
  });

  test('a workbook of another ledger is kept under another name, and that is said', async () => {
    const first = await otherLedger('out.xlsx');
    const { code, err } = await ledger([...BRIEF, '-o', at('out.xlsx')]);
    expect(code).toBe(0);
    expect(err).toContain('不是这本台账的，没有覆盖，已改名为');
    expect(err).toContain(at('out（原有）.xlsx'));
    expect(readFileSync(at('out（原有）.xlsx')).equals(first)).toBe(true);
    const second = await otherLedger('out.xlsx', '2025年重点工作台账');
    await ledger(['status', SAMPLE, '--as-of', '2026-06-30', '-o', at('out.xlsx')]);
    expect(readFileSync(at('out（原有2）.xlsx')).equals(second)).toBe(true);
    expect(readFileSync(at('out（原有）.xlsx')).equals(first)).toBe(true);
  });

  test('the same items of another year are another ledger; of the same year they are not', async () => {
    await otherLedger('2025.xlsx', '2025年重点工作台账');
    await otherLedger('2026.xlsx');
    await ledger(['status', at('2026.xlsx'), '--as-of', '2026-06-30', '-o', at('判定.xlsx')]);
    expect((await ledger(['status', at('2025.xlsx'), '-o', at('判定.xlsx')])).err).toContain('没有覆盖');
    expect((await ledger(['status', at('2025.xlsx'), '-o', at('判定.xlsx')])).err).toBe('');
    expect(existsSync(at('判定（原有2）.xlsx'))).toBe(false);
  });

  test('what is no workbook is replaced', async () => {
    writeFileSync(at('out.xlsx'), 'x');
    expect(await ledger(['status', SAMPLE, '-o', at('out.xlsx')])).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(folder)).toEqual(['out.xlsx']);
  });
});
