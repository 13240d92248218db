import { readFileSync } from 'node:fs';
import { fflateCodec, openXlsx } from '../../src/hosts/xlsx';
import type { PlanJob } from '../../src/pane/clerk/jobs';
import { periodOf } from '../../src/pane/commands';
import {
  openDesk,
  openReturns,
  planTask,
  taskRow,
  type Plan,
  type ReturnFile,
  type TaskName,
} from '../../src/tasks';
import type { Workbook } from '../../src/workbook/sheet';
import { openExcel } from '../hosts/excel/open';
import type { ExcelStandIn } from '../stand-in/excel';
import { monthFiles } from '../tools/month-files';

/**
 * Requests, bytes, seconds and the longest task of each command in Excel, with the real Office.js over the stand-in:
 * part of npm run bench. In life a worker makes the plans, so that a preview is no task of the page.
 * node test/tools/run-ts.cjs test/bench/excel.ts LEDGER.xlsx…
 */

const JUNE = { month: '2026-06', asOf: '2026-06-30', today: '2026-07-03' };

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

/** Padded to so many columns of a terminal, of which a Chinese character takes two. */
function wide(text: string, columns: number): string {
  const taken = [...text].reduce((sum, one) => sum + (one > '\u2000' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, columns - taken));
}

async function measure(file: string): Promise<void> {
  const workbook = await openXlsx(readFileSync(file), file).read({ styles: 'full' });
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
      `${String(entries).padEnd(9)} ${wide(name, 22)} ` +
        `${String(excel.traffic.length).padStart(8)} ${sum('sent').padStart(9)} ` +
        `${sum('received').padStart(12)} ${seconds.padStart(8)} ` +
        `${longest().toFixed(0).padStart(11)}`,
    );
  };
  const command = async (kind: TaskName, request: object): Promise<void> => {
    // A row of the table is asked what its task wants; the pane holds them against each other (commands.ts).
    const job = { kind, ...request } as PlanJob;
    let plan: Plan | undefined;
    const { title } = taskRow(kind);
    await step(`${title}，预览`, async () => {
      plan = await desk.prepare((now) => planTask(kind, now, job as never), { period: periodOf(job) });
    });
    if (plan!.edits.length === 0) throw new Error(`${kind} writes nothing`);
    await step(`${title}，写入`, () => desk.commit(plan!));
  };
  const files = await returnsOf(workbook);
  await step('读取', () => host.read());
  await command('mergeReturns', { asOf: JUNE.asOf, accept: 'safe', files, decisions: [] });
  await command('updateStatus', { asOf: JUNE.asOf });
  await command('archiveMonth', { month: JUNE.month, asOf: JUNE.asOf });
  await command('makeBriefing', JUNE);
  await command('makeLetters', { month: JUNE.month, asOf: JUNE.asOf, issued: JUNE.today });
  await command('makeReport', { period: '2026-Q2', asOf: JUNE.asOf, issued: JUNE.today });
  while (desk.undoes !== null) await step(`撤销${desk.undoes}`, () => desk.undo());
}

/** What the sections send back, read. */
async function returnsOf(workbook: Workbook): Promise<readonly ReturnFile[]> {
  const { files } = await monthFiles(workbook);
  return openReturns(
    files.map(({ name, buffer }) => ({
      name,
      size: buffer.length,
      read: () => Promise.resolve(new Uint8Array(buffer)),
    })),
    () => undefined,
    fflateCodec,
  );
}

void (async () => {
  console.log('\nIn Excel (the real Office.js over the stand-in)');
  console.log('rows      step                   requests   sent kB  received kB  seconds  longest ms');
  for (const file of process.argv.slice(2)) await measure(file);
})();
