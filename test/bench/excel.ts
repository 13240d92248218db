import { readFileSync } from 'node:fs';
import { openXlsx } from '../../src/hosts/xlsx';
import { makeBriefing, openDesk, updateStatus, type Plan } from '../../src/tasks';
import type { Workbook } from '../../src/workbook/sheet';
import { openExcel } from '../hosts/excel/open';
import type { ExcelStandIn } from '../stand-in/excel';

/**
 * Requests, bytes, seconds and the longest task of each command in Excel, with the real Office.js over the stand-in:
 * part of npm run bench. In life a worker makes the plans, so that a preview is no task of the page.
 * node test/tools/run-ts.cjs test/bench/excel.ts LEDGER.xlsx…
 */

const REQUEST = { month: '2026-06', asOf: '2026-06-30', today: '2026-07-03' };

const turn = (): Promise<void> => new Promise((resume) => setImmediate(resume));

/**
 * Watches how long nothing else can run. Each answer comes in a task of its own, as in a browser, and what the stand-in
 * does is left out: in life another process does it. Called, it gives the longest task in ms since the last call.
 */
function watch(excel: ExcelStandIn): () => number {
  let last = performance.now();
  let elsewhere = 0;
  let longest = 0;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last - elsewhere);
    [last, elsewhere] = [now, 0];
    setImmediate(tick).unref();
  };
  tick();
  const { request } = excel;
  Object.assign(excel, {
    request: async (body: string, flags: number) => {
      await turn();
      const began = performance.now();
      const answer = await request(body, flags);
      elsewhere += performance.now() - began;
      await turn();
      return answer;
    },
  });
  return () => {
    const most = longest;
    longest = 0;
    return most;
  };
}

async function measure(file: string): Promise<void> {
  const workbook = await openXlsx(readFileSync(file), file).read();
  const { host, excel } = await openExcel(workbook);
  const desk = openDesk(host);
  const longest = watch(excel);
  const entries = workbook.sheets[0]!.cells.length - 2;
  const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    await turn();
    excel.forgetTraffic();
    longest();
    const began = performance.now();
    await work();
    await turn();
    const sum = (key: 'sent' | 'received'): string =>
      (excel.traffic.reduce((bytes, one) => bytes + one[key], 0) / 1000).toFixed(0);
    const seconds = ((performance.now() - began) / 1000).toFixed(2);
    console.log(
      `${String(entries).padEnd(9)} ${name.padEnd(22)} ` +
        `${String(excel.traffic.length).padStart(8)} ${sum('sent').padStart(9)} ` +
        `${sum('received').padStart(12)} ${seconds.padStart(8)} ` +
        `${longest().toFixed(0).padStart(11)}`,
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
  console.log('rows      step                   requests   sent kB  received kB  seconds  longest ms');
  for (const file of process.argv.slice(2)) await measure(file);
})();
