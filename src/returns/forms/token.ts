import type { Field } from '../../kinds/field';

/** One row of a form as it was sent out. */
export interface TokenRow {
  /**
   * Stands in the form's hidden column beside the row, and is computed anew from the master's rows when returns are
   * matched.
   */
  readonly key: string;
  readonly task: string;
  /** What stood in the columns that returns may fill, by meaning; an empty cell is absent. */
  readonly sent: Readonly<Partial<Record<Field, string>>>;
}

/**
 * What a form carries unseen, so that it is known again when it comes back, and what was sent can be told from what
 * was filled in (表单标识).
 */
export interface FormToken {
  /** Fingerprint of the ledger that the form was made from: the same for every form and every month of one ledger. */
  readonly ledger: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly unit: string;
  readonly rows: readonly TokenRow[];
  /** Whether the checksum over the rows still holds. */
  readonly intact: boolean;
}
