import type { Month } from '../../calendar/period';
import { once } from '../../basics/once';
import type { Ledger } from '../../ledger/ledger';
import type { Sheet } from '../../workbook/sheet';
import { likeness, type Item, type Items } from '../items';
import { fingerprintOf, keyOfRow, keysOf } from '../../ledger/keys';
import { plain } from '../texts';
import type { FormToken, TokenRow } from '../forms/token';

/** The rows of the master by the keys that forms carry, and what tells its forms from those of another ledger. */
export interface MasterKeys {
  readonly fingerprint: string;
  readonly byKey: ReadonlyMap<string, number>;
  readonly keyOf: (item: Item) => string | undefined;
}

/** Computes the keys when they are first asked for: most returns carry none. */
export function masterKeys({ all }: Items, ledgers: readonly Ledger[]): () => MasterKeys {
  return once(() => {
    const keys = keysOf(all);
    const byKey = new Map(
      all.flatMap(({ entry }, index) => (keys.has(entry) ? [[keys.get(entry)!, index] as const] : [])),
    );
    return { fingerprint: fingerprintOf(ledgers), byKey, keyOf: ({ entry }) => keys.get(entry) };
  });
}

/** What a return's form tells of it, as far as it can be believed. */
export interface Form {
  /** `none`: no form of ours. `broken`: its hidden content was changed. `foreign`: it was made from another ledger. */
  readonly state: 'none' | 'whole' | 'broken' | 'foreign';
  /** The month that it was sent out for; null where it does not tell. */
  readonly month: Month | null;
  /** The section that it was sent to; null where it does not tell. */
  readonly unit: string | null;
  /** Rows of the return (by their item) → index of the master's row, told by their keys. */
  readonly places: ReadonlyMap<Item, number>;
  /**
   * What was sent out of a row; null where that is not known. `item` is the master's row, null where it is not found.
   */
  readonly sent: (row: Item, item: Item | null) => TokenRow | null;
}

const NO_FORM: Form = { state: 'none', month: null, unit: null, places: new Map(), sent: () => null };

/**
 * Reads the form of a return with `rows`. Only the keys of a form of this ledger are believed, and only where the
 * text agrees.
 */
export function readForm(
  token: FormToken | null,
  sheet: Sheet | undefined,
  ledger: Ledger,
  rows: readonly Item[],
  items: Items,
  keys: () => MasterKeys,
): Form {
  if (token && !token.intact) return { ...NO_FORM, state: 'broken' };
  if (token && token.ledger !== keys().fingerprint)
    return { ...NO_FORM, state: 'foreign', month: token.month, unit: token.unit };
  const keyed =
    sheet && ledger.keyColumn !== null
      ? rows.flatMap((row) => {
          const key = keyOfRow(sheet, ledger, row.entry.row);
          return key === null ? [] : [{ row, key }];
        })
      : [];
  const rowKeys = new Map(keyed.map(({ row, key }) => [row, key]));
  const places = new Map(keyed.length === 0 ? [] : placesOf(keyed, items, keys()));
  if (!token) return { ...NO_FORM, places };
  const sentRows = new Map(token.rows.map((row) => [row.key, row]));
  return {
    state: 'whole',
    month: token.month,
    unit: token.unit,
    places,
    sent(row, item) {
      const standing = item && sentRows.get(keys().keyOf(item) ?? '');
      if (standing) return standing;
      // The master may have reworded the row since: its key is another one then, and the text in the form is the old
      // one.
      const own = sentRows.get(rowKeys.get(row) ?? '');
      return own && plain(own.task) === row.plain ? own : null;
    },
  };
}

/** A key stands beside the wrong row where somebody sorted the columns that he saw, or copied a row. */
function placesOf(
  keyed: readonly { readonly row: Item; readonly key: string }[],
  { all, byText }: Items,
  { byKey }: MasterKeys,
): [Item, number][] {
  return keyed.flatMap(({ row, key }): [Item, number][] => {
    const index = byKey.get(key);
    if (index === undefined || keyed.some((other) => other.row !== row && other.key === key)) return [];
    return agrees(row, all[index]!, byText.has(row.plain)) ? [[row, index]] : [];
  });
}

/** Whether a row may be what its key says: with the same text, none, or one that was improved and is nobody else's. */
function agrees(row: Item, item: Item, isKnown: boolean): boolean {
  if (row.plain === item.plain || row.plain === '') return true;
  if (isKnown) return false;
  return likeness(row, item) >= 0.5;
}
