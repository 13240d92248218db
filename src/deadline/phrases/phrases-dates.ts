import type { Festival } from '../../calendar/festivals';
import { before, row } from './phrase-row';
import type { PhraseRow } from './phrase-row';
import { century } from './phrases-digits';
import type { Atom, YearName } from '../grammar/tokens';

function year(name: YearName, fiscal = false): Atom {
  return { kind: 'year', name, fiscal };
}

/** The commonest atoms; nothing else begins like them, so they are tried before all others. */
export const COMMON_ROWS: readonly PhraseRow[] = [
  row({
    name: 'month',
    starts: '0123456789',
    pattern: /(\d{1,2})月份?/,
    atom: (m) => {
      const month = Number(m[1]);
      return month >= 1 && month <= 12 ? { kind: 'month', month } : { kind: 'doubt', doubt: 'no-such-month' };
    },
    examples: [
      { text: '6月', year: 2017, due: '2017-06-30' },
      { text: '6月份', year: 2017, due: '2017-06-30' },
      { text: '13月底前', year: 2026, kind: 'unread' },
    ],
  }),
  row({
    name: 'year',
    starts: '12',
    pattern: /((?:19|20|21)\d{2})年(度)?/,
    atom: (m) => year({ kind: 'stated', year: Number(m[1]) }, m[2] !== undefined),
    examples: [
      { text: '2026年6月底前', due: '2026-06-30' },
      { text: '到2025年', due: '2025-12-31' },
      { text: '二〇二六年六月三十日', due: '2026-06-30' },
      { text: '二00七年十一月二日', due: '2007-11-02' },
      { text: '二○一○年底', due: '2010-12-31' },
    ],
  }),
  row({
    name: 'the first of two months',
    starts: '0123456789',
    pattern: /(\d{1,2})(?=[-至到]\d{1,2}月)/,
    atom: (m) => ({ kind: 'number', value: Number(m[1]) }),
    examples: [{ text: '4-10月', year: 2026, due: '2026-10-31', start: '2026-04-01' }],
  }),
  row({
    name: 'day of the month',
    starts: '0123456789',
    pattern: /(\d{1,2})(?:日(?!之?内|以内|历|[-至到]\d{1,3}日之?内)|号(?![楼线文院令路机井公]))/,
    atom: (m) =>
      Number(m[1]) <= 31 || /月$/.test(before(m, 1)) ? { kind: 'day', date: Number(m[1]) } : null,
    examples: [
      { text: '6月30日前', year: 2026, due: '2026-06-30' },
      { text: '6月30号', year: 2026, due: '2026-06-30' },
      { text: '6月31日前', year: 2026, kind: 'unread' },
    ],
  }),
];

