import { addTo } from '../basics/multimap';
import { monthEndOf, type Month } from '../calendar/period';
import { OWN_TITLES } from '../kinds/own-sheets';
import {
  appendEdits,
  changeEdits,
  standingTables,
  textIn,
  type PlainTable,
  type StandingRow,
  type StandingTable,
  type TableRow,
} from '../sheets/plain-table';
import { STATUSES, STATUS_WORDS, warningWord, type Status } from '../status/words';
import type { ArchivedItem } from '../supervision/records';
import type { Edit } from '../workbook/edit';
import type { Workbook } from '../workbook/sheet';
import { dayCell, dayIn, monthIn, numberIn } from './values';

/** 台账存档: an item at a month's end. */
const ARCHIVE: PlainTable = {
  title: OWN_TITLES.archive,
  columns: [
    { heading: '存档月份', width: 10 },
    { heading: '截至日期', width: 12, holds: 'day' },
    { heading: '工作表', width: 16 },
    { heading: '行标识', width: 12 },
    { heading: '编号', width: 8 },
    { heading: '任务', width: 32 },
    { heading: '牵头科室', width: 14 },
    { heading: '完成时限', width: 14 },
    { heading: '截止日', width: 12, holds: 'day' },
    { heading: '状态判定', width: 10 },
    { heading: '预警', width: 6 },
    { heading: '逾期天数', width: 8, holds: 'number' },
    { heading: '完成率', width: 8, holds: 'percent' },
    { heading: '办结日期', width: 12, holds: 'day' },
    { heading: '进展', width: 36 },
    { heading: '存在问题', width: 24 },
    { heading: '判定规则', width: 16 },
  ],
  known: ['存档月份', '编号', '任务', '状态判定'],
};

/** Every archived item; rows that name no month or no status are none. */
export function readArchive(workbook: Workbook): ArchivedItem[] {
  return standingTables(workbook, ARCHIVE).flatMap(({ rows }) =>
    rows.flatMap((row) => archived(row, workbook.date1904) ?? []),
  );
}

function archived({ values }: StandingRow, date1904: boolean): ArchivedItem | null {
  const month = monthIn(values, '存档月份', date1904);
  const status = statusIn(values);
  if (month === null || status === null) return null;
  const year = Number(month.slice(0, 4));
  const percent = numberIn(values, '完成率');
  const due = dayIn(values, '截止日', date1904, year);
  return {
    month,
    asOf: dayIn(values, '截至日期', date1904, year) ?? monthEndOf(month),
    sheet: textIn(values, '工作表'),
    key: textIn(values, '行标识'),
    id: textIn(values, '编号'),
    task: textIn(values, '任务'),
    lead: textIn(values, '牵头科室'),
    deadlineText: textIn(values, '完成时限'),
    due,
    ownDue: due,
    status,
    daysLate: numberIn(values, '逾期天数'),
    percent: percent === null ? null : Math.round((percent <= 1 ? percent * 100 : percent) * 100) / 100,
    completedOn: dayIn(values, '办结日期', date1904, year),
    progress: textIn(values, '进展'),
    problem: textIn(values, '存在问题'),
    rules: textIn(values, '判定规则'),
  };
}

function statusIn(values: TableRow): Status | null {
  const [word, mark] = [textIn(values, '状态判定'), textIn(values, '预警')];
  return (
    STATUSES.find((status) => STATUS_WORDS[status] === word) ??
    STATUSES.find((status) => mark !== '' && warningWord(status) === mark) ??
    null
  );
}

/**
 * The edits that archive items under their month: rows of the month that are there are updated, others appended, none
 * deleted. A row is known again by 行标识, without it by sheet and number, then by its text.
 */
export function archiveEdits(workbook: Workbook, month: Month, items: readonly ArchivedItem[]): Edit[] {
  const why = { topic: ARCHIVE.title, detail: `${month}存档${items.length}项` };
  const standing = standingTables(workbook, ARCHIVE).map((table) => ({
    table,
    rows: table.rows.filter((row) => {
      const item = archived(row, workbook.date1904);
      // A row that lost its status still belongs to its month.
      const own = item?.month ?? monthIn(row.values, '存档月份', workbook.date1904);
      return own === month;
    }),
  }));
  const places = SAME.map((same) => {
    const found = new Map<string, { readonly table: StandingTable; readonly row: StandingRow }[]>();
    for (const { table, rows } of standing)
      for (const row of rows) {
        const key = same.ofRow(row.values);
        if (key !== null) addTo(found, key, { table, row });
      }
    return found;
  });
  const taken = new Set<StandingRow>();
  const changes = new Map<StandingTable, { readonly row: number; readonly values: TableRow }[]>();
  const left = items.filter((item) => {
    for (const [index, same] of SAME.entries()) {
      const key = same.ofItem(item);
      const place = key === null ? undefined : places[index]!.get(key)?.find(({ row }) => !taken.has(row));
      if (!place) continue;
      taken.add(place.row);
      addTo(changes, place.table, { row: place.row.row, values: rowOf(item, workbook.date1904) });
      return false;
    }
    return true;
  });
  return [
    ...[...changes].flatMap(([table, own]) => changeEdits(table, ARCHIVE, own, why)),
    ...appendEdits(
      workbook,
      ARCHIVE,
      left.map((item) => rowOf(item, workbook.date1904)),
      why,
    ),
  ];
}

/** By what a row of the month is known again, the most certain first; null where it has none of it. */
const SAME: readonly {
  readonly ofItem: (item: ArchivedItem) => string | null;
  readonly ofRow: (values: TableRow) => string | null;
}[] = [
  { ofItem: ({ key }) => key || null, ofRow: (values) => textIn(values, '行标识') || null },
  {
    ofItem: ({ sheet, id, task }) => [sheet, id, task].join('\n'),
    ofRow: (values) => ['工作表', '编号', '任务'].map((heading) => textIn(values, heading)).join('\n'),
  },
  {
    ofItem: ({ sheet, id }) => (id === '' ? null : [sheet, id].join('\n')),
    ofRow: (values) =>
      textIn(values, '编号') === ''
        ? null
        : ['工作表', '编号'].map((heading) => textIn(values, heading)).join('\n'),
  },
];

function rowOf(item: ArchivedItem, date1904: boolean): TableRow {
  return {
    存档月份: item.month,
    截至日期: dayCell(item.asOf, date1904),
    工作表: item.sheet,
    行标识: item.key,
    编号: item.id,
    任务: item.task,
    牵头科室: item.lead,
    完成时限: item.deadlineText,
    截止日: dayCell(item.due, date1904),
    状态判定: STATUS_WORDS[item.status],
    预警: warningWord(item.status),
    逾期天数: item.daysLate,
    完成率: item.percent === null ? null : item.percent / 100,
    办结日期: dayCell(item.completedOn, date1904),
    进展: item.progress,
    存在问题: item.problem,
    判定规则: item.rules,
  };
}
