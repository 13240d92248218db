import { makeBriefing, openDesk, updateStatus, type Plan } from '../../../src/tasks';
import type { Workbook } from '../../../src/workbook/sheet';
import { manyTimes, sample } from '../../tools/many-times';
import { openExcel } from './open';

/**
 * What the commands of the pane cost in Excel: the number of requests is the same for any ledger, little comes back
 * beyond its cells.
 */

const JUNE = { month: '2026-06', asOf: '2026-06-30', today: '2026-07-03' };

interface Cost {
  readonly requests: number;
  readonly received: number;
  readonly sent: number;
}

/** What each step costs, `cells` being what reading the workbook costs at that time. */
async function costs(
  workbook: Workbook,
): Promise<readonly (Cost & { readonly name: string; readonly cells: Cost })[]> {
  const { host, excel } = await openExcel(workbook);
  const desk = openDesk(host);
  const costOf = async (work: () => Promise<unknown>): Promise<Cost> => {
    excel.forgetTraffic();
    await work();
    const sum = (key: 'sent' | 'received'): number => excel.traffic.reduce((all, one) => all + one[key], 0);
    return { requests: excel.traffic.length, sent: sum('sent'), received: sum('received') };
  };
  const seen: (Cost & { name: string; cells: Cost })[] = [];
  const command = async (
    name: string,
    task: (now: Workbook) => Plan,
    period: string | null,
  ): Promise<void> => {
    const cells = await costOf(() => host.read());
    let plan: Plan | null = null;
    const preview = await costOf(async () => (plan = await desk.prepare(task, { period })));
    seen.push({ name: `${name}: preview`, cells, ...preview });
    seen.push({ name: `${name}: write`, cells, ...(await costOf(() => desk.commit(plan!))) });
    // What was written is known: it is looked at without being read.
    expect(desk.known).not.toBeNull();
  };
  await command('status', (now) => updateStatus(now, JUNE), null);
  await command('briefing', (now) => makeBriefing(now, JUNE), '2026-06');
  await command('briefing again', (now) => makeBriefing(now, { ...JUNE, asOf: '2026-06-20' }), '2026-06');
  expect(excel.gaps).toEqual([]);
  return seen;
}

test('commands cost hardly more requests on 1,270 rows than on 127, and under 0.5 MB beyond the cells', async () => {
  const small = await sample();
  const [few, many] = [await costs(small), await costs(manyTimes(small, 10))];
  if (process.env['SHOW_TRAFFIC']) console.log(JSON.stringify({ few, many }));
  many.forEach(({ name, requests, received, sent, cells }, index) => {
    expect([name, Math.max(requests, few[index]!.requests) <= 20]).toEqual([name, true]);
    // What a briefing looked like that is written over has to be read, or it could not be taken back.
    const over = name === 'briefing again: write' ? few[index]! : { received, cells };
    expect([name, over.received - over.cells.received < 500_000]).toEqual([name, true]);
    expect([name, sent < 1_250_000]).toEqual([name, true]);
  });
});
