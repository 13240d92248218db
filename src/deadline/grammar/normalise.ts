import { simplify, TRADITIONAL } from '../../chinese/fold';
import { numeralsToDigits } from '../../chinese/numerals';

/** Longer texts are cut: a deadline stands at the head of a cell, and hostile input must not cost time. */
const LONGEST = 2000;

/** Texts of these characters only have nothing to fold: most phrases. */
const PLAIN = /^[\n 0-9A-Za-z\u4e00-\u9fa5,.:;()\-/、。]*$/;
const CIRCLED = /[\u2460-\u249b\u2776-\u2793]/g;

type Rewrite = readonly [pattern: RegExp, replacement: string];

/** The commonest marks, folded first: what then is plain needs no more folding. */
const COMMON_MARKS = new Map([
  ['，', ','],
  ['；', ';'],
  ['：', ':'],
  ['（', '('],
  ['）', ')'],
  ['！', '!'],
  ['？', '?'],
  ['—', '-'],
  ['–', '-'],
  ['－', '-'],
  ['～', '-'],
  ['~', '-'],
  ['“', ''],
  ['”', ''],
  ['　', ' '],
]);
const COMMON_MARK_ONE = new RegExp(`[${[...COMMON_MARKS.keys()].join('')}]`);
const COMMON_MARK = new RegExp(`[${[...COMMON_MARKS.keys()].join('')}]`, 'g');

