import fc from 'fast-check';
import { isOurFormula, parseRule, ruleFormula, ruleText, type Rule } from '../../src/workbook/rule';

const area = { top: 5, left: 0, bottom: 131, right: 18 };
const rule: Rule = { area, column: 14, equals: '红', fill: 'F8CBCB' };

it('a rule in the notation of Excel, marked as ours', () => {
  expect(ruleFormula(rule)).toBe('AND(N("台账")=0,$O6="红")');
});

it('rules go to formulas and back, whatever the word', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(16_383), (equals, column) => {
      const one = { ...rule, equals, column };
      expect(isOurFormula(ruleFormula(one))).toBe(true);
      expect(parseRule(ruleFormula(one), area, one.fill)).toEqual(one);
    }),
  );
});

it.each(['and(n("台账")=0, $O6="红")', '=AND(N("台账")=0,$O6="红")', 'AND(N("台账") = 0,O6="红")'])(
  'ours after another program wrote it: %s',
  (formula) => {
    expect(isOurFormula(formula)).toBe(true);
  },
);

it.each(['$O6="红"', 'AND(A1=0,$O6="红")', 'N("别的")=0', ''])("somebody else's: %s", (formula) => {
  expect(isOurFormula(formula)).toBe(false);
  expect(parseRule(formula, area, 'F8CBCB')).toBeNull();
});

it('one that was changed by hand is ours, though it cannot be read', () => {
  const formula = 'AND(N("台账")=0,OR($O6="红",$O6="黄"))';
  expect([isOurFormula(formula), parseRule(formula, area, 'F8CBCB')]).toEqual([true, null]);
});

it('the text of a rule tells apart whatever differs', () => {
  const others: Rule[] = [
    { ...rule, column: 3 },
    { ...rule, equals: '黄' },
    { ...rule, fill: 'FFEB9C' },
    { ...rule, color: 'FF0000' },
    { ...rule, area: { ...area, bottom: 9 } },
  ];
  expect(new Set([rule, ...others].map(ruleText)).size).toBe(6);
});
