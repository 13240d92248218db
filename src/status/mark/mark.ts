import type { Edit } from '../../workbook/edit';
import type { Finding } from '../../workbook/finding';
import type { Rule } from '../../workbook/rule';
import { findSheet, type Workbook } from '../../workbook/sheet';
import type { Standing } from '../standing';
import { colourRules, sameRules } from './colours';
import { headings, looks, printed } from './looks';
import { headingsFor, placeColumns } from './place';
import { values } from './values';

/** What marking comes to. */
export interface Marking {
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
}

/**
 * The edits that write a standing into the workbook it was read from: the tool's columns and the colour rules. What
 * stands already is not written again, so marking a marked workbook gives no edits.
 */
export function markStanding(
  workbook: Workbook,
  standing: Standing,
  { stageColumn = false }: { readonly stageColumn?: boolean } = {},
): Marking {
  let edits: readonly Edit[] = [];
  const findings: Finding[] = [];
  const rules = new Map<string, Rule[]>();
  for (const one of standing.ledgers) {
    const sheet = findSheet(workbook, one.ledger.sheet);
    if (!sheet || one.items.length === 0) continue;
    const place = placeColumns(sheet, one.ledger, headingsFor(one, stageColumn), rules.get(sheet.name) ?? []);
    edits = edits.concat(
      headings(sheet, one.ledger, place),
      looks(sheet, one, place),
      values(workbook, sheet, one, place, findings),
      printed(sheet, one.ledger, place),
    );
    rules.set(sheet.name, [...(rules.get(sheet.name) ?? []), ...colourRules(sheet, one.ledger, place)]);
  }
  const colours = [...rules].flatMap(([name, wanted]): Edit[] =>
    sameRules(findSheet(workbook, name)!.rules, wanted)
      ? []
      : [
          {
            kind: 'setRules',
            sheet: name,
            rules: wanted,
            why: { topic: '逾期行着色', detail: '红、黄、蓝三色随“预警”列变化' },
          },
        ],
  );
  return { edits: edits.concat(colours), findings };
}
