import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/calendar/day';
import type { Deadline } from '../../src/deadline/deadline';
import type { ProgressState } from '../../src/progress/progress';
import { judge } from '../../src/status/judge';
import type { RuleSet } from '../../src/status/rules';
import type { Facts } from '../../src/status/facts/facts';
import { DEFAULT_RULES } from '../../src/status/rules';

const DEADLINE: Deadline = {
  text: '6月底前',
  kind: 'by',
  due: '2026-06-30',
  alternative: null,
  start: null,
  milestones: [],
  recurrence: null,
  offset: null,
  explain: '读作2026年6月30日',
};

const terms = (rules: RuleSet) => ({ rules, notices: [] });

const UNFINISHED: readonly ProgressState[] = ['not_started', 'in_progress', 'overdue', 'unclear'];

function row(changes: Partial<Facts> & { state?: ProgressState; conflicts?: string[] } = {}): Facts {
  const { state, conflicts = [], ...rest } = changes;
  return {
    task: '建成示范点',
    coreTask: null,
    lead: '水生态环境科',
    deadlineText: '6月底前',
    deadline: DEADLINE,
    start: null,
    extension: null,
    progress: state
      ? {
          text: '',
          state,
          percent: null,
          completedOn: null,
          completedIn: null,
          certain: true,
          explain: '进展读作某状态',
          conflicts,
        }
      : null,
    progressText: '',
    earlierProgress: '',
    percent: null,
    completedOn: null,
    completedIn: null,
    basis: [],
    awaitsClosing: false,
    said: null,
    className: null,
    coUnits: [],
    stage: null,
    stages: [],
    target: null,
    cancelledBy: null,
    laterAgreed: false,
    granted: null,
    ...rest,
  };
}