/** Years, months and days with their units. */
const UNITS: readonly PhraseRow[] = [
  row({
    name: 'year with digits masked',
    starts: '2',
    pattern: /(20[\dxX×_?*]{1,2})年(度)?/,
    atom: (m) =>
      year(
        { kind: 'masked', pattern: (m[1] ?? '').replace(/[^\d]/g, '.').padEnd(4, '.') },
        m[2] !== undefined,
      ),
    examples: [
      { text: '201*年6月底', year: 2017, due: '2017-06-30' },
      { text: '20XX年6月底', due: null, monthDay: '06-30' },
    ],
  }),
  row({
    name: 'a year with a digit too many or too few',
    starts: '0123456789',
    pattern: /(?:\d{3}|\d{5,6})年(?=\d|底|末)/,
    atom: () => ({ kind: 'doubt', doubt: 'no-such-year' }),
    examples: [{ text: '20226年6月底', year: 2026, kind: 'unread' }],
  }),
  row({
    name: 'short year',
    starts: '1234',
    pattern: /([1-4]\d)年(度|(?=\d|底|末|初|上半年|下半年|第|春节|前\d季))/,
    atom: (m) => year({ kind: 'stated', year: century(m[1] ?? '') }, m[2] === '度'),
    examples: [
      { text: '26年6月底', due: '2026-06-30' },
      { text: '’26年底前', due: '2026-12-31' },
    ],
  }),
  row({
    name: 'year by relation to the ledger',
    starts: '今本明来后去上',
    pattern: /(今年|本年|明年|来年|后年|去年|上[一1]?年)(度)?/,
    atom: (m) => year({ kind: 'ledger', shift: shiftOf(m[1] ?? '') }, m[2] !== undefined),
    examples: [
      { text: '今年11月底', year: 2007, due: '2007-11-30' },
      { text: '明年3月底前', year: 2026, due: '2027-03-31' },
    ],
  }),
  row({
    name: 'this year and the next',
    starts: '今',
    pattern: /今明[2两]年/,
    atom: () => year({ kind: 'ledger', shift: 1 }),
    examples: [{ text: '今明两年完成改造', year: 2026, due: '2027-12-31' }],
  }),
  row({
    name: 'the same year',
    starts: '同当',
    pattern: /(?:同|当)年(度)?/,
    atom: (m) => year({ kind: 'same' }, m[1] !== undefined),
    examples: [
      { text: '2027年6月底完工，同年年底投入运营', year: 2025, due: '2027-12-31' },
      { text: '当年12月底前', year: 2026, due: '2026-12-31' },
    ],
  }),
  row({
    name: 'the year after',
    starts: '次翌下第',
    pattern: /(?:次年|翌年|下[一1]?年|第2年)(度)?/,
    atom: (m) => year({ kind: 'next' }, m[1] !== undefined),
    examples: [
      { text: '10月-次年3月', year: 2022, due: '2023-03-31' },
      { text: '次年1月15日前', year: 2026, due: '2027-01-15' },
      { text: '下一年度1月15日前', year: 2026, due: '2027-01-15' },
    ],
  }),
  row({
    name: 'first month by its old name',
    starts: '元',
    pattern: /元月份?|元(?=[-至到]\d{1,2}月)/,
    atom: () => ({ kind: 'month', month: 1 }),
    examples: [
      { text: '元至3月份', year: 2026, due: '2026-03-31', start: '2026-01-01' },
      { text: '元月底前', year: 2026, due: '2026-01-31' },
    ],
  }),
  row({
    name: 'lunar month',
    starts: '正腊冬农',
    pattern: /正月|腊月|冬月|农历(?!新年)|阴历/,
    atom: () => ({ kind: 'doubt', doubt: 'lunar' }),
    examples: [{ text: '正月十五前', year: 2026, kind: 'unread' }],
  }),
  row({
    name: 'third of a month',
    starts: '上中下初',
    pattern: /(上、?中|中、?[上下]|上|中|下|初)旬/,
    atom: (m) => {
      const word = m[1] ?? '';
      const first = /[上初]/.test(word) ? 1 : word.includes('中') ? 2 : 3;
      const last = word.includes('下') ? 3 : word.includes('中') ? 2 : 1;
      return { kind: 'third', first, last };
    },
    examples: [
      { text: '3月中旬完成', year: 2011, due: '2011-03-20' },
      { text: '6月中下旬', year: 2026, due: '2026-06-30' },
      { text: '6月中上旬', year: 2026, due: '2026-06-20' },
      { text: '6月上旬前', year: 2026, due: '2026-06-10', alternative: '2026-05-31' },
    ],
  }),
  row({
    name: 'both half-years',
    starts: '上',
    pattern: /上、?下半年/,
    atom: () => ({ kind: 'every', every: 'half_year', interval: 1, implied: true }),
    examples: [{ text: '上、下半年各一次', year: 2026, kind: 'recurring' }],
  }),
  row({
    name: 'half-year',
    starts: '上下前后',
    pattern: /(上|下|前|后)半年度?/,
    atom: (m) => ({ kind: 'half', half: m[1] === '上' || m[1] === '前' ? 1 : 2 }),
    examples: [
      { text: '2026 年上半年完成平台升级', due: '2026-06-30' },
      { text: '下半年实施', year: 2017, due: '2017-12-31' },
    ],
  }),
  row({
    name: 'the first months together',
    starts: '前',
    pattern: /前(\d{1,2})个?月(?!\d)/,
    atom: (m) =>
      Number(m[1]) >= 2 && Number(m[1]) <= 12 ? { kind: 'firstMonths', last: Number(m[1]) } : null,
    examples: [{ text: '前五个月', year: 2026, due: '2026-05-31' }],
  }),
  row({
    name: 'half-year by its letter',
    starts: 'Hh',
    pattern: /[Hh]([12])(?!\d)/,
    atom: (m) => ({ kind: 'half', half: m[1] === '1' ? 1 : 2 }),
    examples: [{ text: '2026H1', due: '2026-06-30' }],
  }),
  row({
    name: 'the first quarters together',
    starts: '前',
    pattern: /前([2-3])个?季度?/,
    atom: (m) => ({ kind: 'quarter', first: 1, last: Number(m[1]) }),
    examples: [{ text: '前三季度', year: 2026, due: '2026-09-30' }],
  }),
  row({
    name: 'quarter',
    starts: '第0123456789',
    pattern: /第?([1-4])季度?/,
    atom: (m) => ({ kind: 'quarter', first: Number(m[1]), last: Number(m[1]) }),
    examples: [
      { text: '第三季度末', year: 2026, due: '2026-09-30' },
      { text: '3季度', year: 2026, due: '2026-09-30' },
      { text: '一至三季度', year: 2026, due: '2026-09-30' },
      { text: '第Ⅲ季度', year: 2026, due: '2026-09-30' },
    ],
  }),
  row({
    name: 'quarter by its letter',
    starts: 'Qq',
    pattern: /[Qq]([1-4])(?!\d)/,
    atom: (m) => ({ kind: 'quarter', first: Number(m[1]), last: Number(m[1]) }),
    examples: [
      { text: '2026年Q3', due: '2026-09-30' },
      { text: '2026Q3', due: '2026-09-30' },
    ],
  }),
  row({
    name: 'month of a quarter',
    starts: '首末第最',
    pattern: /(首个?|末|最后1个|第[1-3]个)月/,
    atom: (m) => {
      const word = m[1] ?? '';
      const digit = /\d/.exec(word);
      const index = word.startsWith('首') ? 1 : word.startsWith('第') ? Number(digit?.[0]) : 3;
      return { kind: 'monthOfQuarter', index };
    },
    examples: [{ text: '二季度首月10日前', year: 2026, due: '2026-04-10' }],
  }),
];

