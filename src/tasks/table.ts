import type { Day } from '../calendar/day';
import { monthOf } from '../calendar/period';

/** What is known when a button is pressed. */
export interface Circumstances {
  /** The day everything is judged by. */
  readonly asOf: Day;
  readonly today: Day;
}

/** A task (事务) in one row: all that pane, ribbon and command line say of it. What it does stands in `plans.ts`. */
export interface TaskRow {
  /** The name of its button, of its preview, and of what 撤销 takes back. */
  readonly title: string;
  /** Its button on the start view and on Excel's ribbon; absent where a view of its own offers it. */
  readonly button?: {
    /** `taskpane.html?do=…` opens the pane and begins it. */
    readonly address: string;
    /** The ribbon's picture, assets/icons/…-32.png. */
    readonly icon: string;
    /** What the ribbon says of it. */
    readonly tip: string;
    /** What it asks when pressed. */
    readonly request: (now: Circumstances) => object;
    /** It takes over what sections sent: files are chosen first and added to what it asks. */
    readonly asksFiles?: true;
  };
  /** What the field is called by which its preview moves to another month; absent where there is none. */
  readonly month?: string;
  /** It writes sheets of ours anew, about its month or about none, so that their looks have to be known. */
  readonly rewrites?: true;
  /** What usually comes after it in a month, offered once it is written. */
  readonly next?: string;
  /** `ledger …`; absent where the command line has no such command. */
  readonly subcommand?: { readonly name: string; readonly summary: string };
}

/**
 * Every task that ends in a plan, in the order of its button. A new one is a row here and its function in `plans.ts`.
 */
export const TASKS = {
  updateStatus: {
    title: '更新状态',
    button: {
      address: 'update-status',
      icon: 'status',
      tip: '逐行判定进展，预览后把预警、截止日和逾期天数写入台账。',
      request: ({ asOf }: Circumstances) => ({ asOf }),
    },
    rewrites: true,
    next: 'archiveMonth',
    subcommand: { name: 'status', summary: '判定每一项的状态；写明 -o 时把判定列和颜色写进副本' },
  },
  mergeReturns: {
    title: '汇总报送',
    button: {
      address: 'merge-returns',
      icon: 'merge',
      tip: '汇总各科室报送的表格，预览后写入台账。',
      request: ({ asOf }: Circumstances) => ({
        asOf,
        accept: 'safe' as const,
        unchanged: 'counted' as const,
      }),
      asksFiles: true,
    },
    month: '报送月份',
    next: 'updateStatus',
    subcommand: { name: 'merge', summary: '把各科室的报送表汇总到台账；写明 -o 时写进副本' },
  },
  makeBriefing: {
    title: '生成简报',
    button: {
      address: 'make-briefing',
      icon: 'brief',
      tip: '生成《重点工作动态简报》工作表，写入前可以预览。',
      request: ({ asOf, today }: Circumstances) => ({ asOf, today, month: monthOf(asOf) }),
    },
    month: '简报月份',
    next: 'makeLetters',
    rewrites: true,
    subcommand: { name: 'brief', summary: '判定状态并生成《重点工作动态简报》' },
  },
  archiveMonth: {
    title: '本月存档',
    month: '存档月份',
    next: 'makeBriefing',
    subcommand: { name: 'archive', summary: '本月存档：把每一项的状态记进“台账存档”；写明 -o 时写进副本' },
  },
  makeLetters: {
    title: '生成函件',
    month: '督办月份',
    subcommand: {
      name: 'letters',
      summary: '生成函件：谁该收提醒函、督办函；写明 -o 时存档当月并登记函件',
    },
  },
  makeReport: {
    title: '生成报告',
    rewrites: true,
    subcommand: { name: 'report', summary: '生成季度通报、半年评估、年度考核或专题材料' },
  },
  takeStep: {
    title: '督办流转',
    subcommand: { name: 'slip', summary: '办一个事项的一个环节：立项、交办、退回、延期、销号等，可打印单子' },
  },
  registerReply: { title: '登记回复' },
  saveSettings: { title: '保存设置', next: 'updateStatus' },
  correctColumn: { title: '更正列含义', next: 'updateStatus' },
  correctKind: { title: '更正台账类型', next: 'updateStatus' },
  correctRow: { title: '人工核定', next: 'updateStatus' },
} as const satisfies Readonly<Record<string, TaskRow>>;

export type TaskName = keyof typeof TASKS;

/** The tasks that have a button. */
export type ButtonName = {
  [K in TaskName]: (typeof TASKS)[K] extends { button: object } ? K : never;
}[TaskName];

/** The row of a task whose name is not known beforehand. */
export function taskRow(name: TaskName): TaskRow & { readonly next?: TaskName } {
  return TASKS[name];
}

const NAMES = Object.keys(TASKS) as TaskName[];

/** The tasks that have a button, in its order. */
export const BUTTONS: readonly ButtonName[] = NAMES.filter(
  (name): name is ButtonName => 'button' in TASKS[name],
);

/** The task that an address asks for, as the ribbon's buttons do; undefined where it asks for none. */
export function taskAt(address: string | null): ButtonName | undefined {
  return BUTTONS.find((name) => TASKS[name].button.address === address);
}

/** What usually comes after a task in a month, in order. */
export function tasksAfter(name: TaskName): TaskName[] {
  const { next } = taskRow(name);
  return next ? [next, ...tasksAfter(next)] : [];
}
