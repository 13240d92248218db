import { TIMES } from './days';
import { inChinese } from './english';
import { NUMBERS } from './numbers';
import { BODIES, PERSONS } from './people';
import { QUESTIONS } from './questions';
import { plainSpoken } from './spoken';
import { ASIDES } from './asides';
import { NARROWED } from './narrowed';
import { PROOF, REPORTS, STATES } from './reports';
import { TROUBLES } from './troubles';
import { candidates, explains, shelve, type HeadingRule, type RuleShelf, type Sense } from './rule';
import { KINDS_OF, STEPS, TASKS } from './tasks';

/** Every rule. The one that accounts for most of a heading reads it; of equals the first. */
export const HEADING_RULES: readonly HeadingRule[] = [
  ...QUESTIONS,
  ...NUMBERS,
  ...ASIDES,
  ...PERSONS,
  ...BODIES,
  ...TIMES,
  ...STATES,
  ...KINDS_OF,
  ...STEPS,
  ...REPORTS,
  ...PROOF,
  ...TROUBLES,
  ...TASKS,
];

const SHELF: RuleShelf = shelve(HEADING_RULES);
/** Rules that guess, for headings that no other one reads. */
export const GUESSING_RULES: readonly HeadingRule[] = NARROWED;
const GUESSES: RuleShelf = shelve(GUESSING_RULES);

/** Words at the end of a heading that add nothing: 办理情况说明 is 办理情况. */
const TAIL =
  /(?:(?<=[人员者领导])签(?:字|名|章)|说明|描述|简述|概述|详情|明细|信息|记录|一览|统计|简介|填写|登记|汇总|填报|小结|汇报|摘记|摘要|台账|栏|[了呢吗呀?？])$/;

/** 进展状态1, 备注栏: says nothing whatever stands before it. */
const ONE_OF_SEVERAL = /(?<=[\u4e00-\u9fff]{2})(?:[0-9]|栏)$/;

/** 落实情况内容, 办理状态名字, 承办人姓名: behind what already has a name these say nothing either. */
const NAMED_AGAIN =
  /(?<=\S情况|状态|进展|进度|现状|结果|原因|意见|目标|单位|部门|科室|领导|人员?|时间|日期|风险|困难|难点|堵点|瓶颈)(?:内容|名称|名字|姓名|文本|信息|字段|描述|说明|详情|简介|设定)$/;

/** 负责人1, 节点（二）, 完成情况.1: one of several of a kind. */
const COUNT = /(?<=[\u4e00-\u9fff]{2})(?:\.?[0-9①-⑨]|[一二三四五])$/;

/** The rule that reads a heading, or one part of it, by its words alone. Null where none speaks. */
export function ruleOf(text: string): HeadingRule | null {
  const lower = plainSpoken(inChinese(text.toLowerCase())).replace(ONE_OF_SEVERAL, '');
  const stem = lower.replace(TAIL, '').replace(COUNT, '');
  const own = bestOf(SHELF, lower);
  const named = lower.replace(NAMED_AGAIN, '');
  const plainly = named !== lower ? bestOf(SHELF, named) : null;
  if (plainly && weightOf(plainly) > weightOf(own)) return plainly;
  return own ?? (stem.length >= 2 && stem !== lower ? ruleOf(stem) : bestOf(GUESSES, lower));
}

function weightOf(rule: HeadingRule | null): number {
  return rule === null ? 0 : (rule.weight ?? 2);
}

function bestOf(shelf: RuleShelf, heading: string): HeadingRule | null {
  let best: HeadingRule | null = null;
  let most = 0;
  for (const rule of candidates(shelf, heading)) {
    const explained = explains(rule, heading);
    if (explained > most) [best, most] = [rule, explained];
  }
  return best;
}

/** What one heading, or one part of it, may mean by its words alone. Null where no rule speaks. */
export function senseOf(text: string): Sense | null {
  const rule = ruleOf(text);
  return rule && { field: rule.field, weight: rule.weight ?? 2, role: rule.role ?? 'plain' };
}
