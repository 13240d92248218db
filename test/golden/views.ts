import type { Block, Paper } from '../../src/paper/paper';
import { fullCell, plainText } from '../../src/paper/text';
import { mergeShape, statusShape, type BriefingPlan, type MergePlan, type Plan } from '../../src/tasks';
import { cellText } from '../../src/workbook/address';
import { applyEdits } from '../../src/workbook/apply';
import type { Edit } from '../../src/workbook/edit';
import type { Finding } from '../../src/workbook/finding';
import { scalarAt, styleAt, type Sheet } from '../../src/workbook/sheet';
import type { Style } from '../../src/workbook/style';

/*
 * What users see of a plan, as short lines: sentences, findings, verdicts, cells and looks as they stand afterwards.
 * How the program holds any of it in memory does not show, so that a change of types changes no golden file.
 */

type View = Readonly<Record<string, readonly string[] | string>>;

/** The main job: how every row was judged, what is written into the workbook, and the briefing. */
export function briefingView(plan: BriefingPlan): View {
  const { ledgers } = statusShape(plan.standing);
  return {
    message: plan.message,
    findings: plan.findings.map(findingLine),
    counts: ledgers.map(({ sheet, counts }) =>
      [
        sheet,
        ...Object.entries(counts).flatMap(([status, count]) => (count === 0 ? [] : `${status} ${count}`)),
      ].join('; '),
    ),
    cores: ledgers.flatMap(({ sheet, coreTasks }) =>
      coreTasks.map((one) => `${sheet} ${one.row}: ${one.title}; ${one.status}; ${one.done}/${one.total}`),
    ),
    rows: ledgers.flatMap(({ sheet, entries }) =>
      entries.map((one) =>
        [
          `${sheet} ${one.row} ${one.id}: ${one.task}`,
          one.lead,
          `${one.deadlineText} → ${one.due ?? '—'}`,
          `${one.status} ${one.light} ${one.daysLate}`,
        ].join('; '),
      ),
    ),
    edits: editLines(plan, false),
    paper: plan.briefing ? paperLines(plan.briefing.paper) : [],
  };
}

/** A merge: every cell of every return with its verdict, what is written, and who owes what. */
export function mergeView(plan: MergePlan): View {
  const { returns, changes, notReturned, units, reminder, month } = mergeShape(plan);
  return {
    message: plan.message,
    month,
    returns: returns.map(
      ({ file, sheet, unit, entries, matched }) =>
        `${file} ${sheet ?? '—'}: ${unit ?? '—'} ${matched}/${entries}`,
    ),
    findings: plan.findings.map(findingLine),
    changes: changes.map((one) => {
      const likely = (one.candidates ?? []).map(
        ({ sheet, row, score }) => `${sheet} ${row} (${score.toFixed(2)})`,
      );
      return [
        `${one.verdict}${one.written ? ' written' : ''}`,
        `${one.file} ${one.sourceSheet}!${one.cell} → ` +
          `${one.target === null ? '—' : `${one.sheet ?? ''}!${one.target}`}`,
        one.field,
        `${one.from} → ${one.to}`,
        one.reason,
        ...likely,
      ].join('; ');
    }),
    notReturned: notReturned.map(({ sheet, row, lead, finished, owed }) =>
      [`${sheet} ${row}`, lead, finished ? 'finished' : '', owed ? 'owed' : '']
        .filter((part) => part !== '')
        .join('; '),
    ),
    units: units.map(({ unit, state, files, missingRows, daysLate, reminder: words }) =>
      [`${unit} ${state}`, files.join(', '), `${missingRows} rows, ${daysLate} days`, words].join('; '),
    ),
    reminder,
    edits: editLines(plan, true),
  };
}

function findingLine({ severity, code, sheet, cell, message }: Finding): string {
  return `${severity} ${code} ${sheet}${cell === undefined ? '' : `!${cell}`}: ${message}`;
}

/**
 * What edits do: each row of each sheet that is another afterwards, with its cells; colour rules; new sheets, opened
 * up or not.
 */
function editLines({ workbook, edits }: Pick<Plan, 'workbook' | 'edits'>, opened: boolean): string[] {
  const after = applyEdits(workbook, edits);
  const before = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return after.sheets.flatMap((sheet) => {
    const old = before.get(sheet.name);
    if (!old && !opened) return [`${sheet.name}: new sheet`];
    return [
      ...(old ? [] : [`${sheet.name}: new sheet`]),
      ...rowLines(old, sheet),
      ...ruleLines(edits, sheet.name),
    ];
  });
}

function rowLines(before: Sheet | undefined, sheet: Sheet): string[] {
  const height = Math.max(sheet.cells.length, sheet.styles.length);
  const lines: string[] = [];
  for (let row = 0; row < height; row++) {
    const width = Math.max(sheet.cells[row]?.length ?? 0, sheet.styles[row]?.length ?? 0);
    const cells: string[] = [];
    for (let column = 0; column < width; column++) {
      const value = scalarAt(sheet, row, column);
      const look = lookOf(styleAt(sheet, row, column));
      const isValue = !before || value !== scalarAt(before, row, column);
      const isLook = before && look !== lookOf(styleAt(before, row, column));
      if ((!isValue || value === null) && !isLook) continue;
      cells.push(
        `${cellText(row, column)}${isValue ? ` ${JSON.stringify(value)}` : ''}${isLook ? ` ${look}` : ''}`,
      );
    }
    if (cells.length > 0) lines.push(`${sheet.name} ${cells.join(' | ')}`);
  }
  return lines;
}

/** A look in short: number format, fill, colour, bold. */
function lookOf({ numberFormat, fill, font }: Style): string {
  return [numberFormat, fill && `#${fill}`, font?.color && `ink ${font.color}`, font?.bold === true && 'bold']
    .filter(Boolean)
    .join(' ');
}

function ruleLines(edits: readonly Edit[], name: string): string[] {
  return edits.flatMap((edit) =>
    edit.kind === 'setRules' && edit.sheet === name
      ? edit.rules.map(
          ({ area, column, equals, fill, color }) =>
            `${name} rule ${cellText(area.top, area.left)}:${cellText(area.bottom, area.right)} ` +
            `column ${column + 1} = ${equals} → #${fill}${color === undefined ? '' : ` ink ${color}`}`,
        )
      : [],
  );
}

function paperLines({ title, period, orientation, blocks }: Paper): string[] {
  return [`${title} ${period} ${orientation}`, ...blocks.flatMap(blockLines)];
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'masthead':
      return [`masthead: ${block.name} | ${block.issue} | ${block.unit} | ${block.date}`];
    case 'title':
      return [`title: ${block.text} | ${block.subtitle ?? ''}`];
    case 'heading':
      return [`heading ${block.level}: ${block.text}`];
    case 'paragraph':
      return [`paragraph: ${plainText(block.text)}`];
    case 'figures':
      return block.items.map(
        ({ label, value, note = '', fill = '' }) => `figure: ${label} | ${value} | ${note} | ${fill}`,
      );
    case 'table':
      return [
        `table: ${block.caption ?? ''} | ${block.columns.map(({ heading }) => heading).join(' | ')}`,
        ...block.rows.map((row) => `  ${row.map((cell) => fullCell(cell).text).join(' | ')}`),
      ];
    case 'note':
      return [`note: ${block.text}`];
    case 'signOff':
    case 'imprint':
      return block.lines.map((line) => `${block.kind}: ${line}`);
    case 'pageBreak':
      return ['page break'];
    default:
      return [JSON.stringify(block)];
  }
}
