import { archive } from './commands/archive';
import { history } from './commands/history';
import { letters } from './commands/letters';
import { report } from './commands/report';
import { deadline } from './commands/deadline';
import { progress } from './commands/progress';
import { brief } from './commands/brief';
import { merge } from './commands/merge';
import { inspect } from './commands/inspect';
import { slip } from './commands/slip';
import { split } from './commands/split';
import { status } from './commands/status';
import type { Command } from './command';

/** Every subcommand, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  inspect,
  status,
  brief,
  split,
  merge,
  archive,
  letters,
  history,
  report,
  slip,
  deadline,
  progress,
];