/** Edges of periods, whole years, plans. */
const EDGES: readonly PhraseRow[] = [
  row({
    name: 'end of the year',
    starts: '年岁',
    pattern: /年度?(?:底|末|终(?!了|总结|考核|奖|决算|评|述职|结算|报)|尾)|岁末/,
    atom: () => ({ kind: 'edge', edge: 'end', ofYear: true }),
    examples: [
      { text: '年底前', year: 2022, due: '2022-12-31' },
      { text: '2011年年底', due: '2011-12-31' },
      { text: '11月：召开年终总结会', year: 2026, due: '2026-11-30' },
    ],
  }),
  row({
    name: 'beginning, middle, inside of the year',
    starts: '年',
    pattern:
      /年度?(?:(初(?!预算|计划|目标|确定|下达|见|显|现|具|步|审|评))|(中(?!央|国|心|工作会|会议))|(内|之内|以内))/,
    atom: (m) => ({ kind: 'edge', edge: m[1] ? 'start' : m[2] ? 'middle' : 'within', ofYear: true }),
    examples: [
      { text: '年内完成', year: 2026, due: '2026-12-31' },
      { text: '年中', year: 2026, due: '2026-06-30' },
    ],
  }),
  row({
    name: 'edge of a period',
    starts: '底末尾初中内',
    pattern: new RegExp(
      [
        '(底(?!数|线|层|册|板|商|座|账)|末(?!端|级)|尾)',
        '(初(?!步|稿|审|验|评|始|期|核|选|级|次|中|设|装|见|显|现|具|拟|定|试|检|测|赛|访|创))|(中(?=$|[,;。)]|前|下|完成))',
        '(内(?!部|控|容|审|涝|外|业|网))',
      ].join('|'),
    ),
    atom: (m) => ({
      kind: 'edge',
      edge: m[1] ? 'end' : m[2] ? 'start' : m[3] ? 'middle' : 'within',
      ofYear: false,
    }),
    examples: [
      { text: '3月底前完成', year: 2011, due: '2011-03-31' },
      { text: '力争在5月末完成', due: null, monthDay: '05-31' },
      { text: '4月初制订标准', year: 2011, due: '2011-04-10' },
      { text: '2026年底初见成效', year: 2026, due: '2026-12-31' },
      { text: '2011年3月前底完成', due: '2011-03-31' },
    ],
  }),
  row({
    name: 'whole year',
    starts: '全整',
    // 12月15日前报送全年完成情况: what is told of the year is no limit.
    pattern:
      /(?:全年度?|整年)(?!(?:度|的|工作|目标|任务|完成|落实|执行|推进|进展|办理|运行)*(?:情况|总结|报告|进展|数据|报表|小结|述职|考核|评估|考评|统计|资料|材料))/,
    atom: (m) => ({ kind: 'wholeYear', word: m[0] }),
    examples: [
      { text: '全年', year: 2017, due: '2017-12-31' },
      { text: '12月15日前报送全年完成情况', year: 2021, due: '2021-12-15' },
    ],
  }),
  row({
    name: 'end of a five-year plan',
    starts: '十',
    pattern: /十([二三四五六七])五(?:规划)?(?:收官之?年|期末|时期|期间|末|内|期内)/,
    atom: (m) => year({ kind: 'stated', year: 2015 + 5 * '二三四五六七'.indexOf(m[1] ?? '二') }),
    examples: [
      { text: '“十四五”末', due: '2025-12-31' },
      { text: '“十五五”期间', due: '2030-12-31' },
    ],
  }),
];

