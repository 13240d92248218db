import { HEADING_LAYOUTS } from './layouts/headings';
import { ROW_LAYOUTS } from './layouts/rows';
import { TABLE_LAYOUTS } from './layouts/tables';
import { BREAKDOWN_LAYOUTS } from './layouts/breakdowns';
import { NO_LEDGERS } from './layouts/no-ledgers';
import type { MadeLayout } from './layouts/made-layout';

export { sheetOf, type Expected, type MadeLayout, type SheetPlan } from './layouts/made-layout';

/** Layouts as they stand in offices, each with what a reader makes of it. */
export const LAYOUTS: readonly MadeLayout[] = [
  ...HEADING_LAYOUTS,
  ...ROW_LAYOUTS,
  ...TABLE_LAYOUTS,
  ...BREAKDOWN_LAYOUTS,
  ...NO_LEDGERS,
];
