import type { Day } from '../calendar/day';

/** Everything a command may touch of the machine, so that tests can run it in memory. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly today: Day;
  /** All of standard input as text. */
  readonly input: () => Promise<string>;
}

/** Exit status: 0 done, 1 the answer is no, 2 wrong use or an unreadable file. */
export type ExitCode = 0 | 1 | 2;

/** One subcommand of `ledger`. */
export interface Command {
  readonly name: string;
  /** Usage after the name, as the help shows it. */
  readonly usage: string;
  /** One Chinese line for the list of commands. */
  readonly summary: string;
  /** Options with their Chinese explanation, as `parseArgs` wants them. */
  readonly options: Readonly<
    Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string; readonly help: string }>
  >;
  readonly run: (args: Arguments, terminal: Terminal) => Promise<ExitCode>;
}

export interface Arguments {
  readonly files: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** Wrong use of the command line; the message is one Chinese sentence that says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The value of a text option, or undefined. */
export function textOption(args: Arguments, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === 'string' ? value : undefined;
}

export const JSON_OPTION = { type: 'boolean', help: '只输出一个 JSON，供程序读取' } as const;
export const AS_OF_OPTION = { type: 'string', help: '截至日期，写作 2026-06-30；默认今天' } as const;
