import { excelHost, type ExcelHost } from '../../../src/hosts/excel';
import type { Workbook } from '../../../src/workbook/sheet';
import { standIn, type ExcelOptions, type ExcelStandIn } from '../../stand-in/excel';
import { officeInNode, type OfficeLine } from '../../stand-in/node';

/** A library of its own for each API set, started once: it is large, and remembers nothing of a workbook. */
const lines = new Map<string, Promise<OfficeLine>>();

/** The Excel host over the real Office.js over the stand-in, with the globals the host takes from its page. */
export async function openExcel(
  workbook: Workbook,
  options?: ExcelOptions,
): Promise<{ host: ExcelHost; excel: ExcelStandIn }> {
  const excel = standIn(workbook, options);
  const line = lines.get(excel.api) ?? officeInNode(excel);
  lines.set(excel.api, line);
  const { Excel, Office, plugIn } = await line;
  plugIn(excel);
  Object.assign(globalThis, { Excel, Office });
  return { host: excelHost(), excel };
}

/** Waits until something has happened, however long the machine takes. */
export async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resume) => setImmediate(resume));
}
