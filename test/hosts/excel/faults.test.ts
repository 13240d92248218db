import type { Area } from '../../../src/workbook/address';
import { applyEdits } from '../../../src/workbook/apply';
import type { Edit } from '../../../src/workbook/edit';
import { HostError } from '../../../src/workbook/host';
import { invertEdits } from '../../../src/workbook/invert';
import type { Validation } from '../../../src/workbook/layout';
import { makeSheet, type Workbook } from '../../../src/workbook/sheet';
import type { Fault } from '../../stand-in/excel';
import { openExcel, until } from './open';

const why = { topic: '试' };
const area = { top: 1, left: 0, bottom: 3, right: 2 };

const BOOK: Workbook = {
  name: '台账.xlsx',
  date1904: false,
  sheets: [
    makeSheet(
      '台账',
      [
        ['序号', '事项'],
        [1, '甲'],
        [2, '乙'],
        [3, '丙'],
      ],
      {
        styles: [[{ font: { bold: true } }]],
        rules: [{ area, column: 2, equals: '黄', fill: 'FFEB9C' }],
      },
    ),
  ],
};

const EDITS: readonly Edit[] = [
  { kind: 'addSheet', at: 0, sheet: makeSheet('简报', [['动态简报'], [1]]), why },
  { kind: 'setValues', sheet: '台账', row: 1, column: 2, values: [['红'], ['黄'], ['绿']], why },
  { kind: 'setStyles', sheet: '台账', row: 0, column: 2, styles: [[{ like: { row: 0, column: 0 } }]], why },
  { kind: 'setRules', sheet: '台账', rules: [{ area, column: 2, equals: '红', fill: 'FFC7CE' }], why },
  { kind: 'setLayout', sheet: '台账', layout: { freeze: { rows: 1, columns: 0 } }, why },
];

async function caught(work: Promise<unknown>): Promise<HostError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HostError);
  return error as HostError;
}

/** Requests that one writing of `EDITS` sends. */
async function requestsOf(): Promise<number> {
  const { host, excel } = await openExcel(BOOK);
  await host.apply(EDITS);
  return excel.traffic.length;
}

/** Everything that tells the time but the clock that is set by `setTimeout`. */
const OTHER_TIMERS = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
] as const;

const PHASES: readonly Fault['when'][] = ['before', { actions: 6 }, 'after'];

describe('a request that fails', () => {
  it('once, in any phase of any request, is sent again and nobody notices', async () => {
    const requests = await requestsOf();
    expect(requests).toBeGreaterThanOrEqual(6);
    for (let request = 1; request <= requests; request++) {
      for (const when of PHASES) {
        const { host, excel } = await openExcel(BOOK);
        excel.fail({ request, when });
        await host.apply(EDITS);
        expect(excel.workbook()).toEqual(applyEdits(BOOK, EDITS));
      }
    }
  });

  it(
    'for good, in any phase of any request, ends in a sentence; doing it again repairs, ' +
      'taking it back restores',
    async () => {
      const requests = await requestsOf();
      for (let request = 1; request <= requests; request++) {
        for (const when of PHASES) {
          for (const repair of ['again', 'back'] as const) {
            const { host, excel } = await openExcel(BOOK);
            excel.fail({ request, when, code: 'InvalidArgument' });
            const error: unknown = await host.apply(EDITS).then(
              () => null,
              (reason: unknown) => reason,
            );
            if (error === null) continue; // a question about rules that fails is asked anew
            expect(error).toBeInstanceOf(HostError);
            const { code, partial, message } = error as HostError;
            expect(code).toBe('failed');
            expect(message).toMatch(partial ? /有一部分可能已经写入/ : /这次没有写入/);
            if (!partial) expect(excel.workbook()).toEqual(BOOK);
            if (repair === 'again') {
              await host.apply(EDITS);
              expect(excel.workbook()).toEqual(applyEdits(BOOK, EDITS));
            } else if (partial) {
              await host.apply(invertEdits(BOOK, EDITS));
              expect(excel.workbook()).toEqual(BOOK);
            }
          }
        }
      }
    },
  );

  it('twice for a reason that mostly passes says that Excel is busy', async () => {
    const { host, excel } = await openExcel(BOOK);
    excel.fail({ request: 1, when: 'before' });
    excel.fail({ request: 2, when: 'before' });
    expect(await caught(host.read())).toMatchObject({ code: 'busy', partial: false });
  });
});

