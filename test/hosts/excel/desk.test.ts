import { openXlsx, writeXlsx } from '../../../src/hosts/xlsx';
import { openDesk } from '../../../src/tasks/desk';
import { makeBriefing } from '../../../src/tasks/make-briefing';
import { updateStatus } from '../../../src/tasks/update-status';
import { comparableWorkbook } from '../../contract/contract';
import { zlibCodec } from '../xlsx/zlib-codec';
import { ledgerOf } from './ledger';
import { openExcel } from './open';

describe('the whole way over Excel', () => {
  it.each([127, 1000])(
    'updates the status, writes the briefing and takes both back, %i rows',
    async (entries) => {
      const file = writeXlsx(ledgerOf(entries), zlibCodec);
      const start = await openXlsx(file, '台账.xlsx', zlibCodec).read();
      const { host, excel } = await openExcel(start);
      const before = excel.workbook();
      const desk = openDesk(host);
      const seen: Record<string, string> = {};
      const note = (what: string): void => {
        const sum = (key: 'sent' | 'received'): number =>
          excel.traffic.reduce((bytes, one) => bytes + one[key], 0);
        seen[what] =
          `${excel.traffic.length} requests, ${Math.round(sum('sent') / 1024)} + ` +
          `${Math.round(sum('received') / 1024)} kB`;
        excel.forgetTraffic();
      };
      const status = await desk.prepare((workbook) => updateStatus(workbook, { asOf: '2026-06-30' }));
      note('prepare status');
      expect(status.edits.length).toBeGreaterThan(0);
      await desk.commit(status);
      note('commit status');
      const again = await desk.prepare((workbook) => updateStatus(workbook, { asOf: '2026-06-30' }));
      expect(again.edits).toEqual([]);
      const briefing = await desk.prepare((workbook) =>
        makeBriefing(workbook, { asOf: '2026-06-30', month: '2026-06', today: '2026-07-01' }),
      );
      await desk.commit(briefing);
      expect(excel.workbook().sheets.some(({ name }) => name === '重点工作动态简报')).toBe(true);
      const saved = openXlsx(writeXlsx(excel.workbook(), zlibCodec), '', zlibCodec);
      expect((await saved.read()).sheets.map(({ name }) => name)).toEqual(
        excel.workbook().sheets.map(({ name }) => name),
      );
      excel.forgetTraffic();
      await desk.undo();
      await desk.undo();
      note('undo both');
      expect(comparableWorkbook(excel.workbook())).toEqual(comparableWorkbook(before));
      expect(excel.gaps).toEqual([]);
      if (process.env['SHOW_TRAFFIC']) console.log(entries, seen);
    },
  );
});
