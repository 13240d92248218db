import type { Month } from '../calendar/period';
import type { Standing } from '../status/standing';
import { countStatuses, totalOf } from '../status/tally';
import { STATUS_WORDS, STATUSES } from '../status/words';
import type { Edit } from '../workbook/edit';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';

/** What one press of a button would do (办理方案): shown as a preview, written by the desk, compared in tests. */
export interface Plan {
  /** What the user asked for, in Chinese: 更新状态, 生成简报. */
  readonly title: string;
  /** The workbook that the plan was made from; the desk compares it with the one it is about to change. */
  readonly workbook: Workbook;
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
  /** One Chinese sentence: what was found, or that there is nothing to write. */
  readonly message: string;
  /** The month that it is about; absent where it is about none. */
  readonly month?: Month;
  /** The sheet that it is all about, to be shown once it is written; absent where there is no such sheet. */
  readonly sheet?: string;
}

/** What a plan says where the workbook holds no ledger. */
export const NO_LEDGER =
  '没有找到台账：请确认表中有“重点工作”一类的任务列，并有“牵头科室”“完成时限”或“工作进展”列。';

/** What a plan's result says first. */
export function messageOf(standing: Standing, nothingToWrite: boolean): string {
  if (standing.ledgers.length === 0) return NO_LEDGER;
  const counts = countStatuses(
    standing.ledgers.flatMap(({ items }) => items.map(({ verdict }) => verdict.status)),
  );
  const parts = STATUSES.filter((status) => counts[status] > 0).map(
    (status) => `${STATUS_WORDS[status]}${counts[status]}项`,
  );
  const found = `共${totalOf(counts)}项：${parts.join('，')}`;
  return nothingToWrite ? `${found}。表中已是最新，没有需要写入的内容。` : `${found}。`;
}

/** A message of several sentences, each doubt on a line of its own before what was done; '' is left out. */
export function inLines(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join('\n');
}
