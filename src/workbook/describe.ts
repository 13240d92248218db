import { cellText } from './address';
import { errorOf, scalarOf, type Cell } from './cell';
import { sheetOf, type AnyEdit } from './edit';
import { cellAt, findSheet, type Workbook } from './sheet';

/** One cell whose content a plan changes, with the text before and after. */
export interface CellChange {
  readonly sheet: string;
  /** A1 text. */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly detail: string | null;
}

/** The changes of one topic. */
export interface ChangeGroup {
  readonly topic: string;
  /** One Chinese sentence that says what the group does, with counts. */
  readonly summary: string;
  /** Sentences about single edits, in order, each once. */
  readonly details: readonly string[];
  readonly cells: readonly CellChange[];
}

/**
 * Puts edits into words, grouped by topic in the order in which the topics first appear. Values that an edit leaves as
 * they are do not count as changes. `workbook` is the workbook before the edits.
 */
export function describeEdits(workbook: Workbook, edits: readonly AnyEdit[]): ChangeGroup[] {
  const groups = new Map<string, Draft>();
  for (const edit of edits) {
    let group = groups.get(edit.why.topic);
    if (!group) groups.set(edit.why.topic, (group = { cells: [], details: new Set(), acts: new Map() }));
    if (edit.why.detail) group.details.add(edit.why.detail);
    describeOne(workbook, edit, group);
  }
  return [...groups].map(([topic, { cells, details, acts }]) => ({
    topic,
    summary: `${topic}：${summarise(cells, acts)}。`,
    details: [...details],
    cells,
  }));
}

interface Draft {
  readonly cells: CellChange[];
  readonly details: Set<string>;
  /** What is done besides writing values, each act with the sheets it is done on. */
  readonly acts: Map<string, Set<string>>;
}

function describeOne(workbook: Workbook, edit: AnyEdit, group: Draft): void {
  const act = (what: string): void => {
    const sheets = group.acts.get(what) ?? new Set<string>();
    group.acts.set(what, sheets.add(`“${sheetOf(edit)}”`));
  };
  switch (edit.kind) {
    case 'addSheet':
      return act('新增工作表');
    case 'removeSheet':
      return act('去掉新增的工作表');
    case 'setRules':
      return act('设置颜色规则，工作表');
    case 'setStyles':
      return act('调整字体、边框和对齐，工作表');
    case 'setLayout':
      return act('设置版面，工作表');
    case 'setValues': {
      const sheet = findSheet(workbook, edit.sheet);
      edit.values.forEach((cells, r) =>
        cells.forEach((value, c) => {
          const before = sheet ? shown(cellAt(sheet, edit.row + r, edit.column + c)) : '';
          const after = shown(value);
          if (before === after) return;
          group.cells.push({
            sheet: edit.sheet,
            cell: cellText(edit.row + r, edit.column + c),
            before,
            after,
            detail: edit.why.detail ?? null,
          });
        }),
      );
    }
  }
}

function summarise(cells: readonly CellChange[], acts: Draft['acts']): string {
  const parts: string[] = [];
  if (cells.length > 0) {
    const filled = cells.filter((change) => change.before === '').length;
    const emptied = cells.filter((change) => change.after === '').length;
    const changed = cells.length - filled - emptied;
    const kinds = [
      filled > 0 ? `填入${filled}格` : '',
      changed > 0 ? `改写${changed}格` : '',
      emptied > 0 ? `清空${emptied}格` : '',
    ].filter((part) => part !== '');
    parts.push(kinds.join('，'));
  }
  for (const [what, sheets] of acts) parts.push(`${what}${[...sheets].join('、')}`);
  return parts.length > 0 ? parts.join('；') : '没有改动';
}

function shown(cell: Cell): string {
  const value = scalarOf(cell) ?? errorOf(cell) ?? '';
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}
