import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { para, run, wordFile } from '../paper/template/word-file';
import { ledger } from './run';

const SAMPLE = join(__dirname, '../../assets/sample/ledger-2026.xlsx');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'template-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
function template(name: string, body: string): string {
  writeFileSync(at(name), wordFile(body));
  return at(name);
}
const documentIn = (path: string): string =>
  strFromU8(unzipSync(readFileSync(path))['word/document.xml']!).replace(/<[^>]+>/g, '');

test('the template to begin with is filled in as a briefing', async () => {
  expect(await ledger(['brief', '--new-template', at('起步.docx')])).toMatchObject({
    code: 0,
    out: `已写出：${at('起步.docx')}`,
  });
  const words = [
    'brief',
    SAMPLE,
    '--month',
    '2026-06',
    '--template',
    at('起步.docx'),
    '--docx',
    at('简报.docx'),
  ];
  const { code, out } = await ledger(words);
  expect(code).toBe(0);
  expect(out).toContain(`已写出：${at('简报.docx')}`);
  const written = documentIn(at('简报.docx'));
  expect(written).toContain('截至2026年6月30日');
  expect(written).not.toContain('〖');
  expect(documentIn(at('起步.docx'))).toContain('〖总体情况〗');
});

test('what is not filled in is told in sentences and to scripts', async () => {
  const path = template('错.docx', para(run('〖总体状况〗')) + para(run('第〖期号〗期')));
  const words = ['brief', SAMPLE, '--month', '2026-06', '--template', path, '--docx', at('b.docx')];
  const { out } = await ledger(words);
  expect(out).toContain('模板里的〖总体状况〗不认识，没有填；最接近的名字是〖总体情况〗，请改正后再生成。');
  const json = JSON.parse((await ledger([...words, '--json'])).out) as Record<string, unknown>;
  expect(json).toMatchObject({
    month: '2026-06',
    template: { filled: ['期号'], findings: [{ severity: 'warning', code: 'template_unknown', sheet: '' }] },
  });
  expect(documentIn(at('b.docx'))).toContain('〖总体状况〗');
});

test('a paper on a period', async () => {
  const path = template('季度.docx', para(run('〖标题〗')) + para(run('〖正文〗')) + para(run('〖附件〗')));
  const words = ['report', SAMPLE, '--period', '2026-Q2', '--template', path, '--docx', at('r.docx')];
  expect((await ledger(words)).code).toBe(0);
  expect(documentIn(at('r.docx'))).toContain('2026年第二季度重点工作督办情况通报');
  await ledger(['report', '--period', '2026-H1', '--new-template', at('半年.docx')]);
  expect(documentIn(at('半年.docx'))).toContain('〖风险〗');
});

test('the names are listed, for people and for scripts', async () => {
  const { out } = await ledger(['brief', '--template-names']);
  expect(out).toMatch(/^写在句子里的词和数字：\n {2}〖标题〗 /);
  for (const name of ['期号', '总体情况', '各科室进展表', '附件', '版记'])
    expect(out).toContain(`〖${name}〗`);
  const { groups } = JSON.parse(
    (await ledger(['report', '--kind', 'analysis', '--template-names', '--json'])).out,
  ) as {
    groups: { names: { name: string }[] }[];
  };
  expect(groups.flatMap(({ names }) => names.map(({ name }) => name))).toContain('资金类问题');
});

test.each([
  [['brief', SAMPLE, '--template', 'a.docx'], /--docx/],
  [['brief', SAMPLE, '--template', 'nowhere.docx', '--docx', 'b.docx'], /打不开“nowhere\.docx”/],
  [['brief', SAMPLE, '--template', SAMPLE, '--docx', 'b.docx'], /模板“.+”不是 \.docx 文档/],
  [['brief', '--new-template', 'a.xlsx'], /以 \.docx 结尾/],
  [['report', '--template-names'], /--period 或 --kind/],
])('%j is refused in a sentence', async (words, sentence) => {
  const { code, err } = await ledger(words);
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
});
