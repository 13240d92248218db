import type { Judged, Light, Status } from './standing';

/** 状态 as written in cells and reports (contract, first table). */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  done: '已办结',
  done_late: '逾期办结',
  on_track: '正常推进',
  due_soon: '临期',
  lagging: '滞后',
  seriously_lagging: '严重滞后',
  standing: '长期',
  suspended: '暂停',
  cancelled: '取消',
  to_check: '待核',
};

const LIGHT_OF: Readonly<Record<Status, Light>> = {
  done: 'green',
  done_late: 'green',
  on_track: 'green',
  due_soon: 'blue',
  lagging: 'yellow',
  seriously_lagging: 'red',
  standing: 'none',
  suspended: 'grey',
  cancelled: 'grey',
  to_check: 'none',
};

const LIGHT_WORDS: Readonly<Record<Exclude<Light, 'none'>, string>> = {
  red: '红',
  yellow: '黄',
  blue: '蓝',
  green: '绿',
  grey: '灰',
};

/** The light that a status shows. */
export function lightOf(status: Status): Light {
  return LIGHT_OF[status];
}

/** What stands in the column 预警: the colour, or 长期 or 待核 where there is none. */
export function warningWord(status: Status): string {
  const light = lightOf(status);
  return light === 'none' ? STATUS_WORDS[status] : LIGHT_WORDS[light];
}

/** Whether a status means that nothing is left to do. */
export function isFinished(status: Status): boolean {
  return status === 'done' || status === 'done_late';
}

/** Whether nothing is left to report on an item: finished or cancelled. A duty that comes back is reported on every time. */
export function isSettled({ status, deadline }: Pick<Judged, 'status' | 'deadline'>): boolean {
  return (
    (isFinished(status) || status === 'cancelled') &&
    deadline?.kind !== 'recurring' &&
    deadline?.kind !== 'standing'
  );
}

/** Whether a status means that the item is behind: the yellow and the red ones. */
export function isLate(status: Status): boolean {
  return status === 'lagging' || status === 'seriously_lagging';
}
