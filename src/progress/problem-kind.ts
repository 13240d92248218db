import { memory } from '../basics/memory';
import { markOf } from './clauses/marks';
import { normalise } from './normalise';
import { tokensOf } from './clauses/lexer';
import { FILLERS, PROBLEM_WORDS, type ProblemKind } from './problem-words';

export { PROBLEM_KINDS, type ProblemKind } from './problem-words';

/** The words as expressions, the longest first. */
const WORDS: readonly (readonly [ProblemKind, RegExp, number])[] = PROBLEM_WORDS.map(
  ({ kind, words, weight, notBefore }) => [
    kind,
    new RegExp(
      `(?:${longestFirst(words).join('|')})${notBefore === undefined ? '' : `(?!${notBefore})`}`,
      'g',
    ),
    weight,
  ],
);

function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((one, other) => other.length - one.length);
}

const LATELY = '(?:目前|现阶段|本月|暂时)?(?:暂|均|都|基本)?';
const NONE_OF = '(?:无|没有|没|未发现|不存在|未遇到)';
const ANY = '(?:明显|突出|重大|较大|什么|任何|其他|存在|的|需要?协调)*';
const TROUBLE =
  '(?:问题|困难|障碍|堵点|情况|异常|事项|说明|存在的?问题|存在问题和困难|问题和困难|困难和问题)*';
/** Nothing to report: 无, 暂无问题, 没有, —. */
const NO_PROBLEM = new RegExp(`^${LATELY}${NONE_OF}${ANY}${TROUBLE}[.。!]?$`);
const SMOOTH =
  /^(?:进展|推进|工作|一切|目前)*(?:顺利|正常|良好|有序推进|正常推进|按计划推进)(?:[,，。.]|无问题|暂无问题)*$/;

/** The cause (原因类别) that a text of 存在问题 tells of; null where it tells of no problem. The one address for it. */
export function causeOf(text: string): ProblemKind | null {
  return hasProblem(text) ? classifyProblem(text) : null;
}

/** Whether a text of 存在问题 tells of one. */
export function hasProblem(text: string): boolean {
  const plain = normalise(text).trim();
  if (plain === '' || NO_PROBLEM.test(plain) || SMOOTH.test(plain)) return false;
  const mark = markOf(plain);
  return mark === null || !/[^有是]/.test(plain) ? mark === null : false;
}

/** What kind of obstacle a text of 存在问题 tells of: the kind whose words weigh most; of equals, the one named first. */
export function classifyProblem(text: string): ProblemKind {
  return remembered(text, classify);
}

const remembered = memory<string, ProblemKind>(2000);

function classify(text: string): ProblemKind {
  const plain = normalise(text);
  const found = new Map<ProblemKind, { weight: number; at: number }>();
  for (const [kind, words, weight] of WORDS) {
    words.lastIndex = 0;
    for (let match = words.exec(plain); match !== null; match = words.exec(plain)) {
      const known = found.get(kind) ?? { weight: 0, at: match.index };
      const lacking = LACK.test(plain.slice(match.index + match[0].length, match.index + match[0].length + 8))
        ? 2
        : 0;
      found.set(kind, { weight: known.weight + weight + lacking, at: Math.min(known.at, match.index) });
    }
  }
  let best: ProblemKind = '其他';
  let weight = 0;
  let at = Infinity;
  for (const [kind, one] of found) {
    if (one.weight > weight || (one.weight === weight && one.at < at))
      [best, weight, at] = [kind, one.weight, one.at];
  }
  return best;
}

/** What follows the thing that is lacking: 资金未到位, 人手不足. */
const LACK =
  /^[^,;。]{0,4}(?:不足|短缺|紧张|缺|未到位|不到位|未落实|没有落实|不够|有限|困难|薄弱|未下达|滞后|大$|较大|不畅|不力|慢|少)/;

const FILLER = new RegExp(longestFirst(FILLERS).join('|'), 'g');

/**
 * Whether a progress text has words but no content (正在推进, 有序开展): what is left without fillers names no thing, no
 * figure and no day. A statement of completion or of a halt is no empty talk, whatever its length.
 */
export function isEmptyTalk(text: string): boolean {
  const plain = normalise(text);
  if (markOf(plain) !== null || /\d|[一二两三四五六七八九十]+(?:次|个|家|项|件|份)|%/.test(plain))
    return false;
  const says = tokensOf(plain).some(({ sense }) => TELLING.has(sense));
  if (says) return false;
  return (
    plain.replace(FILLER, '').replace(/[^\p{L}\p{N}]/gu, '').length <= 1 && /[\u4e00-\u9fff]/.test(plain)
  );
}

const TELLING: ReadonlySet<string> = new Set([
  'finish',
  'cancel',
  'suspend',
  'late',
  'missed',
  'extend',
  'behind',
  'adjust',
  'negation',
  'cannot',
  'start',
]);
