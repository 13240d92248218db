import { openDesk, StaleWorkbook } from '../../src/tasks/desk';
import { makeBriefing } from '../../src/tasks/make-briefing';
import { updateStatus } from '../../src/tasks/update-status';
import { memoryHost } from '../../src/workbook/memory';
import { HostError, type Host } from '../../src/workbook/host';
import { sheetOf, type AnyEdit, type Writable } from '../../src/workbook/edit';
import { smallLedger } from './small-ledger';

const status = (workbook: ReturnType<typeof smallLedger>) => updateStatus(workbook, { asOf: '2026-06-30' });
const brief = (workbook: ReturnType<typeof smallLedger>) =>
  makeBriefing(workbook, { month: '2026-06', asOf: '2026-06-30', today: '2026-07-03' });

/** Somebody else types into a cell. */
function type(sheet: string, row: number, column: number, value: Writable): AnyEdit[] {
  return [{ kind: 'setValues', sheet, row, column, values: [[value]], why: { topic: '手工' } }];
}

describe('the desk', () => {
  test('nothing is written before commit; undo gives back the first workbook, step by step', async () => {
    const start = smallLedger();
    const host = memoryHost(start);
    const desk = openDesk(host);
    const plan = await desk.prepare(status);
    expect(await host.read()).toEqual(start);
    await desk.commit(plan);
    const marked = await host.read();
    await desk.commit(await desk.prepare(brief));
    expect(desk.undoable).toBe(2);
    expect(await desk.undo()).toBe('生成简报');
    expect(await host.read()).toEqual(marked);
    expect(await desk.undo()).toBe('更新状态');
    expect(await host.read()).toEqual(start);
    expect(await desk.undo()).toBeNull();
  });

  test('a touched cell that changed since the preview stops the writing', async () => {
    const host = memoryHost(smallLedger());
    const desk = openDesk(host);
    const plan = await desk.prepare(status);
    await host.apply(type('重点工作', 2, 9, '手写'));
    const before = await host.read();
    await expect(desk.commit(plan)).rejects.toThrow(/改动.*重点工作!J3.*未覆盖/);
    expect(await host.read()).toEqual(before);
  });

  test('so does a cell that the plan was computed from', async () => {
    const host = memoryHost(smallLedger());
    const desk = openDesk(host);
    const plan = await desk.prepare(status);
    await host.apply(type('重点工作', 2, 4, '9月底前'));
    await expect(desk.commit(plan)).rejects.toThrow(/改动.*重点工作!E3/);
    await host.apply(type('说明', 0, 3, '旁的表'));
    await desk.commit(await desk.prepare(status));
  });

  test('typing elsewhere survives undo; typing into what was written stops it', async () => {
    const host = memoryHost(smallLedger());
    const desk = openDesk(host);
    await desk.commit(await desk.prepare(brief));
    await host.apply(type('说明', 5, 5, '另外写的'));
    await host.apply(type('重点工作动态简报', 3, 0, '领导改过的话'));
    await expect(desk.undo()).rejects.toThrow(StaleWorkbook);
    expect(desk.undoable).toBe(1);
    await host.apply(type('重点工作动态简报', 3, 0, (await original(3)) as Writable));
    await desk.undo();
    const after = await host.read();
    expect(after.sheets.map((sheet) => sheet.name)).toEqual(['重点工作', '说明']);
    expect(after.sheets[1]!.cells[5]![5]).toBe('另外写的');
  });

  test('a protected sheet is refused before anything is written', async () => {
    const start = smallLedger();
    const host = memoryHost({
      ...start,
      sheets: start.sheets.map((sheet) => ({ ...sheet, isProtected: true })),
    });
    const desk = openDesk(host);
    await expect(desk.commit(await desk.prepare(status))).rejects.toThrow(/保护/);
    expect(desk.undoable).toBe(0);
  });

  test('a host that fails midway leaves a plan that can be taken back', async () => {
    const inner = memoryHost(smallLedger());
    const start = await inner.read();
    let failing = true;
    const host: Host = {
      ...inner,
      read: (request) => inner.read(request),
      reveal: (sheet, row) => inner.reveal(sheet, row),
      async apply(edits) {
        if (!failing) return inner.apply(edits);
        await inner.apply(edits.slice(0, 5));
        throw new HostError('failed', '写到一半中断了，请重试。', true);
      },
    };
    const desk = openDesk(host);
    await expect(desk.commit(await desk.prepare(status))).rejects.toThrow('写到一半');
    failing = false;
    expect(desk.undoable).toBe(1);
    await desk.undo();
    expect(await inner.read()).toEqual(start);
  });
});