describe('a writing that does not come to its end', () => {
  it('is given up after a minute, in words, and nothing more is sent even where an answer comes late', async () => {
    const { excel, host } = await openExcel(BOOK);
    // The host's clock alone stands still; the library has taken its own when it was started.
    jest.useFakeTimers({ doNotFake: [...OTHER_TIMERS] });
    try {
      excel.fail({ request: 1, when: 'never' });
      const read = caught(host.read());
      await until(() => excel.unanswered === 1);
      jest.advanceTimersByTime(60_000);
      expect(await read).toMatchObject({ code: 'silent', partial: false });
      excel.fail({ request: { writing: 2 }, when: 'never' });
      const applied = caught(host.apply(EDITS));
      await until(() => excel.unanswered === 2);
      jest.advanceTimersByTime(60_000);
      const error = await applied;
      expect(error).toMatchObject({ code: 'silent', partial: true });
      expect(error.message).toMatch(/60秒没有回应.*撤销/);
    } finally {
      jest.useRealTimers();
    }
    const sent = excel.traffic.length;
    excel.answerLate();
    await until(() => excel.traffic.length === sent + 2);
    for (let turn = 0; turn < 100; turn++) await new Promise((resume) => setImmediate(resume));
    expect(excel.traffic).toHaveLength(sent + 2);
  });

  it('stops before the next request once it is told to, and says whether anything stands', async () => {
    for (const [after, partial] of [
      [0, false],
      [1, true],
    ] as const) {
      const { excel, host } = await openExcel(BOOK);
      const stopper = new AbortController();
      const applied = host.apply(EDITS, (done) => done === after && stopper.abort(), stopper.signal);
      expect(await caught(applied)).toMatchObject({ code: 'stopped', partial });
      expect(excel.workbook().sheets.length).toBe(partial ? 2 : 1);
    }
  });

  it('calls a fault of our own after the first request partial, for something stands', async () => {
    const { host } = await openExcel(BOOK);
    const broken = host.apply(EDITS, (done) => {
      if (done === 1) throw new TypeError('x is not a function');
    });
    expect(await caught(broken)).toMatchObject({ code: 'failed', partial: true });
  });
});

describe('a workbook that refuses', () => {
  it('names the protected sheet and writes nothing', async () => {
    const { host, excel } = await openExcel(BOOK);
    excel.protect('台账');
    const error = await caught(host.apply(EDITS));
    expect(error).toMatchObject({ code: 'protected', partial: false });
    expect(error.message).toMatch(/“台账”设了保护/);
    excel.protect('台账', false);
    expect(excel.workbook()).toEqual(BOOK);
  });

  it('says that the structure is protected', async () => {
    const { host, excel } = await openExcel(BOOK);
    excel.protectStructure();
    expect((await caught(host.apply(EDITS))).message).toMatch(/结构设了保护/);
    expect(excel.workbook()).toEqual(BOOK);
  });

  it('says at once that a cell is being edited, for reading and for writing', async () => {
    const { host, excel } = await openExcel(BOOK);
    excel.setEditing(true);
    expect(await caught(host.read())).toMatchObject({ code: 'editing', partial: false });
    const error = await caught(host.apply(EDITS));
    expect(error).toMatchObject({ code: 'editing', partial: false });
    expect(error.message).toMatch(/编辑/);
    expect(excel.workbook()).toEqual(BOOK);
  });

  it('waits where the user begins to type in the middle of a writing', async () => {
    const { host, excel } = await openExcel(BOOK);
    const written = host.apply(EDITS, (done) => excel.setEditing(done === 1));
    await until(() => excel.waiting > 0);
    expect(excel.workbook()).not.toEqual(applyEdits(BOOK, EDITS));
    excel.setEditing(false);
    await written;
    expect(excel.workbook()).toEqual(applyEdits(BOOK, EDITS));
  });

  it('below ExcelApi 1.14 points to the workbench', async () => {
    const { host, excel } = await openExcel(BOOK, { api: '1.13' });
    expect(host.isSupported()).toBe(false);
    for (const work of [host.read(), host.apply(EDITS), host.reveal('台账', 1)]) {
      const error = await caught(work);
      expect(error.code).toBe('version');
      expect(error.message).toMatch(/版本.*工作台/);
    }
    expect(excel.traffic).toEqual([]);
  });

  it('does its work on newer sets too', async () => {
    const { host, excel } = await openExcel(BOOK, { api: '1.20' });
    await host.apply(EDITS);
    expect(excel.workbook()).toEqual(applyEdits(BOOK, EDITS));
  });

  it('never writes over a formula, nor a second sheet of a name', async () => {
    const book = { ...BOOK, sheets: [makeSheet('台账', [['甲', { formula: 'A1', result: '甲' }]])] };
    const { host, excel } = await openExcel(book);
    await expect(
      host.apply([{ kind: 'setValues', sheet: '台账', row: 0, column: 0, values: [['乙', '丙']], why }]),
    ).rejects.toMatchObject({ name: 'BrokenEdit' });
    await expect(
      host.apply([{ kind: 'addSheet', at: 0, sheet: makeSheet('台账'), why }]),
    ).rejects.toMatchObject({ name: 'BrokenEdit' });
    expect(excel.workbook()).toEqual(book);
  });
});

