import { addTo } from '../../../basics/multimap';
import type { Field } from '../../../kinds/field';

/** What a heading's words say before its neighbours and the cells below it are looked at. */
export interface Sense {
  readonly field: Field;
  /** 3: nobody would read it otherwise; 2: usual; 1: a general word that fits much. */
  readonly weight: 1 | 2 | 3;
  readonly role: Role;
}

/** What the neighbours need to know of a heading to settle its meaning. */
export type Role =
  | 'plain'
  | 'code' // 任务编号: the row's number where there is no 序号
  | 'lead' // 牵头单位: leads whatever stands beside it
  | 'responsible' // 责任单位: leads where nothing leads
  | 'handling' // 承办单位, 实施单位: leads where nobody is responsible
  | 'unit' // a bare 单位, or one with an unknown word before it
  | 'someone' // 受理人: who acts where nobody is named
  | 'named' // 牵头区领导, 责任人 …: persons
  | 'due' // 完成时限
  | 'planned' // 计划完成时间
  | 'forecast' // 预计完成时间: a milestone beside a firm deadline
  | 'ended' // 完成时间: the completion day beside a deadline, otherwise the deadline
  | 'carried' // 实施日期: the beginning beside an end, otherwise an end
  | 'ended_for_good' // 实际完成时间, 销号日期
  | 'event' // 检查时间: the deadline where there is none, otherwise a day that something came in
  | 'month' // 月份: the deadline where no other column says when
  | 'period' // 一季度: what is due in it, or what was done in it
  | 'timetable' // 时间安排: milestones beside a deadline, otherwise the deadline
  | 'point' // 时间节点: the deadline where there is none, otherwise milestones
  | 'landmark' // 里程碑, 交付物: the item where no column is one and its day or its state stands beside it
  | 'core' // 核心任务
  | 'task' // 工作任务
  | 'sub' // 具体任务
  | 'object' // 项目名称, 内容: a task where nothing else is
  | 'object_sub' // 工作内容: the sub-item beside a task
  | 'substitute' // 批示内容: a task only where no column is one
  | 'current' // 本月工作: a report, or the task beside one
  | 'gathering' // 专项行动: a kind, or the core task over mere 工作内容
  | 'hand_in' // 报送时间: the deadline where there is none
  | 'goal_task' // 目标任务: a target beside a task, otherwise the task
  | 'demand' // 具体要求: a sub-item where there is none
  | 'measure' // 整改措施: the next step beside a problem
  | 'plan' // 工作安排: the next step beside progress, otherwise a task
  | 'scheme' // 工作计划
  | 'extent' // 进度: a share or a report
  | 'freshest' // 最新状态
  | 'share' // 到位率: how far it is where no other column says so
  | 'explains' // 说明
  | 'trouble'; // 问题

/** Words between blanks: '单位 部门 科室'. */
export type Words = string;

/**
 * One way in which headings name a thing. Chinese headings end in the thing itself and put before it what narrows it
 * down (责任·单位, 计划完成·时间), so a rule looks at the end of a heading.
 */
export interface HeadingRule {
  readonly name: string;
  /** What the heading ends in. */
  readonly ends: Words;
  /** What must stand before it, where anything must. */
  readonly after?: Words;
  /** So many other characters may stand between `after` and `ends`; none where absent. */
  readonly gap?: number;
  /** Nothing may stand before. */
  readonly whole?: true;
  /** The heading begins with `ends`, whatever follows. */
  readonly begins?: true;
  /** With `begins`: how many characters may follow; any number where absent. */
  readonly tail?: number;
  /** Whatever stands before and behind: 最晚什么时候办好. */
  readonly anywhere?: true;
  /** Not where one of these stands in the heading. */
  readonly unless?: Words;
  /** Counts before every other rule: 下一步工作计划 is no plan of its own. */
  readonly first?: true;
  readonly field: Field;
  /** 2 where absent. */
  readonly weight?: 1 | 2 | 3;
  /** `plain` where absent. */
  readonly role?: Role;
  /** Headings that it reads. `~` stands for each word of `ends` in turn, `^` for each word of `after`. */
  readonly examples: readonly string[];
}

/** A rule with what it looks for. */
export interface CompiledRule extends HeadingRule {
  readonly pattern: RegExp;
  readonly not: RegExp | null;
}