test('an undo that fails midway can be tried again', async () => {
  const inner = memoryHost(smallLedger());
  const start = await inner.read();
  let calls = 0;
  const host: Host = {
    ...inner,
    async apply(edits) {
      calls += 1;
      if (calls !== 2) return inner.apply(edits);
      await inner.apply(edits.slice(0, 3));
      throw new HostError('failed', '写到一半中断了，请重试。', true);
    },
  };
  const desk = openDesk(host);
  await desk.commit(await desk.prepare(brief));
  await expect(desk.undo()).rejects.toThrow('写到一半');
  expect(desk.undoable).toBe(1);
  await desk.undo();
  expect(await inner.read()).toEqual(start);
});

/** What the briefing itself put into column A of a row. */
async function original(row: number): Promise<unknown> {
  const host = memoryHost(smallLedger());
  const desk = openDesk(host);
  await desk.commit(await desk.prepare(brief));
  return (
    (await host.read()).sheets.find((sheet) => sheet.name === '重点工作动态简报')!.cells[row]?.[0] ?? null
  );
}

describe('what was kept over the closing of the page', () => {
  const written = async () => {
    const start = smallLedger();
    const host = memoryHost(start);
    const desk = openDesk(host);
    await desk.commit(await desk.prepare(status));
    await desk.commit(await desk.prepare(brief));
    return { start, host, desk };
  };

  test('is taken back by a new desk, exactly, and nothing else of the journal is', async () => {
    const { host, desk } = await written();
    const kept = structuredClone(desk.newest!);
    await desk.undo();
    const before = await host.read();
    await host.apply(kept.edits);
    const later = openDesk(host);
    expect(await later.restore(kept)).toBe(true);
    expect([later.undoable, later.undoes]).toEqual([1, '生成简报']);
    expect(await later.undo()).toBe('生成简报');
    expect(await host.read()).toEqual(before);
    expect(later.undoable).toBe(0);
    // What is not kept is not known: the workbook has to be read to be looked at.
    expect(later.known).toBeNull();
  });

  test('holds the touched sheets only', async () => {
    const { desk } = await written();
    await desk.undo();
    const touched = new Set(desk.newest!.edits.map(sheetOf));
    const { sheets } = desk.newest!.before;
    expect(sheets.filter(({ cells }) => cells.length > 0).every(({ name }) => touched.has(name))).toBe(true);
    expect(sheets.map(({ name }) => name)).toEqual(smallLedger().sheets.map(({ name }) => name));
  });

  test('is not offered where a written cell says something else by now, a row moved, or a sheet is gone', async () => {
    const changed = await written();
    await changed.desk.undo();
    const kept = structuredClone(changed.desk.newest!);
    await changed.host.apply(type('重点工作', 2, 9, '手写'));
    expect(await openDesk(changed.host).restore(kept)).toBe(false);

    const { host, desk } = await written();
    const paper = structuredClone(desk.newest!);
    const { sheets } = await host.read();
    for (const { name } of sheets) {
      const without = memoryHost({
        ...(await host.read()),
        sheets: sheets.filter((one) => one.name !== name),
      });
      const touched = paper.edits.some((edit) => sheetOf(edit) === name);
      expect(await openDesk(without).restore(paper)).toBe(!touched);
    }
  });

  test('does not come over what was written meanwhile', async () => {
    const { host, desk } = await written();
    const kept = structuredClone(desk.newest!);
    await desk.undo();
    await host.apply(kept.edits);
    const later = openDesk(host);
    await later.commit(
      await later.prepare((workbook) => ({
        title: '手工',
        workbook,
        edits: type('说明', 5, 5, '写') as never,
      })),
    );
    expect(await later.restore(kept)).toBe(false);
    expect(later.undoes).toBe('手工');
  });
});
