import type { Day } from '../../calendar/day';
import type { TextRule } from '../../chinese/text-rule';
import { FIELD_WORDS } from '../../kinds/field';
import { lastOf } from '../../ledger/cells';
import type { Entry, Written } from '../../ledger/ledger';
import type { CombinedProgress } from '../../progress/combine';
import { readHappening, type Happening } from './happening';
import type { KindContext } from './kind-facts';

/** A report says finished, and speaks of closing as of something to come: 已完成，正在准备销号材料. */
const CLOSING_AHEAD = /(?:准备|申请|申报|待|拟|报请|办理)[^，,。；;]{0,6}销号/;
const FINISHED_TOO = /已[^，,。；;未]{0,6}(?:完成|办结|整改|落实|办理完毕)/;

/** What a closing column says of a row that nobody closed yet: turned down, or on its way. */
export const NOT_CLOSED: TextRule = {
  name: 'not closed',
  pattern: new RegExp(
    [
      '^否',
      '(?:不|未|暂缓)[^，,。；;]{0,3}销号',
      '(?:申请|申报|报请|准备|待|拟|正在)[^，,。；;同批准]{0,6}销号(?!.*(?:通过|批准))',
      '销号(?:材料|资料)(?!.*(?:通过|批准))',
    ].join('|'),
  ),
  examples:
    '否|否，尾款未结|否（待验收）|未销号|不予销号|暂缓销号|已申请销号|已申报销号|报请县委督查室销号|' +
    '正在准备销号|已整改，待销号|拟6月底销号|正在走销号程序|销号材料已报|销号资料已上传',
  others:
    '是|√|已销号|同意销号|报请县委同意销号|已报请局党组批准销号|申请销号已通过|申请销号，6月5日批准|2026-05-18|' +
    '销号材料审核通过|销号资料经批准归档',
};

/** What closes a row in the office's own words, where no tick and no day does. */
export const CLOSED: TextRule = {
  name: 'closed',
  pattern: /^(?:同意|批准|准予|予以)?销号/,
  examples: '销号|同意销号|批准销号|准予销号|予以销号',
  others: '在办|可销号|整改中',
};

/** What a column of closing says of its row; null where it says nothing about it. */
function readClosed(cell: Written | undefined, year: number | null): Happening | null {
  if (!cell || cell.day !== null) return readHappening(cell, year);
  if (NOT_CLOSED.pattern.test(cell.text)) return { happened: false, day: null, cell };
  const read = readHappening(cell, year);
  return read ?? (CLOSED.pattern.test(cell.text) ? { happened: true, day: null, cell } : null);
}

/** How 销号 changes what a row reports; null where the ledger has no such column. */
export function closingOf(
  entry: Entry,
  reported: CombinedProgress | null,
  completedOn: Day | null,
  { kind, columns, year }: KindContext,
): { readonly progress: CombinedProgress | null; readonly awaits: boolean } | null {
  const field = kind.written?.closedBy;
  if (!field || !columns.some((column) => column.field === field)) return null;
  const closed = readClosed(lastOf(entry, field), year);
  const text = reported?.text ?? '';
  if (closed?.happened) {
    return {
      progress: {
        text,
        state: 'done',
        percent: 100,
        completedOn: completedOn ?? reported?.completedOn ?? null,
        completedIn: reported?.completedIn ?? null,
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
