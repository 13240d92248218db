/**
 * What a status is called, shows, weighs and means: the one table that cells, rules, reports and the pane read.
 * Statuses in the order in which they are listed and counted.
 */
const ROWS = [
  { status: 'done', word: '已办结', light: 'green', mark: '绿', fill: null, urgency: 9, means: 'finished' },
  {
    status: 'done_late',
    word: '逾期办结',
    light: 'green',
    mark: '绿',
    fill: null,
    urgency: 8,
    means: 'finished',
  },
  { status: 'on_track', word: '正常推进', light: 'green', mark: '绿', fill: null, urgency: 5, means: 'open' },
  { status: 'due_soon', word: '临期', light: 'blue', mark: '蓝', fill: 'BDD7EE', urgency: 4, means: 'open' },
  { status: 'lagging', word: '滞后', light: 'yellow', mark: '黄', fill: 'FFEB9C', urgency: 2, means: 'late' },
  {
    status: 'seriously_lagging',
    word: '严重滞后',
    light: 'red',
    mark: '红',
    fill: 'F8CBCB',
    urgency: 1,
    means: 'late',
  },
  { status: 'standing', word: '长期', light: 'none', mark: '长期', fill: null, urgency: 6, means: 'aside' },
  { status: 'suspended', word: '暂停', light: 'grey', mark: '灰', fill: null, urgency: 7, means: 'aside' },
  { status: 'cancelled', word: '取消', light: 'grey', mark: '灰', fill: null, urgency: 10, means: 'dropped' },
  { status: 'to_check', word: '待核', light: 'none', mark: '待核', fill: null, urgency: 3, means: 'aside' },
] as const;

/** One of the ten statuses of an item. */
export type Status = (typeof ROWS)[number]['status'];

/** A row of the table. */
export interface StatusRow {
  readonly status: Status;
  /** 状态 as written in cells and reports (contract, first table). */
  readonly word: string;
  readonly light: Light;
  /** What stands in the column 预警: the colour, or 长期 or 待核 where there is none. */
  readonly mark: LightWord;
  /** The fill of its rows (RRGGBB), light enough for black text, in print too; null where they stay white. */
  readonly fill: string | null;
  /** 1 is the most pressing; a core task shows the most pressing of its sub-items. */
  readonly urgency: number;
  /**
   * Whether something is left to do by a day, late or not; whether nothing is left; whether it was taken off the
   * list.
   */
  readonly means: 'open' | 'late' | 'finished' | 'dropped' | 'aside';
}

export const LIGHTS = ['red', 'yellow', 'blue', 'green', 'grey', 'none'] as const;
export type Light = (typeof LIGHTS)[number];

/** The words that stand in 预警, in the order in which the face lists them: the most pressing first. */
export const LIGHT_WORDS = ['红', '黄', '蓝', '绿', '灰', '长期', '待核'] as const;
export type LightWord = (typeof LIGHT_WORDS)[number];

/** Statuses in the order in which they are listed and counted. */
export const STATUSES: readonly Status[] = ROWS.map(({ status }) => status);

const TABLE = Object.fromEntries(ROWS.map((row) => [row.status, row])) as Readonly<Record<Status, StatusRow>>;

/** 状态 as written in cells and reports. */
export const STATUS_WORDS = Object.fromEntries(ROWS.map(({ status, word }) => [status, word])) as Readonly<
  Record<Status, string>
>;

/** The light that a status shows. */
export function lightOf(status: Status): Light {
  return TABLE[status].light;
}

/** What stands in the column 预警: the colour, or 长期 or 待核 where there is none. */
export function warningWord(status: Status): LightWord {
  return TABLE[status].mark;
}

/** The fill of a status (RRGGBB); undefined where it stays white. */
export function fillOf(status: Status): string | undefined {
  return TABLE[status].fill ?? undefined;
}

/** Words of 预警 whose rows are coloured, with their fill, the most pressing first. */
export const COLOURED: readonly { readonly mark: LightWord; readonly fill: string }[] = byUrgency(STATUSES)
  .map((status) => TABLE[status])
  .flatMap(({ mark, fill }) => (fill === null ? [] : [{ mark, fill }]));

/** Statuses from the most to the least pressing. */
export function byUrgency(statuses: readonly Status[]): Status[] {
  return [...statuses].sort((a, b) => TABLE[a].urgency - TABLE[b].urgency);
}

/** Whether a status means that nothing is left to do. */
export function isFinished(status: Status): boolean {
  return TABLE[status].means === 'finished';
}

/** Whether a status means that the item is behind: the yellow and the red ones. */
export function isLate(status: Status): boolean {
  return TABLE[status].means === 'late';
}

/** Whether something is still to be done by a day. */
export function isOpen(status: Status): boolean {
  const { means } = TABLE[status];
  return means === 'open' || means === 'late';
}

/** 在办: whether an item is under way or should be, one without a last day or to be checked among them. */
export function isGoing(status: Status): boolean {
  const { means } = TABLE[status];
  return means === 'open' || means === 'late' || (means === 'aside' && status !== 'suspended');
}

/**
 * Whether nothing is left to report on an item: finished or cancelled. A duty that comes back is reported on every
 * time.
 */
export function isSettled({
  status,
  deadline,
}: {
  readonly status: Status;
  readonly deadline: { readonly kind: string } | null;
}): boolean {
  const { means } = TABLE[status];
  return (
    (means === 'finished' || means === 'dropped') &&
    deadline?.kind !== 'recurring' &&
    deadline?.kind !== 'standing'
  );
}
