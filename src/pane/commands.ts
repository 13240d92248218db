import type { Day } from '../calendar/day';
import type { PlanJob } from './work/jobs';
import { TEXTS } from './texts';

/** What a command is told when its button is pressed. */
export interface Circumstances {
  readonly asOf: Day;
  readonly today: Day;
}

/** One of the buttons that are always on screen (办理事项). */
export type Command = {
  readonly id: string;
  /** The button's name, exactly as users and tests know it. */
  readonly label: string;
} & (
  | {
      /** The job whose plan the preview shows. */
      readonly job: (now: Circumstances) => PlanJob;
    }
  | {
      /** The same for a command that asks for files first. */
      readonly jobOfFiles: (now: Circumstances, files: readonly File[]) => PlanJob;
    }
);

/** The commands in the order of their buttons; a new one is a line here and its job in `work/jobs`. */
export const COMMANDS = [
  { id: 'update-status', label: TEXTS.updateStatus, job: ({ asOf }) => ({ kind: 'updateStatus', asOf }) },
  {
    id: 'merge-returns',
    label: TEXTS.mergeReturns,
    jobOfFiles: ({ asOf }, files) => ({ kind: 'mergeReturns', asOf, files, decisions: [], choice: 0 }),
  },
  {
    id: 'make-briefing',
    label: TEXTS.makeBriefing,
    job: ({ asOf, today }) => ({ kind: 'makeBriefing', asOf, today, month: asOf.slice(0, 7) }),
  },
] as const satisfies readonly Command[];

export type CommandId = (typeof COMMANDS)[number]['id'];

/** The command of that name. */
export function commandOf(id: CommandId): Command {
  return COMMANDS.find((one) => one.id === id)!;
}

/** Whether a text names a command, as the ribbon's buttons do in the page's address. */
export function isCommandId(text: string | null): text is CommandId {
  return COMMANDS.some(({ id }) => id === text);
}
