import type { Finding } from '../workbook/finding';

/** Takes one finding about a cell; row and column from zero. */
export type Report = (
  severity: Finding['severity'],
  code: string,
  row: number,
  column: number,
  message: string,
) => void;
