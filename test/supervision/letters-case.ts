import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import type { Workbook } from '../../src/workbook/sheet';

/** A workbook of the case in test/fixtures/letters. */
export async function bookOf(file: string): Promise<Workbook> {
  const host = openXlsx(readFileSync(join(__dirname, '../fixtures/letters', file)), file);
  return host.read();
}

/** What the case's key says. */
export const KEY = JSON.parse(readFileSync(join(__dirname, '../fixtures/letters/key.json'), 'utf8')) as {
  readonly units: readonly string[];
  readonly months: readonly KeyMonth[];
  readonly periods: readonly (Readonly<Record<string, unknown>> & {
    readonly period: string;
    readonly asOf: string;
    readonly book: string;
  })[];
};

export interface KeyMonth {
  readonly month: string;
  readonly asOf: string;
  readonly issued: string;
  readonly book: string;
  readonly total: number;
  readonly status: Readonly<Record<string, string>>;
  readonly light: Readonly<Record<string, string>>;
  readonly daysLate: Readonly<Record<string, number>>;
  readonly changes: unknown;
  readonly letters: readonly Readonly<Record<string, unknown>>[];
  readonly extended: readonly string[];
  readonly rates: unknown;
}
