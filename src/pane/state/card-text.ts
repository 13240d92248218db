import { dayInChinese } from '../../calendar/day';
import { STATUS_WORDS, type OverviewItem } from '../../tasks';
import { cellText } from '../../workbook/address';
import { TEXTS } from '../texts';

/** One line of 判定依据: what is told, and what of it. */
export interface CardFact {
  readonly label: string;
  readonly text: string;
  /** Whether the bar of an indicator belongs beside it. */
  readonly bar?: true;
}

/** What the item rests on: as written, as read, days late. The card shows it, and 复制 takes it along. */
export function cardFacts(item: OverviewItem): readonly CardFact[] {
  const { deadline, due, daysLate, workdaysLate, stages, target, progress, lead } = item;
  const facts: CardFact[] = [];
  const add = (label: string, text: string): void => void facts.push({ label, text });
  if ((stages.length === 0 || deadline) && !target)
    add(TEXTS.deadline, deadline ? `“${deadline.text}”` : TEXTS.noneWritten);
  if (deadline) add(TEXTS.asRead, deadline.explain);
  if (due !== null) add(TEXTS.lastDay, dayInChinese(due));
  if (deadline?.alternative) add(TEXTS.alternativeLabel, dayInChinese(deadline.alternative));
  if (daysLate !== null)
    add(TEXTS.late, daysLate > 0 ? TEXTS.lateDays(daysLate, workdaysLate) : TEXTS.notLate);
  for (const stage of stages) add(stage.name, TEXTS.stageLine(stage));
  if (target) facts.push({ label: TEXTS.target, text: TEXTS.targetBar(target), bar: true });
  if (progress) add(TEXTS.progress, `“${progress.text}”`);
  if (progress) add(TEXTS.asRead, progress.explain);
  add(TEXTS.unit, lead === '' ? TEXTS.noUnit : lead);
  return facts;
}

/** The sentences of the verdict: the first one, and those that the readings do not say anyway. */
export function cardReasons({ reasons, deadline, progress }: OverviewItem): readonly string[] {
  return reasons.filter(
    (reason, index) => index === 0 || (reason !== deadline?.explain && reason !== progress?.explain),
  );
}

/** 判定依据 as plain text, to be pasted into a message or a paper. */
export function cardAsText(item: OverviewItem, rulesText: string): string {
  const { sheet, row, task, light, status, basis } = item;
  const cells = basis.map(({ label, row: at, column }) => `${label}${cellText(at, column)}`).join('、');
  return [
    task === '' ? TEXTS.noTask : task,
    `${light}，${STATUS_WORDS[status]}（${sheet}，${TEXTS.rowNumber(row + 1)}）`,
    ...cardReasons(item),
    ...cardFacts(item).map(({ label, text }) => `${label}：${text}`),
    ...(cells === '' ? [] : [`${TEXTS.restsOn}：${cells}`]),
    rulesText,
  ].join('\n');
}
