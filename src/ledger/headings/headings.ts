import type { Field } from '../../kinds/field';
import type { Column, Kind } from '../../kinds/kind';
import { memory } from '../../basics/memory';
import type { ColumnContent } from '../content';
import { headingText } from './heading-text';
import { senseOf } from './words/words';
import type { Role, Sense } from './words/rule';
import { settle, type DraftColumn, type SettledColumn } from './settle/settle';

/**
 * What a heading means beside its neighbours in the row. `neighbours` are the headings of the same row in order, this
 * one included or not; without them the heading is read alone.
 */
export function fieldOfHeading(heading: string, kind: Kind, neighbours: readonly string[] = []): Field {
  const at = neighbours.indexOf(heading);
  const row = at < 0 ? [heading, ...neighbours] : neighbours;
  return fieldsOfHeadings(row, kind)[Math.max(at, 0)]!;
}

/**
 * What the headings of one row mean, left to right; levels of a heading joined by a slash. `contents` says what stands
 * below each of them, which settles what words leave open (进度: a share or a report).
 */
export function fieldsOfHeadings(
  headings: readonly string[],
  kind: Kind,
  contents: readonly (ColumnContent | undefined)[] = [],
): Field[] {
  return readHeadings(headings, kind, contents).map(({ field }) => field);
}

/** `fieldsOfHeadings` with what each meaning rests on. */
export function readHeadings(
  headings: readonly string[],
  kind: Kind,
  contents: readonly (ColumnContent | undefined)[] = [],
): SettledColumn[] {
  const drafts: DraftColumn[] = headings.map((heading, index) => ({
    text: headingText(beforeColon(heading)).main,
    senses: sensesOfHeading(heading, kind),
    content: contents[index],
  }));
  return settle(drafts);
}

const remembered = new WeakMap<Kind, ReturnType<typeof memory<string, readonly Sense[]>>>();

/** Every meaning that a heading's own words allow, the likeliest first; empty where they say nothing. */
export function sensesOfHeading(heading: string, kind: Kind): readonly Sense[] {
  let known = remembered.get(kind);
  if (!known) remembered.set(kind, (known = memory(20_000)));
  return known(heading, () => readSenses(heading, kind));
}

/** 年度目标 over 数量 and 单位: the number below is what the heading above names. */
const AMOUNT = /^(?:数量|数值|数额|总量|总数|个数|指标值|数)$/;

const DATES: ReadonlySet<Field> = new Set(['start', 'deadline', 'completed_on', 'received_on', 'milestone']);
const UNITS: ReadonlySet<Field> = new Set(['lead_unit', 'co_units']);
const REPORTS: ReadonlySet<Field> = new Set([
  'progress',
  'percent',
  'indicator_actual',
  'status',
  'problem',
  'completed_on',
]);

/** What a heading says whatever the kind: its levels, and what its words mean. */
interface HeadingRead {
  /** The lowest level, and what its brackets hold. */
  readonly main: string;
  readonly inner: string;
  /** The levels above it, joined. */
  readonly parent: string;
  /** As written, in half width and without blanks. */
  readonly whole: string;
  readonly own: Sense | null;
}

/** 责任单位/科室, 责任单位-施工, 责任单位·施工: what narrows a heading down stands behind it; 1-6月 is one thing. */
const LEVELS = /(?:[/／|｜]|(?<=[\u4e00-\u9fff]{2})[-—–－_·]+(?=[\u4e00-\u9fff]{2}))(?![^（(]*[)）])/;

/** 主/分办单位: both parts share the act that only the last one names. */
const ONE_VERB = /(?<=^主)[/／|｜](?=[分会协承]办)/;

/** The words of a heading are read once for all kinds. */
const headingsRead = memory<string, { readonly read: HeadingRead | null }>(20_000);

function readHeading(heading: string): HeadingRead | null {
  const levels = beforeColon(heading)
    .replace(ONE_VERB, '办$&')
    .split(LEVELS)
    .map(headingText)
    .filter((level) => level.main !== '');
  const lowest = levels.at(-1);
  if (!lowest) return null;
  const { main, inner } = lowest;
  const parent = levels
    .slice(0, -1)
    .map((level) => level.main)
    .join('');
  const whole = heading.normalize('NFKC').replace(/\s+/g, '');
  return { main, inner, parent, whole, own: senseOf(main) };
}

