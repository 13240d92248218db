import { excelHost, type ExcelHost } from '../../../src/hosts/excel';
import type { Workbook } from '../../../src/workbook/sheet';
import { standIn, type ExcelOptions, type ExcelStandIn } from '../../stand-in/excel';
import { officeInNode } from '../../stand-in/node';

/** The Excel host over the real Office.js over the stand-in, with the globals the host takes from its page. */
export async function openExcel(
  workbook: Workbook,
  options?: ExcelOptions,
  hostOptions?: Parameters<typeof excelHost>[0],
): Promise<{ host: ExcelHost; excel: ExcelStandIn }> {
  const excel = standIn(workbook, options);
  const { Excel, Office } = await officeInNode(excel);
  Object.assign(globalThis, { Excel, Office });
  return { host: excelHost(hostOptions), excel };
}
