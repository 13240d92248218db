/** @jest-environment jest-environment-jsdom */
import './text-coding';
import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { overview } from '../../src/tasks';
import { HostError, type Host } from '../../src/workbook/host';
import { memoryHost } from '../../src/workbook/memory';
import { Cancelled, outdated, type Clerk } from '../../src/pane/clerk/clerk';
import type { BarePlan, Job } from '../../src/pane/clerk/jobs';
import { isBusy, type State } from '../../src/pane/state/state';
import { usePane } from '../../src/pane/state/use-pane';
import type { Surroundings } from '../../src/pane/surroundings';
import { AS_OF, madeLedger } from './made-ledger';

/**
 * What a person does while the pane waits for the workbook or the worker, in any order and with any answer: in the end
 * the pane waits for nothing, and shows the day that is written in 截至日期.
 */

const DAYS = ['2026-03-31', '2026-07-31', '2026-09-30'] as const;
const BOOK = madeLedger();
const SEEN = new Map([AS_OF, ...DAYS].map((day) => [day, overview(BOOK, day)]));
const PLAN: BarePlan = {
  title: '更新状态',
  edits: [{ kind: 'setRules', sheet: '台账', rules: [], why: { topic: '试' } }],
  message: '。',
  changes: [],
  withheld: [],
  result: null,
  month: null,
  marked: [],
  paper: null,
  merge: null,
};

/** A clerk that answers when the test says so; newer work takes the place of older, as in life. */
function slowClerk() {
  let waiting: { job: Job; resolve: (answer: never) => void; reject: (error: Error) => void } | null = null;
  const settle = (how: (one: NonNullable<typeof waiting>) => void): void => {
    const one = waiting;
    waiting = null;
    if (one) how(one);
  };
  const clerk: Clerk = {
    cancel: () => settle(({ reject }) => reject(new Cancelled())),
    run(job) {
      clerk.cancel();
      return new Promise<never>((resolve, reject) => (waiting = { job, resolve, reject }));
    },
  };
  const answerTo = (job: Job): unknown => {
    if (job.kind === 'overview') return SEEN.get(job.asOf);
    if (job.kind === 'splitLedger') return { month: job.month, message: '。', files: [] };
    return job.kind === 'supervision' || job.kind === 'course' || job.kind === 'papers' ? {} : PLAN;
  };
  return {
    clerk,
    answer: () => settle(({ job, resolve }) => resolve(answerTo(job) as never)),
    fail: (error: Error) => settle(({ reject }) => reject(error)),
    isAsked: () => waiting !== null,
  };
}

/** A workbook whose host answers when the test says so. */
function slowHost() {
  const inner = memoryHost(BOOK);
  const asked: { answer: () => void; refuse: () => void }[] = [];
  const later = <T>(work: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) =>
      asked.push({
        answer: () => void work().then(resolve, reject),
        refuse: () => reject(new HostError('editing', '正在编辑单元格，请先结束编辑。')),
      }),
    );
  const host: Host = {
    ...inner,
    read: (request) => later(() => inner.read(request)),
    apply: (edits, progress) => later(() => inner.apply(edits, progress)),
  };
  return { host, next: () => asked.shift() };
}