/** What a heading means without a kind's names; `sensesOfWords` of its levels, made once. */
const wordsRead = memory<string, readonly Sense[]>(20_000);

function readSenses(heading: string, kind: Kind): readonly Sense[] {
  const { read } = headingsRead(heading, () => ({ read: readHeading(heading) }));
  if (!read) return [];
  const { main, inner, parent, whole, own } = read;
  const joined =
    parent === ''
      ? undefined
      : (aliasOf(parent + main, kind) ?? (AMOUNT.test(main) ? aliasOf(parent, kind) : undefined));
  const alias = joined ?? aliasOf(main, kind) ?? likeOf(whole, kind);
  // 三级指标 is any object's name to the general words, and the item to a kind that calls its items so.
  const named = alias === 'core_task' && kind.signs !== undefined && own?.weight === 1;
  if (alias && (!own || own.field !== alias || named)) {
    // A number by another name (收文编号) is the row's number where there is no 序号.
    if (alias === 'seq') return [{ field: alias, weight: 1, role: 'code' }];
    return [{ field: alias, weight: 3, role: roleOfAlias(alias) }];
  }
  const senses = wordsRead(heading, () => sensesOfWords(read));
  if (senses.length > 0) return senses;
  const typo = typoOf(main, kind);
  if (typo) return [withBrackets({ field: typo, weight: 2, role: roleOfAlias(typo) }, inner)];
  // 已报送（是/否）: whatever it asks, a yes or no answers it.
  return YES_OR_NO.test(inner) || WHETHER.test(main) ? [{ field: 'status', weight: 2, role: 'plain' }] : [];
}

/** What a heading's words mean, the likeliest first; empty where they say nothing. */
function sensesOfWords({ main, inner, parent, own }: HeadingRead): readonly Sense[] {
  const senses = splitParts(main).flatMap((part) => senseOf(part) ?? []);
  if (senses.length === 0 && own) senses.push(own);
  if (parent !== '') underParent(senses, main, parent);
  if (senses.length === 0 && inner !== '') {
    const held = senseOf(inner);
    if (held) senses.push({ ...held, weight: 1 });
  }
  return senses.map((sense) => withBrackets(sense, inner));
}

/** 完成时限 注：以交办单为准: what is noted behind a heading. */
const NOTE =
  /(?:(?<=[^\s/]\s?[^\s/])\s*|\s*\n\s*)(?:(?<![备关批附]|(?<![目指])标)注|填[表写报]说明|示例|例如?|格式)\d?[:：].+$/s;

/** 状态：未开工/开工/完成 → 状态: a choice after the colon says what may be written below. */
export function beforeColon(heading: string): string {
  if (!heading.includes('：') && !heading.includes(':')) return heading;
  return heading
    .replace(NOTE, '')
    .replace(/(?<=[^:：/])[:：]\s*[^/／:：\s][^:：]*[/／、|｜;；,，][^:：]*$/s, '');
}

/** 责任单位责任人: two names run together, on two lines of one cell; 牵头部门责任人及电话 is a person. */
const RUN_TOGETHER = /(?<=\S(?:单位|部门|科室|处室))(?=(?:责任|负责|联系|承办|经办)人)/;

/** 存在问题及下一步措施 → 存在问题, 下一步措施. */
function splitParts(text: string): string[] {
  const persons = /电话|手机/.test(text);
  return text
    .split(/[、,;+&]|以及|及(?!时)|(?<![参赋给])与(?!否)|和(?!谐)|或(?!有)|[和与]?(?=下一?步)/)
    .flatMap((part) => (persons ? [part] : part.split(RUN_TOGETHER)))
    .filter((part) => part !== '');
}

/** A heading that is itself a state, to be ticked in the rows. */
export const STATE_WORD = new RegExp(
  [
    '^(?:已|未|正在)?(?:完成|办结|启动|销号|开工|整改|落实|推进|实施|办理|解决|开展)(?:中|的)?$|^[在未]办$|^(?:推进|进行|实施|整改|办理)中$',
    '^(?:正常|滞后|严重滞后|逾期|暂缓|取消|长期)(?:推进)?$|^(?:基本|部分)完成$',
  ].join('|'),
);