describe('judge', () => {
  test.each([
    ['2026-06-22', 'on_track', 0],
    ['2026-06-23', 'due_soon', 0],
    ['2026-06-30', 'due_soon', 0],
    ['2026-07-01', 'lagging', 1],
    ['2026-07-30', 'lagging', 30],
    ['2026-07-31', 'seriously_lagging', 31],
  ])('an unfinished item due on 30 June, as of %s, is %s', (asOf, status, daysLate) => {
    expect(judge(row({ state: 'in_progress' }), asOf, terms(DEFAULT_RULES))).toMatchObject({
      status,
      daysLate,
      due: '2026-06-30',
    });
  });

  test.each([
    ['cancelled', 'cancelled'],
    ['suspended', 'suspended'],
    ['adjusted', 'suspended'],
    ['done', 'done'],
    ['done_late', 'done_late'],
  ] as const)('the state %s gives %s however late it is', (state, status) => {
    expect(judge(row({ state }), '2027-01-01', terms(DEFAULT_RULES)).status).toBe(status);
  });

  test('a completion day after the last day on time is late by the days between', () => {
    expect(
      judge(row({ state: 'done', completedOn: '2026-07-05' }), '2026-12-31', terms(DEFAULT_RULES)),
    ).toMatchObject({ status: 'done_late', daysLate: 5 });
    expect(
      judge(row({ state: 'done', completedOn: '2026-06-30' }), '2026-12-31', terms(DEFAULT_RULES)),
    ).toMatchObject({ status: 'done', daysLate: 0 });
  });

  test('as of a day before the completion day the item was still open', () => {
    const verdict = judge(
      row({ state: 'done', completedOn: '2026-08-20' }),
      '2026-07-15',
      terms(DEFAULT_RULES),
    );
    expect(verdict).toMatchObject({ status: 'lagging', daysLate: 15 });
    expect(verdict.reasons[0]).toContain('8月20日才办结');
  });

  test('an ambiguous deadline is late only after the later reading and reminded from the earlier', () => {
    const ambiguous = row({ deadline: { ...DEADLINE, due: '2026-07-31', alternative: '2026-08-31' } });
    expect(judge(ambiguous, '2026-08-01', terms(DEFAULT_RULES)).status).toBe('due_soon');
    expect(judge(ambiguous, '2026-08-31', terms(DEFAULT_RULES)).status).toBe('due_soon');
    expect(judge(ambiguous, '2026-09-01', terms(DEFAULT_RULES))).toMatchObject({
      status: 'lagging',
      daysLate: 1,
      due: '2026-07-31',
    });
  });

  test('several milestones: the worst unfinished one decides, the last one is the due day', () => {
    const steps = {
      ...DEADLINE,
      due: '2026-09-30',
      milestones: [
        { due: '2026-03-31', label: '完成实施方案编制' },
        { due: '2026-09-30', label: '建成投运' },
      ],
    };
    expect(
      judge(row({ deadline: steps, state: 'in_progress' }), '2026-04-10', terms(DEFAULT_RULES)),
    ).toMatchObject({
      status: 'lagging',
      daysLate: 10,
      due: '2026-09-30',
    });
    expect(
      judge(
        row({ deadline: steps, state: 'in_progress', progressText: '实施方案已编制印发，正在施工' }),
        '2026-04-10',
        terms(DEFAULT_RULES),
      ),
    ).toMatchObject({ status: 'on_track', daysLate: 0 });
  });

  test.each([
    [{ kind: 'standing', due: null }, 'standing'],
    [{ kind: 'unread', due: null }, 'to_check'],
    [{ kind: 'relative', due: null, offset: { workdays: 20, anchor: '发布' } }, 'to_check'],
    [{ kind: 'by', due: null, monthDay: '06-30' }, 'to_check'],
  ] as const)('without a day: %j is %s', (change, status) => {
    expect(
      judge(row({ deadline: { ...DEADLINE, ...change } }), '2026-07-01', terms(DEFAULT_RULES)),
    ).toMatchObject({
      status,
      daysLate: null,
      due: null,
    });
  });

  test('a granted extension moves the day, one that is asked for does not stop the clock', () => {
    const extension = { day: '2026-09-30', approved: true, words: '延期至9月底' };
    const granted = judge(row({ state: 'adjusted', extension }), '2026-07-20', terms(DEFAULT_RULES));
    expect(granted).toMatchObject({ status: 'on_track', due: '2026-09-30' });
    expect(granted.reasons.join()).toContain('原时限2026年6月30日');
    const asked = judge(
      row({ state: 'adjusted', extension: { ...extension, approved: false } }),
      '2026-07-20',
      terms(DEFAULT_RULES),
    );
    expect(asked).toMatchObject({ status: 'lagging', daysLate: 20, due: '2026-06-30' });
  });

  test('a row without a deadline must be looked at, one that contradicts itself too', () => {
    expect(judge(row({ deadline: null, deadlineText: '' }), '2026-07-01', terms(DEFAULT_RULES)).status).toBe(
      'to_check',
    );
    expect(
      judge(
        row({ state: 'unclear', conflicts: ['状态写“已完成”，完成率写60%'] }),
        '2026-07-01',
        terms(DEFAULT_RULES),
      ),
    ).toMatchObject({ status: 'to_check' });
  });

  test('the pace rule only makes things worse, and only where it is switched on', () => {
    const behind = row({
      state: 'in_progress',
      percent: 30,
      start: '2026-01-01',
      deadline: { ...DEADLINE, due: '2026-12-31' },
    });
    expect(judge(behind, '2026-07-02', terms(DEFAULT_RULES)).status).toBe('on_track');
    expect(judge(behind, '2026-07-02', terms({ ...DEFAULT_RULES, pace: true })).status).toBe('lagging');
    expect(
      judge({ ...behind, percent: 10 }, '2026-07-02', terms({ ...DEFAULT_RULES, pace: true })).status,
    ).toBe('seriously_lagging');
  });

  test('an unfinished item never becomes less late as the day advances', () => {
    const rank = ['on_track', 'due_soon', 'lagging', 'seriously_lagging'];
    fc.assert(
      fc.property(
        fc.constantFrom(...UNFINISHED),
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 60 }),
        fc.boolean(),
        (state, shift, later, apart, pace) => {
          const asOf = addDays('2026-06-30', shift);
          const deadline = { ...DEADLINE, alternative: apart === 0 ? null : addDays('2026-06-30', apart) };
          const rules = { ...DEFAULT_RULES, pace };
          const now = judge(row({ state, deadline, percent: 50 }), asOf, terms(rules));
          const then = judge(row({ state, deadline, percent: 50 }), addDays(asOf, later), terms(rules));
          expect(rank.indexOf(then.status)).toBeGreaterThanOrEqual(rank.indexOf(now.status));
          expect(then.daysLate ?? 0).toBeGreaterThanOrEqual(now.daysLate ?? 0);
          expect(then.daysLate ?? 0).toBeLessThanOrEqual(
            Math.max(0, daysBetween('2026-06-30', addDays(asOf, later))),
          );
        },
      ),
    );
  });
});
