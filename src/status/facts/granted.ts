import { dayInChinese } from '../../calendar/day';
import type { Facts, Granted } from './facts';

/** The row with the day that the register of extensions grants it. */
export function asGranted(row: Facts, granted: Granted): Facts {
  const { deadline, extension } = row;
  const written = deadline?.kind === 'by' ? deadline.due : null;
  const by = granted.no === '' ? '延期登记' : `延期登记${granted.no}`;
  return {
    ...row,
    extension: null,
    granted: { ...granted, own: extension?.approved ? extension.day : written },
    deadline: {
      text: row.deadlineText,
      kind: 'by',
      due: granted.to,
      alternative: null,
      start: deadline?.start ?? null,
      milestones: [],
      recurrence: null,
      offset: null,
      explain: `${by}批准延至${dayInChinese(granted.to)}，按新时限判定`,
    },
  };
}
