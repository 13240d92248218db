import { percentText } from '../figures';
import type { Day } from '../../calendar/day';
import type { Kind } from '../../kinds/kind';
import { flat } from '../../ledger/cell-text';
import { firstOf } from '../../ledger/cells';
import { currentStage } from '../../status/clocks/current';
import { paceKept } from '../../status/rates';
import type { Judged, Rates } from '../../status/standing';
import { isFinished, isLate, isOpen } from '../../status/words';
import { unitOf } from '../figures';

/** The items of one kind, as a section of a briefing tells of them. */
export interface KindItems {
  readonly kind: Kind;
  readonly items: readonly Judged[];
  readonly rates: Rates;
  readonly asOf: Day;
}

/** 件 or 项. */
export function measureOf({ briefing }: Kind): string {
  return briefing?.measure ?? '项';
}

/** What a section says in sentences, each a paragraph: how many, how they stand, the rates, and what the kind knows. */
export function sentencesOf(told: KindItems): string[] {
  return [totals(told), ratesInWords(told.rates), ...ownSentences(told)].filter((text) => text !== '');
}

/** What only the kind knows: classes, steps, pace, stages, extensions. */
export function ownSentences(told: KindItems): string[] {
  return [byWords(told), lateByStage(told), paces(told), stagesNow(told), extensions(told)].filter(
    (text) => text !== '',
  );
}

function totals({ kind, items }: KindItems): string {
  const measure = measureOf(kind);
  const number = (test: (item: Judged) => boolean): number => items.filter(test).length;
  const dropped = number(({ verdict }) => verdict.status === 'cancelled');
  const listed = items.length - dropped;
  const counted = listed - number(({ verdict }) => verdict.status === 'standing');
  const finished = number(({ verdict }) => isFinished(verdict.status));
  const open = number(({ verdict }) => isOpen(verdict.status));
  const late = number(({ verdict }) => isLate(verdict.status));
  const check = number(({ verdict }) => verdict.status === 'to_check');
  const parts = [
    `${finishedWord(kind)}${finished}${measure}${shareIn(finished, counted)}`,
    `${kind.clock === 'target' ? '推进' : '在办'}${open}${measure}${shareIn(open, counted)}`,
    late > 0 ? `其中逾期或滞后${late}${measure}` : '没有逾期',
    check > 0 ? `待核${check}${measure}` : '',
  ].filter((part) => part !== '');
  const off = dropped > 0 ? `另有退回、重复、取消等${dropped}${measure}，不计入以下比率。` : '';
  return `共有${kind.item}${listed}${measure}，${parts.join('，')}。${off}`;
}

/** What a finished item is called: 已完成 where the kind's own rate says so and for targets, whose 达标 is a rate. */
export function finishedWord({ clock, rates }: Kind): string {
  const completed = rates.some(({ name, title }) => name === 'doneRate' && title === '完成率');
  return clock === 'target' || completed ? '已完成' : '已办结';
}

/** Without what was sent back, merged or withdrawn: sentences and tables count the same items. */
export function listedOf(items: readonly Judged[]): readonly Judged[] {
  return items.filter(({ verdict }) => verdict.status !== 'cancelled');
}

function shareIn(count: number, of: number): string {
  return of === 0 || count === 0 ? '' : `，占${percentText({ numerator: count, denominator: of })}`;
}

/** By class, and by the words of the columns that the kind names: 特急2件、急件5件; A类3件. */
function byWords({ kind, items: all }: KindItems): string {
  const measure = measureOf(kind);
  const items = listedOf(all);
  const counted = (words: readonly (string | null)[]): string => {
    const counts = new Map<string, number>();
    for (const word of words) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts.size < 2 && words.length > 1
      ? ''
      : [...counts].map(([word, count]) => `${classWord(word)}${count}${measure}`).join('、');
  };
  const parts = [
    kind.classes ? counted(items.map(({ facts }) => facts.className)) : '',
    ...(kind.briefing?.by ?? []).map((field) => {
      const words = items.map(({ entry }) => flat(firstOf(entry, field)?.text ?? ''));
      // More words than a sentence can hold are no classes.
      return new Set(words).size > 8 ? '' : counted(words);
    }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `按类别分：${parts.join('；')}。`;
}

/** A single letter reads better as a class: A类. */
function classWord(word: string): string {
  return /^[A-Z]$/.test(word) ? `${word}类` : word;
}

/** 办结率40.0%（2/5），按时办结率50.0%（1/2）. */
export function ratesInWords(rates: Rates): string {
  const parts = Object.values(rates).map(
    ({ title, numerator, denominator }) =>
      `${title}${percentText({ numerator, denominator })}${denominator === 0 ? '' : `（${numerator}/${denominator}）`}`,
  );
  return parts.length === 0 ? '' : `${parts.join('，')}。`;
}

/** 超期：联系1件、现场调查2件. */
function lateByStage({ kind, items }: KindItems): string {
  const late = items.filter(({ verdict }) => isLate(verdict.status) && verdict.stages.length > 1);
  if (late.length === 0) return '';
  const counts = new Map<string, number>();
  for (const { verdict } of late) {
    const name = currentStage(verdict)?.name ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return `逾期的分阶段看：${[...counts].map(([name, count]) => `${name}${count}${measureOf(kind)}`).join('、')}。`;
}

/** 提前或按序时推进的12项，占80.0%；滞后3项. */
function paces({ kind, items, asOf }: KindItems): string {
  if (
    !kind.columns.pace_word ||
    !kind.rates.some(({ of }) => of.some((one) => typeof one === 'object' && 'pace' in one))
  )
    return '';
  const known = items.flatMap((item) => {
    const kept = paceKept(item, asOf);
    return kept === null ? [] : [{ item, kept }];
  });
  const slow = known.filter(({ kept }) => !kept).map(({ item }) => item);
  const fast = known.length - slow.length;
  const units = [...new Set(slow.map(unitOf))].join('、');
  return (
    `达到或超过序时进度${fast}项${shareIn(fast, known.length)}，` +
    `慢于序时进度${slow.length}项${shareIn(slow.length, known.length)}` +
    `${units === '' ? '' : `，涉及${units}`}。`
  );
}

/** Which stages of a plan run today, and which ended with something unfinished. */
function stagesNow({ kind, items, asOf }: KindItems): string {
  if (!kind.written?.banner) return '';
  const names = (test: (item: Judged) => boolean): string =>
    [...new Set(items.filter(test).flatMap(({ facts }) => facts.stage ?? []))].join('、');
  const running = names(
    ({ facts, verdict }) =>
      facts.start !== null && verdict.due !== null && facts.start <= asOf && asOf <= verdict.due,
  );
  const ended = names(
    ({ verdict }) => verdict.due !== null && verdict.due < asOf && !isFinished(verdict.status),
  );
  return [
    running === '' ? '' : `目前处于${running}。`,
    ended === '' ? '' : `${ended}已到期，仍有任务没有完成。`,
  ].join('');
}

/** 写明延期的3项，已批准2项. */
function extensions({ kind, items }: KindItems): string {
  if (!kind.written?.extension && !kind.clocks) return '';
  const asked = items.flatMap(({ verdict }) => verdict.extension ?? []);
  if (asked.length === 0) return '';
  const measure = measureOf(kind);
  const granted = asked.filter(({ approved }) => approved).length;
  return `写明延期的${asked.length}${measure}，已批准${granted}${measure}。`;
}