const ENDS = /^(?:完成|办结|销号|整改|结案|验收|竣工|完工)$/;

/** 2025年计划, 本年度目标: what is wanted in a year. */
const YEARS_PLAN = /年度?(?:建设|工作)?(?:计划|目标)$/;

/** The upper level helps where the lower one says little: 责任单位 over 部门, 工作进展 over 一季度. */
function underParent(senses: Sense[], main: string, parent: string): void {
  const first = senses[0];
  // 完成情况 over 已完成, 推进中, 未启动: one column a state, ticked.
  if (STATE_WORD.test(main) && /情况|状态|进展|进度/.test(parent)) {
    return void senses.splice(0, senses.length, { field: 'status', weight: 2, role: 'plain' });
  }
  const above =
    splitParts(parent)
      .map(senseOf)
      .find((sense) => sense !== null) ?? null;
  if (above && DATES.has(above.field) && /^(?:开始|起始|启动|起)$/.test(main)) {
    return void senses.splice(0, senses.length, { field: 'start', weight: 3, role: 'plain' });
  }
  if (
    above &&
    DATES.has(above.field) &&
    /^(?:计划|预计|实际|要求|目标|结束|终止|截[止至]|止|完成|至)$/.test(main)
  ) {
    const joined = senseOf(main + parent) ?? senseOf(parent + main);
    if (joined) return void senses.splice(0, senses.length, joined);
  }
  if (
    first &&
    above &&
    (first.field === 'milestone' || first.role === 'explains') &&
    REPORTS.has(above.field)
  ) {
    return void senses.splice(0, senses.length, above);
  }
  // 阶段目标 over 上半年 is a goal, whatever it is worded like: 全部完工.
  if (first?.role === 'period' && (above?.field === 'milestone' || above?.field === 'target')) {
    return void senses.splice(0, senses.length, { field: 'milestone', weight: 3, role: 'plain' });
  }
  // 2025年工作计划 over 形象进度: how far it is to get, and not how far it is.
  if (first?.role === 'extent' && YEARS_PLAN.test(parent)) {
    return void senses.splice(0, senses.length, { field: 'target', weight: 2, role: 'plain' });
  }
  // 2025年计划 over 主要建设内容: what of the work is wanted in the year, the task itself where nothing else is.
  if (first?.role === 'object_sub' && YEARS_PLAN.test(parent)) {
    return void senses.splice(0, senses.length, { field: 'target', weight: 2, role: 'goal_task' });
  }
  // 完成/作废时间 in one cell: the first word shares the last one's thing.
  if (ENDS.test(parent) && /(?:时间|日期)$/.test(main)) {
    const shared = senseOf(parent + main.slice(-2));
    if (shared) return void senses.splice(0, senses.length, shared);
  }
  if (first && first.weight > 1) return;
  const joined = senseOf(parent + main);
  if (joined && (!first || joined.weight > first.weight)) return void senses.splice(0, senses.length, joined);
  if (!first && above) senses.push({ ...above, weight: 1 });
}

/** What may stand below: （是/否）, （√/×）. */
const YES_OR_NO = /^(?:是.?否|[√✓].?[×xX✗]|打[√勾钩]|y\/n)$/i;

/** One of a few states of two to four characters each: 解决/解释/挂账. */
const CHOICE = /^[\u4e00-\u9fff]{2,4}(?:[/／|｜、][\u4e00-\u9fff]{2,4}){1,5}$/;

/** 解没解开, 认不认, 清没清, 办好没有: a question that a yes or no answers. */
const WHETHER = /(\S)[没不]\1|没有?$|(?:与|了)否$/;

