import {
  mergeReturns,
  mergeShape,
  TASKS,
  type Merge,
  type MergeChange,
  type UnitReport,
  type Verdict,
} from '../../tasks';
import { groupBy } from '../../basics/multimap';
import { openAtDesk } from '../at-desk';
import { AS_OF_OPTION, JSON_OPTION, textOption, UsageError, type Arguments, type Command } from '../command';
import { openReturnFiles } from '../files';
import { asOfOption, monthOption, workbookOutput } from '../options';
import { checkPlaces } from '../outputs';
import { findingLines } from '../text';

export const merge: Command = {
  ...TASKS.mergeReturns.subcommand,
  usage: 'MASTER RETURN… [-o OUT.xlsx] [--month YYYY-MM] [--json] [--accept safe|all]',
  options: {
    output: { type: 'string', short: 'o', help: '写出的文件' },
    accept: {
      type: 'string',
      help: 'safe（默认）只写确定的；all 另外追加新增事项，同一科室有几份时取最新的一份',
    },
    month: {
      type: 'string',
      help: '报送的月份，写作 2026-06；默认是截至日期所在的月；报送表写的都是上个月的，按上个月',
    },
    'as-of': AS_OF_OPTION,
    json: JSON_OPTION,
  },
  async run(args, terminal) {
    const [master, ...paths] = args.files;
    if (master === undefined || paths.length === 0)
      throw new UsageError(
        '请写明台账和至少一份报送表，例如 ledger merge 台账.xlsx 报送/*.xlsx -o 汇总.xlsx。',
      );
    const accept = acceptOption(args);
    const asOf = asOfOption(args, terminal.today);
    const month = monthOption(args, '报送月份');
    const output = workbookOutput(args, master);
    checkPlaces({ files: [output] });
    const unchanged = args.values['json'] === true ? 'listed' : 'counted';
    const desk = openAtDesk(master, terminal);
    const files = await openReturnFiles(paths);
    const plan = await desk.prepare((workbook) =>
      mergeReturns(workbook, { files, accept, asOf, unchanged, ...(month === undefined ? {} : { month }) }),
    );
    if (output !== undefined) await desk.writeAs(output, plan);
    if (args.values['json']) terminal.out(JSON.stringify(mergeShape(plan), null, 2));
    else {
      for (const line of [plan.message, ...mergeLines(plan.merge)]) terminal.out(line);
      if (output !== undefined) terminal.out(`已写出：${output}`);
      else if (plan.edits.length > 0) terminal.out('没有写出文件。要写出，请加 -o 汇总.xlsx。');
    }
    return plan.hasLedger && plan.merge.returns.some(({ sheet }) => sheet !== null) ? 0 : 1;
  },
};

function acceptOption(args: Arguments): 'safe' | 'all' {
  const value = textOption(args, 'accept') ?? 'safe';
  if (value !== 'safe' && value !== 'all')
    throw new UsageError(`--accept 只能写 safe 或 all，不能写“${value}”。`);
  return value;
}

const WORDS: Readonly<Record<Verdict, string>> = {
  taken: '写入',
  unchanged: '没有变化',
  conflict: '有冲突',
  locked: '不许改动',
  new: '新增',
  ambiguous: '对不上',
};

function mergeLines({ returns, changes, notReturned, units, reminder }: Merge): string[] {
  const byReturn = groupBy(changes, ({ file, source }) => `${file}\n${source.sheet}`);
  const lines = returns.flatMap((one) => {
    const { file, sheet, unit, entries, matched, unchanged, findings } = one;
    if (sheet === null) return [`${file}：没有汇总。`, ...findingLines(findings)];
    const counts = countsOf(byReturn.get(`${file}\n${sheet}`) ?? [], unchanged);
    return [
      `${file}：${unit ?? '看不出科室'}，${entries}项对上${matched}项${counts === '' ? '' : `；${counts}`}。`,
      ...findingLines(findings),
    ];
  });
  const total = countsOf(
    changes,
    returns.reduce((sum, { unchanged }) => sum + unchanged, 0),
  );
  const open = notReturned.filter(({ owed }) => owed);
  return [
    ...lines,
    `合计：${total === '' ? '没有内容' : total}。`,
    ...(open.length > 0
      ? [
          `没有报送的未办结事项${open.length}项：${rowsInWords(open.slice(0, 10))}${open.length > 10 ? '等' : ''}。`,
        ]
      : []),
    ...unitLines(units),
    ...(reminder === ''
      ? []
      : [
          '催报通知：',
          `  ${reminder}`,
          ...units.flatMap((one) => (one.reminder === '' ? [] : [`  ${one.reminder}`])),
        ]),
  ];
}

/** 第6行、第9行; of several sheets “巡察整改”第6行、第9行；“信访”第4行. */
function rowsInWords(rows: Merge['notReturned']): string {
  const bySheet = [...groupBy(rows, ({ sheet }) => sheet)];
  return bySheet
    .map(([sheet, own]) => {
      const named = own.map(({ row }) => `第${row + 1}行`).join('、');
      return bySheet.length > 1 ? `“${sheet}”${named}` : named;
    })
    .join('；');
}

const STATES: Readonly<Record<UnitReport['state'], string>> = {
  returned: '已报送',
  partly: '报送不全',
  nil: '零报告',
  missing: '没有报送',
};

/** 已报送12个科室，报送不全1个科室 …, and who they are where it is not all well. */
function unitLines(units: readonly UnitReport[]): string[] {
  const parts = (Object.keys(STATES) as UnitReport['state'][]).flatMap((state) => {
    const own = units.filter((unit) => unit.state === state && (state !== 'missing' || unit.missingRows > 0));
    if (own.length === 0) return [];
    const late = Math.max(...own.map(({ daysLate }) => daysLate));
    const names =
      state === 'returned'
        ? ''
        : `（${own.map(({ unit, missingRows }) => (state === 'partly' ? `${unit}缺${missingRows}项` : unit)).join('、')}` +
          `${late > 0 ? `，超过${late}天` : ''}）`;
    return [`${STATES[state]}${own.length}个科室${names}`];
  });
  return parts.length === 0 ? [] : [`${parts.join('，')}。`];
}

/** 写入3处、有冲突1处 …; `unchanged` cells are not among the changes. */
function countsOf(changes: readonly MergeChange[], unchanged: number): string {
  const counts = new Map<Verdict, number>([['unchanged', unchanged]]);
  for (const { verdict } of changes) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const verdicts = Object.keys(WORDS) as Verdict[];
  return verdicts
    .map((verdict) => ({ verdict, count: counts.get(verdict) ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${WORDS[verdict]}${count}处`)
    .join('、');
}
