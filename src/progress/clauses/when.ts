import { anyOf } from '../../chinese/any-of';
import type { TextRule } from '../../chinese/text-rule';
import { after, before, type Clause } from './clause';
import type { Token } from './lexer';

const LIMIT = '月[底末]|年[底末内]|本学[期年]|[上中下]旬|[底末月年度节明]前|次年|明年';
const AFTER_ACT = `${anyOf('验收 改造 完成 完工 建成 审定 批准 通过')}后`;
/** A point of time before an act that no 已, 于 or 了 makes past. 截至…底 is the present. */
export const POINT_OF_TIME: TextRule = {
  name: 'a point of time before an act',
  pattern: new RegExp(`(?<!截[至止][^,]*)(?:${LIMIT}|${AFTER_ACT})[^,]*$`),
  examples:
    '本学期|本学年|年内|12月底|12月末|年底|年末|3月上旬|3月中旬|3月下旬|周底前|期末前|6月前|今年前|中旬前|季度前|春节前|清明前|次年|明年|' +
    '验收后|改造后|完成后|完工后|建成后|审定后|批准后|通过后',
  others: '截至6月底|截止年底|6月底,已',
};
/** A month alone, or a season, may be past or to come: 10月投入使用, 秋季开学投入使用. */
const SOME_MONTH =
  /(?:(?<![-~—至\d])(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|本周.?|[春夏秋冬]季?(?:学期)?(?:开学)?|开学|暑[期假]|寒假)(?:时|前|可|再|全面|正式)*$/;

/** 6-7月全面安装到位 */
const SOME_MONTHS =
  /(?:\d[-~—至]\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:全面|全部|正式)?[\u4e00-\u9fff]{0,2}$/;

const TIME = /[底末旬前月年后季春夏秋冬学暑寒周]/;

const MEANT_AT_FIRST = /(?<![比较])(?:原定|原计划)/;

/** Whether an act lies ahead by its time, may do so, or says nothing of it. */
export function timeOf(clause: Clause, token: Token): 'ahead' | 'open' | null {
  // 原定6月底完成，目前仅完成开挖: what was meant at first is no history.
  if (!clause.perfect && MEANT_AT_FIRST.test(before(clause, token))) return 'ahead';
  if (clause.perfect || clause.history || /^了/.test(after(clause, token))) return null;
  const front = before(clause, token);
  if (!TIME.test(front)) return null;
  // 11月底提前完成全年目标 tells that it was early.
  if (/提前$/.test(front)) return null;
  if (POINT_OF_TIME.pattern.test(front)) return 'ahead';
  return SOME_MONTH.test(front) || SOME_MONTHS.test(front) ? 'open' : null;
}

/**
 * The period's share of a yearly task; of a quarterly duty it is all there is. Which period it is does not matter, and
 * 每季度 is one too, so that this is no reading of a period.
 */
export const PERIOD: TextRule = {
  name: 'the share of a period',
  pattern: /上半年|季度|[本当]月|月份?(?:任务|目标)/,
  examples: '上半年任务完成|每季度检查已完成|本月已办结|当月完成|6月任务已完成|6月份目标已完成',
  others: '10月投入使用|全年任务完成',
};
