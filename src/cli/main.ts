import { parseArgs } from 'node:util';
import { PartMissing } from '../basics/part';
import { VERSION } from '../basics/version';
import { HostError } from '../workbook/host';
import { ReportError, StaleWorkbook } from '../tasks';
import { UsageError, type Arguments, type Command, type ExitCode, type Terminal } from './command';
import { COMMANDS } from './commands';

/** Runs `ledger` with the words after it. Everything that goes wrong ends in one Chinese sentence on standard error. */
export async function main(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = words;
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      terminal.out(help());
      return name === undefined ? 2 : 0;
    }
    if (name === '--version' || name === '-V') {
      terminal.out(VERSION);
      return 0;
    }
    const command = COMMANDS.find((one) => one.name === name);
    if (!command)
      throw new UsageError(
        `没有“${name}”这个命令，可用的有：${COMMANDS.map((one) => one.name).join('、')}。`,
      );
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.out(helpOf(command));
      return 0;
    }
    return await command.run(parse(command, rest), terminal);
  } catch (error) {
    terminal.err(sentenceOf(error));
    return 2;
  }
}

function parse(command: Command, words: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([key, { type, short }]) => [
      key,
      short === undefined ? { type } : { type, short },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    return { files: positionals, values: values as Arguments['values'] };
  } catch {
    // Node's own message is English; the usage says the same.
    throw new UsageError(`选项写法不对。用法：ledger ${command.name} ${command.usage}`);
  }
}

function sentenceOf(error: unknown): string {
  if (
    error instanceof UsageError ||
    error instanceof HostError ||
    error instanceof StaleWorkbook ||
    error instanceof ReportError
  )
    return error.message;
  if (error instanceof PartMissing)
    return '程序文件不全，没有办成，输入文件没有改动。请重新安装本程序后再试。';
  const words = error instanceof Error ? error.message : String(error);
  return `程序出了意外，没有完成，输入文件没有改动。请把这句话和文件交给维护人员：${words.replace(/\s+/g, ' ')}`;
}

function help(): string {
  const width = Math.max(...COMMANDS.map((one) => one.name.length));
  return [
    '重点工作台账助手：读台账，判状态，标颜色，出简报。',
    '',
    '用法：ledger 命令 文件 [选项]',
    '',
    ...COMMANDS.map((one) => `  ${one.name.padEnd(width)}  ${one.summary}`),
    '',
    '看某个命令的用法：ledger 命令 --help；看版本：ledger --version',
    '退出状态：0 完成；1 做了，但答案是“没有”或“不符”；2 用法不对，或文件打不开。',
  ].join('\n');
}

function helpOf(command: Command): string {
  const rows = Object.entries(command.options).map(
    ([key, { short, help: words }]) => [`${short ? `-${short}, ` : ''}--${key}`, words] as const,
  );
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return [
    `ledger ${command.name} ${command.usage}`,
    `  ${command.summary}。`,
    '',
    ...rows.map(([flag, words]) => `  ${flag.padEnd(width)}  ${words}`),
  ].join('\n');
}
