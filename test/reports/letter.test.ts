import { paperToDocx } from '../../src/paper/to-docx/to-docx';
import { paperToHtml } from '../../src/paper/to-html';
import { paperToSheet } from '../../src/sheets/to-sheet';
import { plainText } from '../../src/paper/text';
import type { Paper } from '../../src/paper/paper';
import { letterPaper, type LetterInput } from '../../src/reports/letter';
import { DEFAULT_SUPERVISION, type SupervisionRules } from '../../src/supervision/rules';
import type { Letter } from '../../src/supervision/letters';
import { makeLetters, type LettersPlan } from '../../src/tasks';
import { toSerial } from '../../src/calendar/day';
import type { Cell } from '../../src/workbook/cell';
import { makeSheet } from '../../src/workbook/sheet';
import { smallLedger } from '../tasks/small-ledger';
import { faultsOf } from '../paper/gongwen-checker';
import { bookOf, KEY } from '../supervision/letters-case';

const TASKS = [
  '城市生活污水处理厂提标改造工程',
  '入河排污口排查整治',
  '农村黑臭水体治理，完成年度治理任务并通过验收',
  '机动车排放检验机构专项检查',
];

function inputOf(
  count: number,
  kind: Letter['kind'],
  more: Partial<SupervisionRules> & { readonly unanswered?: number; readonly days?: number } = {},
): LetterInput {
  const { unanswered, days = 91, ...rules } = more;
  const items = Array.from({ length: count }, (_, at) => ({
    at,
    reason: at === unanswered ? ('unanswered' as const) : ('light' as const),
    since: at === unanswered ? '督提〔2026〕3号' : null,
    stand: {
      sheet: '台账',
      key: '',
      id: String(at + 1),
      task: TASKS[at % TASKS.length]!,
      lead: '水生态环境科',
      deadlineText: '3月底前',
      due: '2026-03-31',
      ownDue: '2026-03-31',
      status: 'seriously_lagging' as const,
      daysLate: days,
      percent: 40,
      completedOn: null,
      progress: '已完成可行性研究报告编制，正在办理用地预审手续，计划7月上旬组织招标。',
      problem: '',
    },
  }));
  return {
    letter: {
      no: kind === 'red' ? '督办〔2026〕12号' : '督提〔2026〕8号',
      kind,
      unit: '水生态环境科',
      issued: '2026-07-03',
      replyBy: '2026-07-08',
      copyTo: kind === 'red' ? ['局主要领导'] : [],
      items,
      redRun: kind === 'red' ? 2 : 0,
      disqualified: kind === 'red',
      existing: false,
    },
    names: items.map(({ stand }) => stand.id),
    month: '2026-06',
    asOf: '2026-06-30',
    rules: { ...DEFAULT_SUPERVISION, ...rules },
    seriousDays: 30,
    signer: '青川市生态环境局办公室',
    issuedOn: new Map([['督提〔2026〕3号', '2026-06-03']]),
  };
}

function said({ blocks }: Paper): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.text)] : []));
}

test.each([
  [1, 'yellow'],
  [3, 'red'],
  [12, 'red'],
  [12, 'yellow'],
] as const)('a letter of %i items (%s) keeps every figure of the standard', async (count, kind) => {
  const paper = letterPaper(inputOf(count, kind, { contact: '王某', phone: '0000-1234567' }));
  expect(faultsOf(await paperToDocx(paper), 'letter')).toEqual([]);
});

test('the letters of every round of the case keep them too', async () => {
  for (const key of KEY.months) {
    const { letters } = makeLetters(await bookOf(key.book), key);
    for (const { paper } of letters) expect(faultsOf(await paperToDocx(paper), 'letter')).toEqual([]);
  }
});

test('a yellow letter, word for word', () => {
  expect(said(letterPaper(inputOf(1, 'yellow')))).toEqual([
    '截至2026年6月30日，你科牵头的1项任务已过完成时限，尚未办结。',
    '城市生活污水处理厂提标改造工程（编号1）：完成时限3月底前，逾期91天。目前进展：已完成可行性研究报告编制，正在办理用地预审手续，计划7月上旬组织招标。',
    '请核实进度，说明原因和措施，于2026年7月8日前将回执送局办公室。到期没有回复的，下期转为督办函。',
    '文号：督提〔2026〕8号　　科室：水生态环境科',
    '科室负责人签字：　　　　　　日期：　　　年　　月　　日',
  ]);
});

test('a red letter says what nobody answered, what it costs and whom it is copied to', () => {
  const paper = letterPaper(inputOf(2, 'red', { unanswered: 1 }));
  expect(said(paper)).toEqual(
    expect.arrayContaining([
      '截至2026年6月30日，你科牵头的下列2项任务逾期超过30天，现予督办。',
      '其中第2项已于2026年6月3日发函提醒（督提〔2026〕3号），回复期限已过，没有收到回复。',
      '请科室主要负责人牵头，逐项排出完成日期，于2026年7月8日前书面回复；需要局里协调的一并写明。',
      '本函是你科今年连续第2期督办函，按规定取消年度评先资格。',
    ]),
  );
  expect(paper.blocks).toContainEqual({ kind: 'imprint', lines: ['抄送：局主要领导。'], bare: true });
  expect(paper.blocks).toContainEqual({
    kind: 'title',
    text: '关于城市生活污水处理厂提标改造工程等2项任务的督办函',
  });
});