const FESTIVAL_WORDS: Readonly<Record<string, Festival>> = {
  元旦: 'new_year',
  春节: 'spring',
  农历新年: 'spring',
  元宵: 'lantern',
  清明: 'qingming',
  五一: 'labour',
  劳动节: 'labour',
  端午: 'dragon_boat',
  中秋: 'mid_autumn',
  国庆: 'national',
  十一: 'national',
  重阳: 'double_ninth',
  三八: 'women',
  妇女节: 'women',
  五四: 'youth',
  青年节: 'youth',
  六一: 'children',
  儿童节: 'children',
  七一: 'party',
  建党节: 'party',
  八一: 'army',
  建军节: 'army',
  教师节: 'teachers',
  植树节: 'arbor',
  世界环境日: 'environment',
  环境日: 'environment',
  国家宪法日: 'constitution',
  宪法日: 'constitution',
};

const FESTIVALS: readonly PhraseRow[] = [
  row({
    name: 'the autumn term begins',
    starts: '秋',
    pattern: /(?:秋季学期|秋季|秋学期)开学(?:时)?(?=之?[前后起]|以[前后])/,
    atom: () => ({ kind: 'digits', year: null, month: 9, date: 1, feast: true }),
    examples: [
      { text: '秋季开学前', year: 2026, due: '2026-08-31', alternative: '2026-09-01' },
      { text: '秋学期开学前完成校舍维修', year: 2026, due: '2026-08-31', alternative: '2026-09-01' },
    ],
  }),
  row({
    name: 'the autumn term, when a school opens',
    starts: '秋',
    pattern:
      /(?:秋季学期|秋季|秋学期)(?:开学时?(?!之?[前后起]|以[前后])|(?=(?:全面|正式)*(?:投入使用|投用|启用|招生)))/,
    atom: () => ({ kind: 'digits', year: null, month: 8, date: 31 }),
    examples: [
      { text: '新校区秋季投入使用', year: 2020, due: '2020-08-31' },
      { text: '秋季开学正式启用', year: 2026, due: '2026-08-31' },
      { text: '今年秋季开学将全部完成', year: 2026, due: '2026-08-31' },
    ],
  }),
  row({
    name: 'the examination for universities',
    starts: '高',
    pattern: /高考/,
    atom: () => ({ kind: 'digits', year: null, month: 6, date: 7, feast: true }),
    examples: [{ text: '高考前完成考点周边整治', year: 2023, due: '2023-06-06', alternative: '2023-06-07' }],
  }),
  row({
    name: 'festival',
    starts: '元农春清五劳端中国十重三妇青六儿七建八教植世环宪',
    pattern: new RegExp(
      '(?:元旦|农历新年|春节|元宵|清明|端午|中秋|重阳|国庆)(?:佳节|[双两]节|节)?(?:(?:小?长)?假期?|黄金周)?|(?:五一|十一|三八|五四|六一|七一|八一)' +
        '(?:(?:国际)?(?:劳动|妇女|青年|儿童|建党|建军)?节|(?=前|之前|以前|期间|后|假|小?长假|黄金周' +
        '|[建开完竣通试启亮]|投[入用产]|正式|全面|对外|运营|交付))(?:(?:小?长)?假期?|黄金周)?|劳动节' +
        '|妇女节|青年节|儿童节|建党节|建军节|教师节|植树节|世界环境日|环境日|国家宪法日|宪法日',
    ),
    atom: (m) => {
      const word = Object.keys(FESTIVAL_WORDS).find((name) => m[0].startsWith(name));
      const festival = word === undefined ? undefined : FESTIVAL_WORDS[word];
      return festival ? { kind: 'festival', festival } : null;
    },
    examples: [
      { text: '国庆节前', year: 2026, due: '2026-09-30' },
      { text: '国庆假期前9月28日开放', year: 2026, due: '2026-09-28' },
      { text: '2026年春节前', due: '2026-02-16' },
      { text: '五一前', year: 2026, due: '2026-04-30' },
      { text: '明年“五一”投入使用', year: 2026, due: '2027-05-01' },
      { text: '“十一”黄金周前', year: 2026, due: '2026-09-30' },
      { text: '中秋前', year: 2026, due: '2026-09-24' },
      { text: '农历新年前', year: 2027, due: '2027-02-05', alternative: '2028-01-25' },
    ],
  }),
  row({
    name: 'the old year, in talk',
    starts: '年',
    pattern: /(?<=^|[于在,;。、:取定划保须应可争])年(?=前(?!期))/,
    atom: () => ({ kind: 'festival', festival: 'spring' }),
    examples: [{ text: '可于年前进场', year: 2027, due: '2027-02-05', alternative: '2028-01-25' }],
  }),
  row({
    name: 'during a festival',
    starts: '期',
    pattern: /期间/,
    atom: () => ({ kind: 'during' }),
    examples: [{ text: '今年“6〃5”世界环境日期间', year: 2007, due: '2007-06-05' }],
  }),
];

function shiftOf(word: string): number {
  if (word === '明年' || word === '来年') return 1;
  if (word === '后年') return 2;
  return word === '去年' || word.startsWith('上') ? -1 : 0;
}

/** Rows that name a time by the calendar, in the order in which they are tried. */
export const DATE_ROWS: readonly PhraseRow[] = [...UNITS, ...EDGES, ...FESTIVALS];
