import type { Month } from '../calendar/period';
import type { Paper } from '../paper/paper';
import type { Standing } from '../status/standing';
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
  readonly papers: readonly Paper[];
  readonly standing: Standing;
  readonly findings: readonly Finding[];
  /** One Chinese sentence: what was found, or that there is nothing to write. */
  readonly message: string;
  /** The month that it is about; absent where it is about none. */
  readonly month?: Month;
  /** The sheet that it is all about, to be shown once it is written; absent where there is no such sheet. */
  readonly sheet?: string;
}