/** Marks of one meaning become one mark. */
const MARKS: readonly Rewrite[] = [
  [/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ''],
  [/[“”"‘’'`´「」『』《》<>〈〉]/g, ''],
  // A star may mask a digit of the year; elsewhere it is decoration.
  [/\*(?![*年])/g, ''],
  [/[‐-―−─━﹣～~〜∼﹏]+/g, '-'],
  [/[〃‧•・∙⋅]/g, '·'],
  [/\r\n?/g, '\n'],
];

/** Blanks inside an expression are typing, not meaning; between two numbers they separate. */
const BLANKS: readonly Rewrite[] = [
  [/[^\S\n]+/g, ' '],
  [/(\d) (?=\d)/g, '$1\u0001'],
  [/ /g, ''],
  [/\u0001/g, ' '],
  [/\n(?=[年月日号底末]|前(?!期)|旬|季度|工作日)/g, ''],
  [/(年|[^月]月)\n(?=\d{1,2}[月日])/g, '$1'],
];

/** 一月一次 and 2次/年 say how often; they must be caught before 一月 becomes January. */
const CADENCES: readonly Rewrite[] = [
  [
    /(?:一个?(日|天|周|旬|月|季度?|年)|(半年|半月))一(?:次(?!性)|(?=[调通报总会汇考评督研例结交更提检巡演测推晒述排小查清]))/g,
    '每$1$2一次',
  ],
  [
    new RegExp(
      String.raw`(?<![每个\d一二两三四五六七八九十双单半上下前后本当全今明次第])((?:(?:[两二三四五六七八九十]|\d{1,2})个?(?:周|星期|天|年)` +
        String.raw`|(?:[两二三四五六七八九十]|\d{1,2})个(?:月|季度)|半个?月|半年|双周|双月|季度?|月|周|年))(一|1|两|2|二|三|3|四|4)次(?!性|月)`,
      'g',
    ),
    '每$1$2次',
  ],
  [
    /(一|1|两|2|二|三|3|四|4)次\/?每?个?(日|天|周|旬|月|季度?|半年|年)(?!\d|[一二三四五六七八九十])/g,
    '每$2$1次',
  ],
  // 年中、年末各组织一次检查: twice a year.
  [/(?:年中[、和及]年[末底]|上半年[、和及]下半年)各([^,;。]{0,8}?)(?:一|1)次/g, '每半年1次$1'],
  [/每每/g, '每'],
];

/** 第Ⅲ季度: the width folding has made letters of the Roman numeral. */
const ROMAN_QUARTER = /(IV|I{1,3})(?=季)/g;
const ROMAN = ['I', 'II', 'III', 'IV'];

/** Whether any of the slips below may be there. */
const SLIP = /前[底末前]|[年月季度份][低未]|\d[曰目底末]|月月|日日|底底|年年/;

/** Anything that one of the steps between the marks and the slips could change: most phrases have nothing of it. */
const NEEDS_MORE = new RegExp(
  `[^0-9\\u4e00-\\u9fa5,:;.()\\-]|--|1[.)]|[〇零一二三四五六七八九十百两廿卅次每${TRADITIONAL}]`,
);

/** v1.1启动前: the number of a version is no day. */
const VERSION = /(?<![A-Za-z])v(?:er\.?)?\d+(?:\.\d+)+/gi;

/** Slips of the keyboard that have one meaning only. */
const SLIPS: readonly Rewrite[] = [
  [/前(底|末)/g, '$1前'],
  [/(年|月份?|季度?)低/g, '$1底'],
  [/(年|月份?|季度?)未(?=前|之前|$|[,;。)])/g, '$1末'],
  [/(\d)曰/g, '$1日'],
  [/(\d)目(?=前)/g, '$1日'],
  [/(^|[^\d.])(\d{1,2})(?=[底末](?:前|之前|$|完成))/g, '$1$2月'],
  [/月月/g, '月'],
  [/日日/g, '日'],
  [/底底/g, '底'],
  [/(?<!每)年年(?=底|末|初|中|\d|[上下]半|第)/g, '年'],
  [/前前/g, '前'],
];

/**
 * What a bracket adds: an exception to a duty (每月28日(2月为26日)前), or this period's day of it (每月28日(12月25日)前); bare
 * years (三年(2022-2024)).
 */
const IN_BRACKETS: readonly Rewrite[] = [
  [/\([^()]{0,6}为\d{1,2}日\)/g, ''],
  [/(每(?:月|季度?末?月?)(?:\d{1,2}日|底|末))\([^()]*\d(?:月|日)[^()]*\)/g, '$1'],
  [/\((20\d\d)-(20\d\d)\)/g, '($1年-$2年)'],
];

/**
 * Brings a phrase into one spelling: half-width, simplified, digits for numbers, one kind of dash, no blanks inside.
 * `［２０２６］年六月 底` and the like all come out the same, so that the phrase table needs one row, not ten.
 */
export function normalise(text: string): string {
  let result = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  if (COMMON_MARK_ONE.test(result))
    result = result.replace(COMMON_MARK, (mark) => COMMON_MARKS.get(mark) ?? mark);
  if (!NEEDS_MORE.test(result)) return SLIP.test(result) ? rewrite(result, SLIPS) : result;
  if (!PLAIN.test(result)) {
    // Circled numbers mark the items of a list; the width folding below would turn them into plain digits.
    result = result.replace(CIRCLED, ';').normalize('NFKC');
    result = rewrite(result, MARKS);
  }
  if (result.includes('I'))
    result = result.replace(ROMAN_QUARTER, (roman) => String(ROMAN.indexOf(roman) + 1));
  if (/v/i.test(result)) result = result.replace(VERSION, 'V');
  result = simplify(result);
  if (result.includes('--')) result = result.replace(/-{2,}/g, '-');
  if (/\s/.test(result)) result = rewrite(result.trim(), BLANKS);
  if (/[次一]/.test(result)) result = rewrite(result, CADENCES);
  result = dropListNumbers(numeralsToDigits(result));
  if (result.includes('(')) result = rewrite(result, IN_BRACKETS);
  return SLIP.test(result) ? rewrite(result, SLIPS) : result;
}

function rewrite(text: string, rewrites: readonly Rewrite[]): string {
  let result = text;
  for (const [pattern, replacement] of rewrites) result = result.replace(pattern, replacement);
  return result;
}

/** `1.6月底前…；2.9月底前…` or `(1)…(2)…`: the numbers of a list are not months. A list has at least two items. */
function dropListNumbers(text: string): string {
  const first = /^[^\d\n]{0,6}?(?:\(1\)|1[.、)])/.exec(text);
  if (!first || !/[;\n。,)](?:\(2\)|2[.、)])/.test(text)) return text;
  return text.replace(/(^|[;\n。,)])\(?\d{1,2}[.、)](?=\d|[^\d])/g, '$1;');
}