test('what is not so is not said: thirty days, rounds running, a next round, an empty contact', () => {
  const young = said(letterPaper(inputOf(2, 'red', { unanswered: 1, days: 11, counting: '累计' })));
  expect(young).toContain('截至2026年6月30日，你科牵头的下列2项任务已过完成时限，尚未办结，现予督办。');
  expect(young).toContain('本函是你科今年第2期督办函，按规定取消年度评先资格。');
  const mild = said(letterPaper(inputOf(1, 'yellow', { escalateUnanswered: false }))).join('');
  expect(mild).not.toContain('下期');
  expect(mild).not.toContain('联系人');
});

test('over three items stand in an annex, the reply sheet is the second one', () => {
  const { blocks } = letterPaper(inputOf(4, 'yellow'));
  expect(blocks).toContainEqual({ kind: 'annexes', names: ['事项清单', '回执'] });
  expect(blocks.filter(({ kind }) => kind === 'annex')).toEqual([
    { kind: 'annex', label: '附件1', title: '事项清单' },
    { kind: 'annex', label: '附件2', title: '回　执' },
  ]);
});

test('便函 is for printed sheets: no red, the same text', async () => {
  const paper = letterPaper(inputOf(1, 'red', { layout: '便函' }));
  expect(said(paper)).toEqual(said(letterPaper(inputOf(1, 'red'))));
  const html = paperToHtml(paper);
  expect(html).not.toContain('<p class="name">');
  expect(html).toContain('督办〔2026〕12号');
  const bytes = await paperToDocx(paper);
  expect(faultsOf(bytes, 'paper')).toEqual([]);
});

test('the sheet to print holds every part', () => {
  const sheet = paperToSheet(letterPaper(inputOf(12, 'red')), '督办函');
  const texts = sheet.cells.flat().map(String);
  for (const part of [
    '青川市生态环境局办公室',
    '督办〔2026〕12号',
    '水生态环境科：',
    '附件1',
    '　　附件：1. 事项清单',
    '抄送：局主要领导。',
  ])
    expect(texts).toContain(part);
});

describe('a letter speaks as the body that sends it, to the one that gets it', () => {
  const HEADINGS = ['序号', '核心任务', '具体任务', '牵头单位', '完成时限', '工作进展'];
  const lettersFor = (title: string, lead: string, deadline: Cell = '4月底'): LettersPlan => {
    const small = smallLedger();
    const cells: Cell[][] = [[title], HEADINGS, ['1', '改善环境', '修订方案', lead, deadline, '正在起草']];
    const styles = [[], [], [undefined, undefined, undefined, undefined, { numberFormat: 'yyyy/m/d' }]];
    const sheets = [makeSheet('重点工作', cells, { styles: typeof deadline === 'number' ? styles : [] })];
    const plan = { month: '2026-06', asOf: '2026-06-30', issued: '2026-07-02' };
    return makeLetters({ ...small, sheets }, plan);
  };
  const textOf = ({ letters }: LettersPlan): string => {
    const { blocks } = letters[0]!.paper;
    const lines = blocks.flatMap((block) => (block.kind === 'imprint' ? block.lines : []));
    return [...said(letters[0]!.paper), ...lines].join('\n');
  };

  test.each([
    ['青川市生态环境局2026年重点工作台账', '规划科', '需要局里协调', '科室负责人签字', '局主要领导'],
    ['平川县人民政府2026年重点工作台账', '发改局', '需要县政府协调', '单位负责人签字', '县政府主要领导'],
    ['平川县城投集团2026年重点工作台账', '资产部', '需要集团协调', '部门负责人签字', '集团主要领导'],
    ['平川县第一中学2026年重点工作台账', '教务处', '需要学校协调', '部门负责人签字', '学校主要领导'],
    ['平川县河口镇2026年重点工作台账', '民政办', '需要镇里协调', '单位负责人签字', '镇主要领导'],
  ])('%s, %s', (title, lead, asked, signed, copied) => {
    const text = textOf(lettersFor(title, lead));
    for (const words of [asked, signed, `抄送：${copied}。`]) expect(text).toContain(words);
    expect(lettersFor(title, lead).findings.map(({ code }) => code)).not.toContain('signer_unknown');
  });

  test('a title that names nobody is asked about', () => {
    const plan = lettersFor('2026年重点工作台账', '规划科');
    expect(plan.findings.map(({ code }) => code)).toContain('signer_unknown');
    expect(textOf(plan)).toContain('书面回复；需要协调的一并写明。');
  });

  test('a deadline is a day in Chinese, and left out where nothing says it', () => {
    expect(
      textOf(lettersFor('某市某局2026年重点工作台账', '规划科', toSerial('2026-05-15', false))),
    ).toContain('完成时限2026年5月15日，逾期46天');
    const none = inputOf(1, 'yellow');
    const items = none.letter.items.map((item) => ({
      ...item,
      stand: { ...item.stand, deadlineText: '', due: '2026-03-31' },
    }));
    expect(said(letterPaper({ ...none, letter: { ...none.letter, items } })).join('')).toContain(
      '完成时限2026年3月31日，逾期91天',
    );
  });
});
