import type { HolidayNotice } from '../../calendar/workdays';
import type { Kind } from '../../kinds/kind';
import type { RuleSet } from '../rules';
import type { StageVerdict } from '../standing';

/** What a row is judged by besides what it says. */
export interface Terms {
  /** Absent where any ledger of tasks is meant. */
  readonly kind?: Kind;
  /** With the thresholds of the kind. */
  readonly rules: RuleSet;
  /** Years of days off that the office added. */
  readonly notices: readonly HolidayNotice[];
  /** The year of the ledger, null where nothing says it. */
  readonly year?: number | null;
}

/** Rows of most ledgers have no steps: they share one list. */
export const NO_STAGES: readonly StageVerdict[] = [];
