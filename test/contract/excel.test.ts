import { openExcel } from '../hosts/excel/open';
import type { Host } from '../../src/workbook/host';
import { contract } from './contract';

contract('the Excel host', async (workbook): Promise<Host> => {
  const { host } = await openExcel(workbook);
  return { ...host, read: (request) => host.read({ styles: 'full', ...request }) };
});
