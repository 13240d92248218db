import { readFileSync } from 'node:fs';
import { openXlsx } from '../../src/hosts/xlsx';
import { makeBriefing, openDesk, updateStatus, type Plan } from '../../src/tasks';
import type { Workbook } from '../../src/workbook/sheet';
import { openExcel } from '../hosts/excel/open';

/**
 * Requests, bytes and seconds of each command in Excel, with the real Office.js over the stand-in: part of npm run
 * bench.
 * node test/tools/run-ts.cjs test/bench/excel.ts LEDGER.xlsx…
 */

const REQUEST = { month: '2026-06', asOf: '2026-06-30', today: '2026-07-03' };

async function measure(file: string): Promise<void> {
  const workbook = await openXlsx(readFileSync(file), file).read();
  const { host, excel } = await openExcel(workbook);
  const desk = openDesk(host);
  const entries = workbook.sheets[0]!.cells.length - 2;
  const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    excel.forgetTraffic();
    const began = performance.now();
    await work();
    const sum = (key: 'sent' | 'received'): string =>
      (excel.traffic.reduce((bytes, one) => bytes + one[key], 0) / 1000).toFixed(0);
    const seconds = ((performance.now() - began) / 1000).toFixed(2);
    console.log(
      `${String(entries).padEnd(9)} ${name.padEnd(22)} ${String(excel.traffic.length).padStart(8)} ${sum('sent').padStart(9)} ${sum('received').padStart(12)} ${seconds.padStart(8)}`,
    );
  };
  let plan: Plan | undefined;
  const command = async (name: string, task: (workbook: Workbook) => Plan): Promise<void> => {
    await step(`${name}: preview`, async () => (plan = await desk.prepare(task)));
    await step(`${name}: write`, () => desk.commit(plan!));
  };
  await command('status', (now) => updateStatus(now, REQUEST));
  await command('briefing', (now) => makeBriefing(now, REQUEST));
  await step('undo', () => desk.undo());
  await step('undo', () => desk.undo());
}

void (async () => {
  console.log('\nIn Excel (the real Office.js over the stand-in)');
  console.log('rows      step                   requests   sent kB  received kB  seconds');
  for (const file of process.argv.slice(2)) await measure(file);
})();