describe('conditional formats of others', () => {
  it('stay as they are and where they are', async () => {
    const { host, excel } = await openExcel(BOOK);
    excel.addForeignRule('台账', { areas: [area], type: 'ColorScale' });
    excel.addForeignRule('台账', { areas: [area], type: 'Custom', formula: '=$A1>1', fill: '00FF00' });
    const others = excel.rules('台账').filter(({ id }) => id.startsWith('foreign'));
    await host.apply(EDITS);
    await host.apply(EDITS.slice(3));
    expect(excel.rules('台账').filter(({ id }) => id.startsWith('foreign'))).toEqual(others);
    expect(excel.rules('台账')).toHaveLength(3);
    expect((await host.read()).sheets[1]!.rules).toEqual([{ area, column: 2, equals: '红', fill: 'FFC7CE' }]);
  });

  it.each(['CellValue', 'Custom'] as const)(
    'that Excel cannot read (%s, duplicated) stop neither reading nor writing',
    async (type) => {
      const { host, excel } = await openExcel(BOOK);
      for (let twice = 0; twice < 2; twice++)
        excel.addForeignRule('台账', { areas: [area], type, formula: '=$A1>1', unreadable: true });
      expect((await host.read()).sheets[0]!.rules).toEqual(BOOK.sheets[0]!.rules);
      await host.apply(EDITS);
      expect(excel.rules('台账').map(({ unreadable }) => unreadable)).toEqual([false, true, true]);
    },
  );
});

describe('validations of others', () => {
  it('that Excel tells as one area, and of which it names neither kind nor message, stay as they are', async () => {
    const [sheet] = BOOK.sheets;
    const below = (top: number, bottom: number): Area => ({ top, left: 1, bottom, right: 1 });
    const validations: Validation[] = [
      { area: below(1, 1), kind: 'list', values: ['甲', '乙'], message: '请选择。' },
      { area: below(2, 3), kind: 'date', message: '请填日期。' },
    ];
    const book = { ...BOOK, sheets: [{ ...sheet!, layout: { ...sheet!.layout, validations } }] };
    const { host, excel } = await openExcel(book);
    expect((await host.read({ styles: 'full' })).sheets[0]!.layout.validations).toEqual([]);
    await host.apply(EDITS);
    expect(excel.workbook()).toEqual(applyEdits(book, EDITS));
    await host.apply(invertEdits(book, EDITS));
    expect(excel.workbook()).toEqual(book);
  });
});

describe('values', () => {
  it('keep their kind in cells formatted as text, and their format', async () => {
    const book = {
      ...BOOK,
      sheets: [
        makeSheet('台账', [['a', 'b', 'c']], {
          styles: [[{ numberFormat: '@' }, { numberFormat: '@' }, { numberFormat: '@' }]],
        }),
      ],
    };
    const { host, excel } = await openExcel(book);
    await host.apply([
      { kind: 'setValues', sheet: '台账', row: 0, column: 0, values: [[7, '007', '=1+1']], why },
    ]);
    expect(excel.workbook().sheets[0]).toEqual({ ...book.sheets[0]!, cells: [[7, '007', '=1+1']] });
  });

  it('are written where they belong on a sheet that is filtered', async () => {
    const layout = {
      ...BOOK.sheets[0]!.layout,
      filter: { top: 0, left: 0, bottom: 3, right: 1 },
      hiddenRows: [2],
    };
    const book = { ...BOOK, sheets: [{ ...BOOK.sheets[0]!, layout }] };
    const { host, excel } = await openExcel(book);
    await host.apply(EDITS);
    expect(excel.workbook()).toEqual(applyEdits(book, EDITS));
  });
});

describe('the sheet and the pane', () => {
  it('shows a row, or a cell of it', async () => {
    const { host, excel } = await openExcel({ ...BOOK, sheets: [makeSheet('首页'), ...BOOK.sheets] });
    await host.reveal('台账', 2);
    expect(excel.active).toEqual({ sheet: '台账', selection: { top: 2, left: 0, bottom: 2, right: 0 } });
    await host.reveal('台账', 2, 1);
    expect(excel.active).toEqual({ sheet: '台账', selection: { top: 2, left: 1, bottom: 2, right: 1 } });
    expect((await caught(host.reveal('没有', 0))).message).toMatch(/不在/);
  });

  it('tells where the user goes and what is changed by others, until told to stop', async () => {
    const { host, excel } = await openExcel(BOOK);
    const heard: unknown[] = [];
    const stopSelection = await host.onSelection((...where) => heard.push(where));
    const stopChange = await host.onChange((...what) => heard.push(what));
    excel.select('台账', 'B3');
    await until(() => heard.length === 1);
    // What the host writes itself is not told.
    await host.apply(EDITS.slice(1, 2));
    excel.type('台账', 'B2', '改');
    excel.type('台账', 'B4', '改', true);
    await until(() => heard.length === 3);
    expect(heard).toEqual([
      ['台账', 2, 1],
      ['台账', 'B2', false],
      ['台账', 'B4', true],
    ]);
    await stopSelection();
    await stopChange();
    excel.select('台账', 'A1');
    excel.type('台账', 'B2', '再改');
    await host.read();
    expect(heard).toHaveLength(3);
    expect(excel.gaps).toEqual([]);
  });
});
