import { examplesOf, wordsOf } from '../../src/ledger/headings/words/rule';
import { GUESSING_RULES, HEADING_RULES, ruleOf, senseOf } from '../../src/ledger/headings/words/words';

describe('each rule for headings reads its examples', () => {
  const all = [...HEADING_RULES, ...GUESSING_RULES];

  test.each(all)('$name', (rule) => {
    const read = examplesOf(rule).map((example) => [example, ruleOf(example)?.name]);
    expect(read).toEqual(examplesOf(rule).map((example) => [example, rule.name]));
  });

  test('no word of a rule is without an example', () => {
    const idle = all.flatMap((rule) => {
      const examples = examplesOf(rule);
      const stands = (word: string): boolean => examples.some((example) => example.includes(word));
      return [...wordsOf(rule.ends), ...wordsOf(rule.after ?? '')].filter(
        (word) => word !== '' && !stands(word),
      );
    });
    expect(idle).toEqual([]);
  });

  test('every rule has a name of its own', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});

test('of two rules the one that accounts for more of a heading reads it', () => {
  expect(senseOf('时间')?.role).toBe('event');
  expect(senseOf('完成时间')?.role).toBe('ended');
  expect(senseOf('计划完成时间')?.role).toBe('planned');
  expect(senseOf('实际完成时间')?.field).toBe('completed_on');
  expect(senseOf('牵头单位')?.role).toBe('lead');
  expect(senseOf('牵头单位联系人')?.field).toBe('contact');
  expect(senseOf('下一步工作计划')?.field).toBe('next_step');
});

test('English headings are read as the office would write them, where every word is known', () => {
  expect(senseOf('Planned End Date')?.role).toBe('planned');
  expect(senseOf('ActualEndDate')?.field).toBe('completed_on');
  expect(senseOf('Tasks')?.field).toBe('core_task');
  expect(senseOf('Next Steps')?.field).toBe('next_step');
  expect(senseOf('Due')?.field).toBe('deadline');
  expect(senseOf('Invoice Status')).toBeNull();
});

test('what stands at the end of a heading and says nothing is left aside', () => {
  expect(senseOf('完成情况汇总')?.field).toBe('progress');
  expect(senseOf('负责人1')?.field).toBe('owner_person');
  expect(senseOf('甲乙丙丁')).toBeNull();
});