export function wordsOf(words: Words): string[] {
  return words.split(' ').filter((word) => word !== '');
}

function compile(rule: HeadingRule): CompiledRule {
  const any = (words: Words): string => `(?:${wordsOf(words).map(escape).join('|')})`;
  const between = rule.gap ? `(?<gap>.{0,${rule.gap}}?)` : '';
  const before = rule.after === undefined ? '' : any(rule.after) + between;
  const after = rule.anywhere ? '' : rule.begins ? (rule.tail ? `.{1,${rule.tail}}$` : '') : '$';
  const source = `${rule.whole || rule.begins ? '^' : ''}${before}${any(rule.ends)}${after}`;
  return {
    ...rule,
    pattern: new RegExp(source),
    not: rule.unless === undefined ? null : new RegExp(any(rule.unless)),
  };
}

/** A rule of which the pattern is made when a heading first asks for it. */
interface Shelved {
  readonly rule: HeadingRule;
  readonly place: number;
  /** One of them must stand at the heading's end, at its beginning or anywhere in it, by the rule. */
  readonly words: readonly string[];
  compiled: CompiledRule | null;
}

/** Rules by the character that a heading must end with, or begin with, for them to read it. */
export interface RuleShelf {
  readonly byEnd: ReadonlyMap<string, readonly Shelved[]>;
  readonly byBeginning: ReadonlyMap<string, readonly Shelved[]>;
  /** Those whose words may stand anywhere in it. */
  readonly anywhere: readonly Shelved[];
}

/** Puts rules where `candidates` finds them: of some hundred only a handful can read a heading. */
export function shelve(rules: readonly HeadingRule[]): RuleShelf {
  const byEnd = new Map<string, Shelved[]>();
  const byBeginning = new Map<string, Shelved[]>();
  const anywhere: Shelved[] = [];
  rules.forEach((rule, place) => {
    const words = wordsOf(rule.begins ? (rule.after ?? rule.ends) : rule.ends);
    const shelved: Shelved = { rule, place, words, compiled: null };
    if (rule.anywhere) return void anywhere.push(shelved);
    const marks = new Set(words.map((word) => (rule.begins ? word[0]! : word.at(-1)!)));
    for (const mark of marks) addTo(rule.begins ? byBeginning : byEnd, mark, shelved);
  });
  return { byEnd, byBeginning, anywhere };
}

/** The rules that may read a heading, in their order. */
export function candidates({ byEnd, byBeginning, anywhere }: RuleShelf, heading: string): CompiledRule[] {
  const holding = (
    place: 'includes' | 'endsWith' | 'startsWith',
    shelf: readonly Shelved[] = [],
  ): Shelved[] => shelf.filter(({ words }) => words.some((word) => heading[place](word)));
  const within = holding('includes', anywhere);
  const ending = holding('endsWith', byEnd.get(heading.at(-1) ?? ''));
  const beginning = holding('startsWith', byBeginning.get(heading[0] ?? ''));
  const parts = [ending, beginning, within].filter((part) => part.length > 0);
  return (parts.length > 1 ? inOrder(parts.flat()) : (parts[0] ?? [])).map(
    (shelved) => (shelved.compiled ??= compile(shelved.rule)),
  );
}

function inOrder(found: readonly Shelved[]): readonly Shelved[] {
  return [...found].sort((one, other) => one.place - other.place);
}

/**
 * How many characters of a heading a rule accounts for: the reading that explains more is the likelier one. What may
 * stand between its words counts half.
 */
export function explains({ pattern, not, first }: CompiledRule, heading: string): number {
  const match = pattern.exec(heading);
  if (!match || not?.test(heading)) return 0;
  const between = match.groups?.['gap']?.length ?? 0;
  return match[0].length - between / 2 + (first ? heading.length : 0);
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Every heading that the examples of a rule stand for: each word of its lists stands in at least one of them. */
export function examplesOf({ ends, after, examples }: HeadingRule): string[] {
  const heads = wordsOf(ends);
  const befores = after === undefined ? [''] : wordsOf(after);
  const all = examples.flatMap((example) => [
    ...heads.map((head) => example.replace('~', head).replace('^', befores[0]!)),
    ...befores.map((before) => example.replace('^', before).replace('~', heads[0]!)),
  ]);
  return [...new Set(all)];
}
