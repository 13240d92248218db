import { history as compareMonths, historyShape, STATUS_WORDS, type History } from '../../tasks';
import { JSON_OPTION, AS_OF_OPTION, textOption, UsageError, type Command } from '../command';
import { openWorkbook } from '../files';
import { asOfOption, oneFile } from '../options';
import { findingLines, gravest } from '../text';

export const history: Command = {
  name: 'history',
  usage: 'FILE [--item ID] [--as-of DATE] [--json]',
  summary: '比较已存档的各月；写明 --item 时列出一个事项的经过',
  options: {
    item: { type: 'string', help: '事项编号，列出它的时限、状态、函件和流转' },
    'as-of': AS_OF_OPTION,
    json: JSON_OPTION,
  },
  async run(args, terminal) {
    const item = textOption(args, 'item');
    const asOf = asOfOption(args, terminal.today);
    const told = compareMonths(await openWorkbook(oneFile(args)).read(), {
      asOf,
      ...(item === undefined ? {} : { item }),
    });
    if (told.items?.length === 0) throw new UsageError(`没有编号是“${item!}”的事项，请核对编号。`);
    if (args.values['json'] === true) terminal.out(JSON.stringify(historyShape(told), null, 2));
    else for (const line of linesOf(told)) terminal.out(line);
    return told.months.length > 0 ? 0 : 1;
  },
};

/** Changes as the office calls them, in the order in which they are told. */
const CHANGE_WORDS = [
  ['newlyRed', '新增红色'],
  ['stillRed', '持续红色'],
  ['cleared', '消红'],
  ['newlyYellow', '新增黄色'],
  ['newlyDone', '新办结'],
  ['reopened', '重新打开'],
  ['added', '新增事项'],
  ['deadlineChanged', '时限改动'],
] as const;

const DECISION_WORDS = { granted: '同意', refused: '不同意', corrected: '更正' } as const;

function linesOf(told: History): string[] {
  if (told.months.length === 0) return ['还没有存档的月份。请先用 ledger archive 存档。'];
  const shape = historyShape(told);
  return [
    ...shape.months.flatMap(({ month, asOf, lights, against, changes }) => [
      `${month}（截至${asOf}）：红${lights.red}、黄${lights.yellow}、蓝${lights.blue}、绿` +
        `${lights.green}、灰${lights.grey}、其他${lights.none}`,
      ...(changes && against !== null
        ? CHANGE_WORDS.filter(([key]) => changes[key].length > 0).map(
            ([key, word]) =>
              `  与${against}相比，${word}${changes[key].length}项：${changes[key].join('、')}`,
          )
        : []),
    ]),
    ...shape.units
      .filter(({ redMonths }) => redMonths.length > 0)
      .map(
        ({ unit, redMonths, redRun, maxRedRun, disqualified }) =>
          `${unit}：督办函${redMonths.join('、')}，目前连续${redRun}期，最多连续${maxRedRun}期${disqualified ? '，取消年度评先' : ''}`,
      ),
    ...(shape.items ?? []).flatMap(({ id, task, lead, months, extensions, letters, steps }) => [
      `${id} ${task}（${lead}）`,
      ...months.map(
        ({ month, deadlineText, status, daysLate, progress }) =>
          `  ${month} ${STATUS_WORDS[status]}${daysLate ? ` 逾期${daysLate}天` : ''} 时限${deadlineText} ${progress}`,
      ),
      ...extensions.map(({ no, asked, granted, decision }) =>
        ['  延期', no, asked ?? '', decision ? DECISION_WORDS[decision] : '待批', granted ?? ''].join(' '),
      ),
      ...letters.map(({ no, issued, repliedOn, voided }) =>
        ['  函件', no, issued ?? '', voided ? '作废' : repliedOn ? `回复${repliedOn}` : '未回复'].join(' '),
      ),
      ...steps.map(({ day, step, no, content }) => ['  流转', day ?? '', step, no, content].join(' ')),
    ]),
    ...findingLines(gravest(told.findings)),
  ];
}