function opened() {
  const { clerk, ...office } = slowClerk();
  const { host, next } = slowHost();
  const surroundings: Surroundings = {
    host,
    place: 'excel',
    today: () => AS_OF,
    onSelection: () => () => undefined,
    onChange: () => () => undefined,
    offerFile: () => undefined,
  };
  const { result, unmount } = renderHook(() =>
    usePane(surroundings, clerk, { start: undefined, typedDay: undefined }),
  );
  const now = (): State => result.current[0];
  const actions = result.current[1];
  /** Each step is something that a person can press now, or an answer. */
  const steps = {
    typeFirst: () => actions.typeAsOf(DAYS[0]),
    typeSecond: () => actions.typeAsOf(DAYS[1]),
    typeTwo: () => {
      actions.typeAsOf(DAYS[2]);
      actions.typeAsOf(DAYS[0]);
    },
    typeAnotherAndBack: () => {
      const day = now().asOf;
      actions.typeAsOf(DAYS.find((one) => one !== day)!);
      actions.typeAsOf(day);
    },
    command: () => actions.run('updateStatus'),
    files: () => actions.run('mergeReturns'),
    abandon: () => (now().preview || now().asking) && actions.abandon(),
    consult: () =>
      void actions.consult(
        { kind: 'supervision', month: '2026-06', asOf: now().asOf, issued: now().asOf },
        '正在查看…',
      ),
    consultPapers: () =>
      void actions.consult(
        { kind: 'papers', what: 'briefing', month: '2026-06', asOf: now().asOf, today: AS_OF },
        '正在生成…',
      ),
    forms: () => actions.sendForms('2026-06'),
    look: () => actions.look(),
    write: () => now().preview && actions.write(),
    undo: () => now().undoable > 0 && !isBusy(now()) && actions.undo(),
    cancel: () => now().work && actions.cancel(),
    hostAnswers: () => next()?.answer(),
    clerkAnswers: () => office.answer(),
    hostRefuses: () => next()?.refuse(),
    clerkFails: () => office.fail(new Error('boom')),
    partMissing: () => office.fail(outdated()),
    clerkTaken: () => clerk.cancel(),
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await act(async () => undefined);
  };
  return {
    now,
    unmount,
    async take(step: keyof typeof steps): Promise<void> {
      // What is typed or pressed cannot be where the field or button waits.
      if (isBusy(now()) && step.startsWith('type')) return;
      await act(async () => void steps[step]());
      await settle();
    },
    /** Everything that was asked is answered. */
    async end(): Promise<void> {
      for (let open = true; open;) {
        const question = next();
        open = question !== undefined || office.isAsked();
        await act(async () => {
          question?.answer();
          office.answer();
        });
        await settle();
      }
    },
  };
}

type Step = Parameters<ReturnType<typeof opened>['take']>[0];
const PRESSED: readonly Step[] = [
  'typeFirst',
  'typeSecond',
  'typeTwo',
  'typeAnotherAndBack',
  'command',
  'files',
  'abandon',
  'consult',
  'consultPapers',
  'forms',
  'look',
  'write',
  'undo',
];
const ANSWERED: readonly Step[] = ['hostAnswers', 'clerkAnswers', 'hostAnswers', 'clerkAnswers'];
const WRONG: readonly Step[] = ['cancel', 'hostRefuses', 'clerkFails', 'partMissing', 'clerkTaken'];

/** A command takes the place of the look at another day, and fails. */
const FAILED_COMMANDS: [Step[]][] = (['command', 'forms', 'consultPapers'] as const).map((command) => [
  ['hostAnswers', 'clerkAnswers', 'typeFirst', command, 'hostAnswers', 'clerkFails'],
]);

async function endOf(steps: readonly Step[]): Promise<State> {
  const pane = opened();
  for (const step of steps) await pane.take(step);
  await pane.end();
  const state = pane.now();
  pane.unmount();
  return state;
}

/** Half of them begin with a picture that was shown. */
const stepsOf = (from: readonly Step[]): fc.Arbitrary<Step[]> =>
  fc
    .tuple(fc.boolean(), fc.array(fc.constantFrom(...from), { maxLength: 14 }))
    .map(([shown, steps]) => (shown ? ['hostAnswers', 'clerkAnswers', ...steps] : steps));

test('whatever is done while it waits, in the end the pane waits for nothing and shows the typed day', () =>
  fc.assert(
    fc.asyncProperty(stepsOf([...PRESSED, ...ANSWERED]), async (steps) => {
      const { work, message, overview: shown, asOf } = await endOf(steps);
      expect([work, message.startsWith('正在')]).toEqual([null, false]);
      expect(shown?.asOf).toBe(asOf);
    }),
    { numRuns: 300 },
  ));

test('with refusals, parts that are missing and 取消 in between it waits for nothing either', () =>
  fc.assert(
    fc.asyncProperty(stepsOf([...PRESSED, ...ANSWERED, ...WRONG]), async (steps) => {
      const { work, message, overview: shown, asOf, changed } = await endOf(steps);
      expect([work, message.startsWith('正在')]).toEqual([null, false]);
      // A picture of another day is offered to be renewed.
      expect(shown === null || shown.asOf === asOf || changed).toBe(true);
    }),
    { numRuns: 300, examples: FAILED_COMMANDS },
  ));
