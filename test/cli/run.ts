import { main } from '../../src/cli/main';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `ledger` in this process, with a clock that stands still and what is given as standard input. */
export async function ledger(
  words: readonly string[],
  { today = '2026-07-03', input = '' } = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(words, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    today,
    input: () => Promise.resolve(input),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
