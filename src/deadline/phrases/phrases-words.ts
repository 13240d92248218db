import { before, row } from './phrase-row';
import type { PhraseRow } from './phrase-row';

/** An act that is begun, and not a rule that applies from then on (开始实施, 开始每月报送). */
const BEGUN = /^(?!实施|执行|施行|试行|实行|每|逐|按|持续|长期|常态|全面推行)[\u4e00-\u9fff]{2}/;

/** 2月上旬(具体地点另行通知): what is told later is a detail of the day just named. */
const DETAIL = /[年月日号旬底末中初季度前内][^,;()。\n]{0,6}[,;(]具体[^,;。()\n]{0,8}$/;

/** 7月16日前报送中期材料,结题材料报送时间另行通知: the day that is left open is of another thing. */
const OF_ANOTHER = /前[^,;()。\n]{0,14}[,;][^,;。()\n]{3,12}(?:时间|日期|地点)$/;

/** Words around days: bounds, joints, hours, and words that say there is no day. */
export const WORD_ROWS: readonly PhraseRow[] = [
  row({
    name: 'hour with a number',
    starts: '0123456789上下中晚早凌',
    pattern:
      /(上午|下午|中午|晚上|早上|早|晚|凌晨)?(\d{1,2})(?::(\d{2})(?::\d{2})?(?:\.\d+)?Z?|[时点](半|整|(\d{1,2})分?)?(?!间|段|期|多|对|位))/,
    atom: (m) => {
      const hour = Number(m[2]) + (/下午|晚/.test(m[1] ?? '') && Number(m[2]) < 12 ? 12 : 0);
      const minute = m[4] === '半' ? '30' : (m[3] ?? m[5] ?? '00');
      if (hour > 24) return null;
      return { kind: 'time', time: `${String(hour).padStart(2, '0')}:${minute.padStart(2, '0')}` };
    },
    examples: [
      { text: '6月30日17:30前', year: 2026, due: '2026-06-30' },
      { text: '6月30日24时前', year: 2026, due: '2026-06-30' },
      {
        text: '每周二中午12时前',
        kind: 'recurring',
        recurrence: { every: 'week', weekday: 2, time: '12:00' },
      },
    ],
  }),
  row({
    name: 'part of the day',
    starts: '上下中晚早正零午',
    pattern: /(?:上午|下午|中午|晚上|晚间|早上|正午|午后|下班|上班|零时|零点)(?=前|之前|以前|止|$|[,;。)])/,
    atom: (m) => {
      const time = /下午|中午|正午/.test(m[0]) ? '12:00' : /零/.test(m[0]) ? '00:00' : '';
      return { kind: 'time', time };
    },
    examples: [{ text: '1月11日下午前', year: 2018, due: '2018-01-11' }],
  }),
  row({
    name: 'around a day',
    starts: '前左上',
    pattern: /前后|左右|上下(?!半年)/,
    atom: () => ({ kind: 'bound', bound: 'around' }),
    examples: [{ text: '预计2021 年元旦前后', year: 2020, kind: 'unread' }],
  }),
  row({
    name: 'about, not before',
    starts: '大约不',
    pattern: /大约|大概|大致|约(?=\d|今|明|年[底初末中])|不早于/,
    atom: (m) => ({ kind: 'lead', bound: m[0] === '不早于' ? 'from' : 'around' }),
    examples: [
      { text: '大约6月底', year: 2026, kind: 'unread' },
      { text: '不早于6月1日', year: 2026, kind: 'unread', start: '2026-06-01' },
    ],
  }),
  row({
    name: 'before a day',
    starts: '之以前止',
    pattern: /之前|以前|前夕|前(?!期|置|景|列|沿|端|[23]个?季|往|瞻|半年|身|任|述|款|来)|止(?=$|[,;。)])/,
    atom: () => ({ kind: 'bound', bound: 'before' }),
    examples: [
      { text: '2024年8月前', due: '2024-07-31', alternative: '2024-08-31' },
      { text: '2026年前', due: '2025-12-31', alternative: '2026-12-31' },
      { text: '4月20日之前', year: 2026, due: '2026-04-20' },
    ],
  }),
  row({
    name: 'after a day',
    starts: '之以后',
    pattern: /之后|以后|(?<!最)后(?!续|勤|期|备|半年|方)/,
    atom: () => ({ kind: 'bound', bound: 'after' }),
    examples: [{ text: '2026年6月30日后', kind: 'unread', start: '2026-06-30' }],
  }),
  row({
    name: 'from a day on',
    starts: '起开以',
    pattern: /起(?!草|来|步|诉|点|吊|底|重|止|始|源)|开始|以来/,
    // 9月份开始接种工作: what is due by then is the beginning.
    atom: (m) => {
      const after = m.input.slice(m.index + m[0].length, m.index + m[0].length + 3);
      const begins = m[0] === '开始' && BEGUN.test(after) && !/[从自][^,;。]{0,10}$/.test(before(m, 12));
      return begins ? null : { kind: 'bound', bound: 'from' };
    },
    examples: [
      { text: '预计9月份开始', year: 2022, kind: 'unread', start: '2022-09-01' },
      { text: '3月上旬开始', year: 2026, kind: 'unread', start: '2026-03-01' },
      { text: '9月份开始接种工作', year: 2022, due: '2022-09-30' },
    ],
  }),
  row({
    name: 'a range',
    starts: '-至到',
    pattern: /-|至(?!少|今|关|上|迟)|到(?!位|期|达|场|岗|账)/,
    atom: () => ({ kind: 'range' }),
    examples: [
      { text: '3月——12月', year: 2017, due: '2017-12-31' },
      { text: '2014年4月10日到2014年12月31日', due: '2014-12-31', start: '2014-04-10' },
      { text: '12-1月', year: 2026, due: '2027-01-31' },
    ],
  }),
  row({
    name: 'moved to another day',
    starts: '延推提调改变顺展',
    pattern: /(?:延期|延长|延|推迟|推后|提前|调整|调|变更|顺延|展期|改)(?:至|到|为)/,
    atom: () => ({ kind: 'moved' }),
    examples: [{ text: '原定6月底，延期至9月底', year: 2026, due: '2026-09-30', alternative: '2026-06-30' }],
  }),
  row({
    name: 'the day first set',
    starts: '原',
    pattern: /原(?:定|计划|时限|为|拟)/,
    atom: () => ({ kind: 'original' }),
    examples: [
      { text: '6月30日前（原定5月31日）', year: 2026, due: '2026-06-30', alternative: '2026-05-31' },
    ],
  }),
  row({
    name: 'the day hoped for',
    starts: '力争',
    pattern: /力争|力求|争取/,
    atom: () => ({ kind: 'aim' }),
    examples: [
      { text: '力争5月底、确保6月底完成', year: 2026, due: '2026-06-30', alternative: '2026-05-31' },
    ],
  }),
  row({
    name: 'the day that holds',
    starts: '确最不至必',
    pattern: /确保|最迟|最晚|不晚于|不迟于|至迟|必须/,
    atom: () => ({ kind: 'atLatest' }),
    examples: [{ text: '最迟不晚于6月底', year: 2026, due: '2026-06-30' }],
  }),
  row({
    name: 'inside what was said',
    starts: '其',
    pattern: /其中/,
    atom: () => ({ kind: 'inside' }),
    examples: [{ text: '12月底前全部完成，其中6月底前完成50%', year: 2026, due: '2026-12-31' }],
  }),
  row({
    name: 'for good',
    starts: '长常持不随日经永一始动坚贯滚',
    pattern: new RegExp(
      [
        '长期|长年|常年|常态|持续(?!时间|到|至)|不定期|随时|不间断|日常|经常性|永久|一以贯之|始终|动态(?:更新|管理|调整|监测|清零|推进)',
        '坚持(?=$|[,;。)])|贯穿全年|滚动(?:推进|实施|更新)',
      ].join('|'),
    ),
    atom: () => ({ kind: 'standing' }),
    examples: [
      { text: '长期坚持', kind: 'standing' },
      { text: '持续推进', kind: 'standing' },
      { text: '2025年底前，并长期坚持', due: '2025-12-31', then: 'standing' },
    ],
  }),
  row({
    name: 'left open',
    starts: '待另未',
    pattern: /待定|另行(?:通知|确定|安排|研究)|另定|未定/,
    // 如有调整另行通知 leaves nothing open today.
    atom: (m) =>
      /(?:如|若|遇|特殊|变化|调整)[^,;。\n]{0,12}$/.test(before(m, 16)) ||
      DETAIL.test(before(m, 16)) ||
      OF_ANOTHER.test(before(m, 32))
        ? null
        : { kind: 'doubt', doubt: 'open' },
    examples: [
      { text: '待定（预计6月底）', year: 2026, kind: 'unread' },
      { text: '6月30日前，如有调整另行通知', year: 2026, due: '2026-06-30' },
      { text: '9月中旬（具体日期地点另行通知）', year: 2026, due: '2026-09-20' },
      { text: '7月16日前报送中期材料，结题材料报送时间另行通知', year: 2026, due: '2026-07-16' },
      { text: '具体时间另行通知', year: 2026, kind: 'unread' },
    ],
  }),
  row({
    name: 'said elsewhere',
    starts: '按根依视适择以尽近届待结',
    pattern: new RegExp(
      [
        String.raw`(?:按照?|根据|依据|依照|视|结合)(?:(?!\d月[底末前]|\d日之?前)[^,;。\n]){0,20}?` +
          String.raw`(?:要求|规定|时限|安排|部署|计划|进度|节点|通知|方案|确定|而定|情况|需要|为准)|视情`,
        String.raw`适时|择期|尽快|尽早|近期|届时|以[^,;。\n]{1,16}?为准|待[^,;。\n]{1,16}?后`,
      ].join('|'),
    ),
    atom: () => ({ kind: 'doubt', doubt: 'elsewhere' }),
    examples: [
      { text: '按学院规定的时间节点开展工作', kind: 'unread' },
      { text: '根据监管需要确定', kind: 'unread' },
      { text: '按照6月底通水的要求倒排工期', year: 2026, due: '2026-06-30' },
    ],
  }),
  row({
    name: 'counted from the day of a notice',
    starts: '本当这下今明后即月',
    pattern:
      /(?<!\d)月[底末初中内]|[本当这](?:个?月|周|季度?|旬)|下(?:周|季度?|旬)|今[天日]|明[天日]|后天|即日/,
    atom: () => ({ kind: 'doubt', doubt: 'notice' }),
    examples: [
      { text: '各单位应于本月底前', year: 2026, kind: 'unread' },
      { text: '下周五前', year: 2026, kind: 'unread' },
    ],
  }),
  row({
    name: 'a week or a term by its number',
    starts: '第',
    pattern:
      /第(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:个?教学周|周(?![岁年期])|学期)(?:周?[一二三四五六日])?/,
    atom: () => ({ kind: 'doubt', doubt: 'ordinal' }),
    examples: [
      { text: '第15周前', year: 2026, kind: 'unread' },
      { text: '2026年第二学期', kind: 'unread' },
      { text: '第3周（3月20日前）', year: 2026, due: '2026-03-20' },
    ],
  }),
  row({
    name: 'a season or an event without a fixed day',
    starts: '两双主汛入供采开暑寒放春秋夏冬雨旱中三防封上节',
    pattern: new RegExp(
      '两会|两节|双节|主?汛期|春灌|冬灌|秋灌|汛前|汛|入汛|供暖|采暖|开学|暑假|寒假|暑期|放假|春季|秋季|夏季|冬季' +
        '|秋冬|入冬|入夏|入春|雨季|旱季|中考|三夏|三秋|防火期|封冻|上冻|春耕|春运|节前|节后',
    ),
    atom: () => ({ kind: 'doubt', doubt: 'season' }),
    examples: [
      { text: '汛期前', year: 2026, kind: 'unread' },
      { text: '今年主汛期前完成修复', year: 2026, kind: 'unread' },
      { text: '今年春灌前投入使用', year: 2026, kind: 'unread' },
      { text: '开学前', year: 2026, kind: 'unread' },
    ],
  }),
  row({
    name: 'end of a clause',
    starts: ',;。\n:!?',
    pattern: /([;。\n!?])|[,:]/,
    atom: (m) => ({ kind: 'stop', hard: m[1] !== undefined }),
    examples: [{ text: '5月底前，对每件建议和提案，必须给满意答复', year: 2005, due: '2005-05-31' }],
  }),
  row({
    name: 'and',
    starts: '、和及与&/或以',
    pattern: /以及|[、和及与&/或]/,
    atom: () => ({ kind: 'and' }),
    examples: [{ text: '4月~6月/9月~11月', year: 2017, due: '2017-11-30' }],
  }),
  row({
    name: 'opening bracket',
    starts: '([【',
    pattern: /[([【]/,
    atom: () => ({ kind: 'open' }),
    examples: [{ text: '第一阶段（1-3月）', year: 2026, due: '2026-03-31' }],
  }),
  row({
    name: 'closing bracket',
    starts: ')]】',
    pattern: /[)\]】]/,
    atom: () => ({ kind: 'close' }),
    examples: [{ text: '年初(3—4月)、年中(7—8月)、年末(12月)', year: 2023, due: '2023-12-31' }],
  }),
];
