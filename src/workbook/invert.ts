import { Draft } from './apply';
import type { AnyEdit, Edit, Reversal, Writable } from './edit';
import type { LayoutChange } from './layout';
import type { Workbook } from './sheet';
import { PLAIN, type StyleChange } from './style';

/**
 * The edits that take `edits` back: applied to `applyEdits(workbook, edits)` they give `workbook` again, exactly.
 * Throws `BrokenEdit` as `applyEdits` does.
 */
export function invertEdits(workbook: Workbook, edits: readonly Edit[]): AnyEdit[] {
  const draft = new Draft(workbook);
  const back: AnyEdit[] = [];
  for (const edit of edits) {
    back.push(invertOne(draft, edit));
    draft.apply(edit);
  }
  return back.reverse();
}

function invertOne(draft: Draft, edit: Edit): AnyEdit {
  switch (edit.kind) {
    case 'addSheet':
      return { kind: 'removeSheet', sheet: edit.sheet.name, why: edit.why } satisfies Reversal;
    case 'setValues': {
      const sheet = draft.sheet(edit.sheet);
      const values = edit.values.map((cells, r) =>
        // A formula never gets here: applying the edit itself refuses it.
        cells.map((_, c) => sheet.cell(edit.row + r, edit.column + c) as Writable),
      );
      return { ...edit, values };
    }
    case 'setStyles': {
      const sheet = draft.sheet(edit.sheet);
      const styles = edit.styles.map((changes, r) =>
        changes.map((change, c): StyleChange =>
          change === null ? null : (sheet.style(edit.row + r, edit.column + c) ?? PLAIN),
        ),
      );
      return { ...edit, styles };
    }
    case 'setRules':
      return { ...edit, rules: draft.sheet(edit.sheet).rules };
    case 'setLayout':
      return { ...edit, layout: layoutBefore(edit.layout, draft.sheet(edit.sheet).layout) };
  }
}

function layoutBefore(change: LayoutChange, now: LayoutChange): LayoutChange {
  const before: Record<string, unknown> = {};
  for (const key of Object.keys(change) as (keyof LayoutChange)[]) before[key] = now[key];
  if (change.columnWidths) before['columnWidths'] = sizesBefore(change.columnWidths, now.columnWidths ?? {});
  if (change.rowHeights) before['rowHeights'] = sizesBefore(change.rowHeights, now.rowHeights ?? {});
  return before as LayoutChange;
}

function sizesBefore(
  change: Readonly<Record<number, number | null>>,
  now: Readonly<Record<number, number | null>>,
): Record<number, number | null> {
  return Object.fromEntries(Object.keys(change).map((key) => [key, now[Number(key)] ?? null]));
}
