import { dayInChinese, partsOf, type Day } from '../../calendar/day';
import { monthInChinese, nextMonth } from '../../calendar/period';
import type { PaperCell } from '../../paper/paper';
import { PROBLEM_KINDS } from '../../progress/problem-kind';
import type { Judged, LedgerStanding } from '../../status/standing';
import { fillOf, isOpen, warningWord } from '../../status/words';
import { shortColumn, wordColumn, type Annex } from '../annex';
import { coreBlocks, type CoreRow } from '../core-table';
import { unitOf } from '../figures';
import { deadlineWords } from '../wording';
import { answersFor, dueIn, lateOf, problemsOf, reasonOf, seeksHelp, written } from './facts';
import type { BriefingInput, Namer } from './input';

/** 滞后事项: red first, the latest first. `answerable`: with 分管领导 and 责任人, where the ledger names them. */
export function lateAnnex(
  items: readonly Judged[],
  name: Namer,
  answerable: boolean,
  asOf: Day,
): Annex | null {
  const late = lateOf(items);
  if (late.length === 0) return null;
  const who = late.map(({ entry }) => answersFor(entry));
  const named = answerable && who.some((text) => text !== '');
  const red = late.filter(({ verdict }) => verdict.status === 'seriously_lagging').length;
  return {
    title: '滞后事项',
    blocks: [
      {
        kind: 'table',
        columns: [
          shortColumn('预警', 5),
          shortColumn('编号', 7),
          wordColumn('任务', 24),
          shortColumn('牵头科室', 11),
          ...(named ? [wordColumn('分管领导、责任人', 10)] : []),
          shortColumn('完成时限', 12),
          shortColumn('逾期天数', 7),
          wordColumn('滞后原因（科室填报）', 22),
          wordColumn('下一步', 18),
        ],
        rows: late.map((item, index) => [
          lightCell(item),
          name(item),
          item.facts.task,
          unitOf(item),
          ...(named ? [who[index]!] : []),
          deadlineWords({ deadlineText: item.facts.deadlineText, ...item.verdict }, asOf),
          item.verdict.daysLate,
          reasonOf(item) ?? '未填报',
          written(item, 'next_step') ?? '未填报',
        ]),
      },
      {
        kind: 'note',
        text: `逾期合计${late.length}项，其中严重滞后（红）${red}项、滞后（黄）${late.length - red}项。`,
      },
    ],
  };
}

function lightCell({ verdict: { status } }: Judged): PaperCell {
  const fill = fillOf(status);
  return { value: warningWord(status), bold: true, ...(fill ? { fill } : {}) };
}

/** 存在问题: by cause, as the sections wrote them. */
export function problemsAnnex(items: readonly Judged[], name: Namer): Annex | null {
  const told = problemsOf(items);
  if (told.length === 0) return null;
  const kinds = PROBLEM_KINDS.filter((kind) => told.some((one) => one.kind === kind));
  const shares = kinds.map((kind) => `${kind}${told.filter((one) => one.kind === kind).length}项`);
  const help = items.filter(seeksHelp).length;
  return {
    title: '存在问题',
    blocks: [
      {
        kind: 'table',
        columns: [
          shortColumn('类别', 6),
          shortColumn('编号', 7),
          shortColumn('牵头科室', 14),
          wordColumn('任务', 26),
          wordColumn('存在问题（科室填报）', 34),
        ],
        rows: kinds.flatMap((kind) =>
          told
            .filter((one) => one.kind === kind)
            .map(({ item, text }) => [kind, name(item), unitOf(item), item.facts.task, text]),
        ),
      },
      {
        kind: 'note',
        text: `合计${told.length}项：${shares.join('、')}。${help > 0 ? `台账写明需要协调的${help}项。` : ''}`,
      },
    ],
  };
}

/** 下月到期事项, by day. */
export function dueAnnex(items: readonly Judged[], { month }: BriefingInput, name: Namer): Annex | null {
  const next = nextMonth(month);
  const due = items
    .filter((item) => dueIn(item, next) && isOpen(item.verdict.status))
    .sort((a, b) => (a.verdict.due! < b.verdict.due! ? -1 : a.verdict.due! > b.verdict.due! ? 1 : 0));
  if (due.length === 0) return null;
  return {
    title: '下月到期事项',
    blocks: [
      {
        kind: 'table',
        columns: [
          shortColumn('编号', 7),
          wordColumn('任务', 34),
          shortColumn('牵头科室', 14),
          shortColumn('截止日', 12),
          wordColumn('目前进展', 30),
        ],
        rows: due.map((item) => [
          name(item),
          item.facts.task,
          unitOf(item),
          dayInChinese(item.verdict.due!, partsOf(item.verdict.due!).year),
          written(item, 'progress') ?? '未填报',
        ]),
      },
      { kind: 'note', text: `${monthInChinese(next)}到期的在办事项合计${due.length}项，按截止日排列。` },
    ],
  };
}

/** 核心任务; none where the ledger breaks nothing down. */
export function coresAnnex(ledgers: readonly LedgerStanding[], name: Namer): Annex | null {
  const cores = ledgers.flatMap(({ ledger, items, cores: own }) =>
    own.length === 0 || own.length >= items.length
      ? []
      : own.map((core, index): CoreRow => {
          const subs = ledger.coreTasks[index]!.entries.map((at) => items[at]!);
          return {
            title: core.title,
            worst: core.status,
            statuses: subs.map(({ verdict }) => verdict.status),
            late: lateOf(subs).map((item) => ({ name: name(item), daysLate: item.verdict.daysLate })),
          };
        }),
  );
  return cores.length === 0 ? null : { title: '核心任务', blocks: coreBlocks(cores) };
}
