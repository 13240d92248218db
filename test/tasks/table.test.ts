import { COMMANDS } from '../../src/cli/commands';
import { BUTTONS, planTask, TASKS, taskAt, tasksAfter, type TaskName } from '../../src/tasks';
import { madeLedger } from '../pane/made-ledger';

const ASKED: { readonly [K in TaskName]: Parameters<typeof planTask<K>>[2] } = {
  updateStatus: { asOf: '2026-06-30' },
  mergeReturns: { asOf: '2026-06-30', accept: 'safe', files: [] },
  makeBriefing: { asOf: '2026-06-30', today: '2026-07-01', month: '2026-06' },
  archiveMonth: { month: '2026-06', asOf: '2026-06-30' },
  makeLetters: { month: '2026-06', asOf: '2026-06-30', issued: '2026-07-03' },
  makeReport: { period: '2026-Q2', asOf: '2026-06-30', issued: '2026-07-03' },
  takeStep: { item: '1', step: '交办', day: '2026-06-30', note: '' },
  registerReply: { no: '督提〔2026〕1号', repliedOn: '2026-06-30' },
  saveSettings: { values: {} },
  correctKind: { sheet: '台账', kindId: 'supervision' },
  correctColumn: { sheet: '台账', column: 0, field: 'remark' },
  correctRow: { asOf: '2026-06-30', sheet: '台账', row: 2, state: null },
};

test.each(Object.keys(TASKS) as TaskName[])('%s: its plan bears the title of its row', (name) => {
  expect(planTask(name, madeLedger(), ASKED[name]).title).toBe(TASKS[name].title);
});

test('a row with a month has plans of a month', () => {
  const months = (Object.keys(TASKS) as TaskName[]).filter(
    (name) => planTask(name, madeLedger(), ASKED[name]).month !== undefined,
  );
  expect(months).toEqual((Object.keys(TASKS) as TaskName[]).filter((name) => 'month' in TASKS[name]));
});

test('every subcommand of a row is a command, with the words of the row', () => {
  for (const row of Object.values(TASKS)) {
    if (!('subcommand' in row)) continue;
    const { name, summary } = row.subcommand;
    expect(COMMANDS.filter((command) => command.name === name)).toMatchObject([{ summary }]);
  }
});

test('addresses lead to their buttons, and nothing else does', () => {
  for (const name of BUTTONS) expect(taskAt(TASKS[name].button.address)).toBe(name);
  for (const other of [null, '', 'constructor', 'updateStatus']) expect(taskAt(other)).toBeUndefined();
});

test('the month goes from returns to the letters', () => {
  expect(tasksAfter('mergeReturns')).toEqual(['updateStatus', 'archiveMonth', 'makeBriefing', 'makeLetters']);
  expect(tasksAfter('makeLetters')).toEqual([]);
});