/** What brackets add: 责任单位（牵头）, 完成时间（实际）, 进度（%）. */
function withBrackets(sense: Sense, inner: string): Sense {
  if (inner === '') return sense;
  if (UNITS.has(sense.field)) {
    if (/配合|协办|协同|参与/.test(inner) && !/牵头|主办/.test(inner))
      return { field: 'co_units', weight: 3, role: 'plain' };
    if (/牵头|主办|主责/.test(inner)) return { field: 'lead_unit', weight: 3, role: 'lead' };
  }
  if (DATES.has(sense.field)) {
    if (/^(?:起|始|开始|自)$/.test(inner)) return { field: 'start', weight: 3, role: 'plain' };
    if (/^(?:止|至|终|结束)$/.test(inner)) return { field: 'deadline', weight: 3, role: 'due' };
    if (/实际/.test(inner)) return { field: 'completed_on', weight: 3, role: 'ended_for_good' };
    if (/计划|要求/.test(inner) && sense.role === 'ended') return { ...sense, role: 'planned' };
  }
  // 改善后（预期）
  if (sense.field === 'progress' && /^(?:预期|预计|目标|拟)$/.test(inner))
    return { field: 'target', weight: 2, role: 'plain' };
  // 完成情况（是/否）
  if (YES_OR_NO.test(inner) && REPORTS.has(sense.field)) return { field: 'status', weight: 3, role: 'plain' };
  // 结果（解决/解释/挂账）
  if (REPORTS.has(sense.field) && sense.field !== 'problem' && CHOICE.test(inner))
    return { field: 'status', weight: 3, role: 'plain' };
  if (/^%|百分比|百分数|^单位[:：]?%/.test(inner) && REPORTS.has(sense.field))
    return { field: 'percent', weight: 3, role: 'plain' };
  return sense;
}

const ALIAS_ROLES: Partial<Record<Field, Role>> = {
  core_task: 'core',
  sub_task: 'sub',
  deadline: 'due',
  lead_unit: 'lead',
  problem: 'trouble',
};

function roleOfAlias(field: Field): Role {
  return ALIAS_ROLES[field] ?? 'plain';
}

/** Headings of a kind as they are compared, and the patterns of further ones. */
interface Names {
  readonly aliases: ReadonlyMap<string, Field>;
  readonly like: readonly (readonly [RegExp, Field])[];
}

const namesOf = new WeakMap<Kind, Names>();

/**
 * Kinds inherit most of their patterns and names from the key-work ledger: each is made and brought to one form once.
 */
const patterns = memory<string, RegExp>(1000);
const joinedNames = memory<string, string>(20_000);

function namesIn(kind: Kind): Names {
  let names = namesOf.get(kind);
  if (!names) {
    const entries = Object.entries(kind.columns) as [Field, Column][];
    names = {
      aliases: new Map(
        entries.flatMap(([field, { aliases = [] }]) => aliases.map((name) => [joined(name), field] as const)),
      ),
      like: entries.flatMap(([field, { like }]) =>
        like === undefined ? [] : [[patterns(like, () => new RegExp(like)), field] as const],
      ),
    };
    namesOf.set(kind, names);
  }
  return names;
}

/** Levels of a heading without the slash between them. */
function joined(heading: string): string {
  return joinedNames(heading, () =>
    heading
      .split(/[/／|｜]/)
      .map((level) => headingText(level).main)
      .join(''),
  );
}

/** What a kind itself calls a heading: by its names, then by its patterns. */
function aliasOf(main: string, kind: Kind): Field | undefined {
  return namesIn(kind).aliases.get(main) ?? likeOf(main, kind);
}

function likeOf(text: string, kind: Kind): Field | undefined {
  return namesIn(kind).like.find(([pattern]) => pattern.test(text))?.[1];
}

/** The place of a heading among the names of a meaning, the plainest 0; behind all of them where it is none. */
export function aliasRank(heading: string, field: Field, kind: Kind): number {
  const names = (kind.columns[field]?.aliases ?? []).map(joined);
  const at = Math.max(names.indexOf(joined(heading)), names.indexOf(headingText(leafOf(heading)).main));
  return at < 0 ? names.length : at;
}

function leafOf(heading: string): string {
  return heading.split(/[/／|｜]/).at(-1)!;
}

/**
 * The meaning of the one alias that differs by a single mistyped character, where the heading is long enough to tell.
 */
function typoOf(main: string, kind: Kind): Field | null {
  if (main.length < 4 || main.length > 8) return null;
  const found = new Set<Field>();
  for (const [alias, field] of namesIn(kind).aliases) if (differsByOne(main, alias)) found.add(field);
  return found.size === 1 ? [...found][0]! : null;
}

/** Whether two texts of the same length differ in exactly one character, or one has one character more. */
export function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  let tail = 0;
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail])
    tail++;
  const rest = short.length - head - tail;
  return a.length === b.length ? rest === 1 : rest === 0;
}
