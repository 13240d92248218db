import type { Day } from '../../calendar/day';
import { readDeadline } from '../../deadline/read';
import type { Written } from '../../ledger/ledger';

/** What a cell says of something that may have happened: on a day, that it did, or that it did not yet. */
export interface Happening {
  readonly happened: boolean;
  /** Null where it happened and nobody says when, and where it did not. */
  readonly day: Day | null;
  /** The cell it stands in. */
  readonly cell: Written;
}

/** Signs and words that tick a step off. */
const YES = /^(?:[√✓✔☑●○◎vVyY是对有]|yes|ok)$|已|完毕|完成|办结/i;
/** It was done somehow, and the cell tells how: 电话联系, 上门走访, 面商, 座谈. */
const HOW = /电话|微信|短信|上门|当面|现场|面商|面谈|走访|座谈|约谈|书面|见面|沟通|告知|送达/;
/** It has not happened, whatever day is named: 未接通, 待联系, 拟于10月10日答复. */
const NO =
  /^(?:[否×✗xX无\-—–/]+|暂无|没有)$|未(?!来|成年)|^(?:待|拟|计划|预计|尚|正在|无法|准备)|没有|接不通|无人接听|空号|打不通|(?:预|拟|计划)(?:计|定)?于/;
/** A day and not only a month: 10月10日, 2026.2.13, 2026-04-10 09:12, 4/10. */
const DATED = new RegExp(
  [
    String.raw`\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|\d{1,2}\s*月\s*\d{1,2}\s*[日号]?`,
    String.raw`^\s*\d{1,2}\s*[./-]\s*\d{1,2}(?!\d)|^\s*20\d{6}\s*$`,
  ].join('|'),
);

/**
 * Reads such a cell; null where it says nothing about it. `year` completes a day that names none. A real date, a day in
 * a text (10月10日电话联系) or a tick say that it happened; 未接通 and 拟于10月10日 that it did not.
 */
export function readHappening(cell: Written | undefined, year: number | null): Happening | null {
  if (!cell) return null;
  if (cell.day !== null) return { happened: true, day: cell.day, cell };
  const { text } = cell;
  if (NO.test(text)) return { happened: false, day: null, cell };
  const day = dayIn(text, year);
  if (day !== null) return { happened: true, day, cell };
  return YES.test(text) || HOW.test(text) ? { happened: true, day: null, cell } : null;
}

/** The day that a text names, null where it names none; of a span its last. */
function dayIn(text: string, year: number | null): Day | null {
  if (!DATED.test(text)) return null;
  const { kind, due } = readDeadline(text, { year });
  if (kind === 'by' && due !== null) return due;
  // 10月10日电话联系，反映人表示满意: the day alone, where the words around it are no deadline.
  const alone = DATED.exec(text)![0];
  return alone === text ? null : readDeadline(alone, { year }).due;
}

/** First and last day where a cell names a span of days (7.1—7.21); null where it does not. */
export function spanIn(
  cell: Written | undefined,
  year: number | null,
): { readonly from: Day; readonly to: Day } | null {
  if (!cell || cell.day !== null) return null;
  const { kind, start, due } = readDeadline(cell.text, { year });
  return kind === 'by' && start !== null && due !== null && start < due ? { from: start, to: due } : null;
}
