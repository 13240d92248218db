import type { Day } from '../../calendar/day';
import { FIELD_WORDS } from '../../kinds/field';
import { lastOf } from '../../ledger/cells';
import type { Entry } from '../../ledger/ledger';
import type { CombinedProgress } from '../../progress/combine';
import { readHappening } from './happening';
import type { KindContext } from './kind-facts';

/** A report says finished, and speaks of closing as of something to come: 已完成，正在准备销号材料. */
const CLOSING_AHEAD = /(?:准备|申请|申报|待|拟|报请|办理)[^，,。；;]{0,6}销号/;
const FINISHED_TOO = /已[^，,。；;未]{0,6}(?:完成|办结|整改|落实|办理完毕)/;

/** How 销号 changes what a row reports; null where the ledger has no such column. */
export function closingOf(
  entry: Entry,
  reported: CombinedProgress | null,
  completedOn: Day | null,
  { kind, columns, year }: KindContext,
): { readonly progress: CombinedProgress | null; readonly awaits: boolean } | null {
  const field = kind.written?.closedBy;
  if (!field || !columns.some((column) => column.field === field)) return null;
  const closed = readHappening(lastOf(entry, field), year);
  const text = reported?.text ?? '';
  if (closed?.happened) {
    return {
      progress: {
        text,
        state: 'done',
        percent: 100,
        completedOn,
        certain: true,
        explain: `“${FIELD_WORDS[field]}”写“${closed.cell.text}”`,
        conflicts: [],
      },
      awaits: false,
    };
  }
  const finished =
    completedOn !== null ||
    reported?.state === 'done' ||
    reported?.state === 'done_late' ||
    (CLOSING_AHEAD.test(text) && FINISHED_TOO.test(text));
  return { progress: reported, awaits: finished && reported?.state !== 'cancelled' };
}
