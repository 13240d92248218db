import { OWN_TITLES } from '../kinds/own-sheets';
import { appendEdits, standingTables, textIn, type PlainTable, type TableRow } from '../sheets/plain-table';
import type { Extension } from '../supervision/records';
import { cellText } from '../workbook/address';
import type { Edit } from '../workbook/edit';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';
import { dayCell, dayIn, listIn } from './values';

/** 延期登记: a request to move a deadline. */
const EXTENSIONS: PlainTable = {
  title: OWN_TITLES.extensions,
  columns: [
    { heading: '登记编号', width: 16 },
    { heading: '事项编号', width: 10 },
    { heading: '任务', width: 32 },
    { heading: '牵头科室', width: 14 },
    { heading: '原时限', width: 12, holds: 'day' },
    { heading: '申请日期', width: 12, holds: 'day' },
    { heading: '申请延至', width: 12, holds: 'day' },
    { heading: '理由', width: 30 },
    { heading: '审批结果', width: 10 },
    { heading: '批准延至', width: 12, holds: 'day' },
    { heading: '审批日期', width: 12, holds: 'day' },
    { heading: '审批人', width: 10 },
    { heading: '备注', width: 16 },
  ],
  known: ['事项编号', '审批结果', '批准延至'],
};

/** Every request, and what is missing where one was granted. */
export function readExtensions(workbook: Workbook): {
  readonly extensions: readonly Extension[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const extensions = standingTables(workbook, EXTENSIONS).flatMap(({ sheet, rows, columns }) =>
    rows.map(({ row, values }): Extension => {
      const extension = extensionIn(values, workbook.date1904);
      if (doubtOf(extension) !== null)
        findings.push({
          severity: 'warning',
          code: 'extension_incomplete',
          sheet: sheet.name,
          cell: cellText(row, columns.get('批准延至') ?? 0),
          message: `第${row + 1}行${doubtOf(extension)!}`,
        });
      return extension;
    }),
  );
  return { extensions, findings };
}

function extensionIn(values: TableRow, date1904: boolean): Extension {
  // 3月20日 without a year is of the year of the other days of its row.
  const days = ['审批日期', '申请日期', '原时限'].map((heading) => dayIn(values, heading, date1904));
  const known = days.find((day) => day !== null);
  const year = known ? Number(known.slice(0, 4)) : null;
  const day = (heading: string): string | null => dayIn(values, heading, date1904, year);
  return {
    no: textIn(values, '登记编号'),
    ids: listIn(values, '事项编号'),
    task: textIn(values, '任务'),
    lead: textIn(values, '牵头科室'),
    original: day('原时限'),
    asked: day('申请日期'),
    askedFor: day('申请延至'),
    reason: textIn(values, '理由'),
    decision: decisionIn(textIn(values, '审批结果')),
    granted: day('批准延至'),
    decided: day('审批日期'),
  };
}

function decisionIn(word: string): Extension['decision'] {
  if (/更正|勘误/.test(word)) return 'corrected';
  if (/不|未|驳|退/.test(word)) return 'refused';
  return /同意|批准|准予|通过/.test(word) ? 'granted' : null;
}

function doubtOf({ decision, granted, asked, decided, ids }: Extension): string | null {
  if (decision !== 'granted' && decision !== 'corrected') return null;
  if (ids.length === 0) return '没有填事项编号，延期没有计入，请补填。';
  if (granted === null) return '没有填批准延至哪一天，延期没有计入，请补填。';
  if (decision === 'granted' && asked === null && decided === null)
    return '没有填申请日期，按时统计仍按原时限，请补填。';
  return null;
}

/** The edits that enter a request, or one that was decided. */
export function extensionEdits(workbook: Workbook, extension: Omit<Extension, 'decision'>): Edit[] {
  const row: TableRow = {
    登记编号: extension.no,
    事项编号: extension.ids.join('、'),
    任务: extension.task,
    牵头科室: extension.lead,
    原时限: dayCell(extension.original, workbook.date1904),
    申请日期: dayCell(extension.asked, workbook.date1904),
    申请延至: dayCell(extension.askedFor, workbook.date1904),
    理由: extension.reason,
    批准延至: dayCell(extension.granted, workbook.date1904),
    审批日期: dayCell(extension.decided, workbook.date1904),
  };
  const why = { topic: EXTENSIONS.title, detail: `${extension.ids.join('、')}申请延期` };
  return appendEdits(workbook, EXTENSIONS, [row], why);
}
