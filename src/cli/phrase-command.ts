import { JSON_OPTION, UsageError, type Arguments, type Command, type Terminal } from './command';

/** What a phrase command reads: a phrase, with a year where an input line names one. */
export interface PhraseInput {
  readonly text: string;
  readonly year: number | null;
}

/**
 * A command that reads phrases: given as arguments, or with `-` one JSON object a line from standard input, answered by
 * one JSON line each. `show` puts a reading into Chinese lines.
 */
export function phraseCommand<R extends { readonly text: string }>(
  base: Pick<Command, 'name' | 'usage' | 'summary' | 'options'>,
  read: (input: PhraseInput, args: Arguments, terminal: Terminal) => R,
  show: (reading: R) => string,
): Command {
  return {
    ...base,
    options: { ...base.options, json: JSON_OPTION },
    async run(args, terminal) {
      if (args.files.length === 0)
        throw new UsageError(
          `请写明要读的词句，例如 ledger ${base.name} "6月底前"；或用 - 从标准输入逐行读 JSON。`,
        );
      if (args.files.length === 1 && args.files[0] === '-') {
        const lines = (await terminal.input()).split(/\r?\n/);
        const answers = lines.flatMap((line, index) =>
          line.trim() === '' ? [] : [JSON.stringify(read(parseLine(line, index), args, terminal))],
        );
        if (answers.length > 0) terminal.out(answers.join('\n'));
        return 0;
      }
      const readings = args.files.map((text) => read({ text, year: null }, args, terminal));
      if (args.values['json'])
        terminal.out(JSON.stringify(readings.length === 1 ? readings[0] : readings, null, 2));
      else for (const reading of readings) terminal.out(show(reading));
      return 0;
    },
  };
}

function parseLine(line: string, index: number): PhraseInput {
  const wrong = new UsageError(`第${index + 1}行不是 {"text":"…","year":2026} 这样的 JSON，请改正。`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw wrong;
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
    throw wrong;
  const year = 'year' in value ? value.year : null;
  if (year !== null && year !== undefined && !(typeof year === 'number' && Number.isInteger(year)))
    throw wrong;
  return { text: value.text, year: typeof year === 'number' ? year : null };
}
