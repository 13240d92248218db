import type { TextRule } from '../../src/chinese/text-rule';
import { NEIGHBOURS } from '../../src/deadline/grammar/neighbours';
import { COLLECTIVE } from '../../src/ledger/units';
import { PERIOD, POINT_OF_TIME } from '../../src/progress/clauses/when';
import { ENDS_IT } from '../../src/progress/clauses/ends-it';
import { NIL_REPORT, NOTHING, SAME_AS_BEFORE } from '../../src/returns/nothing-new';
import { SIGNED } from '../../src/returns/receive/sender';
import { CLOSED, NOT_CLOSED } from '../../src/status/facts/closing';
import { idleAlternatives, textsIn } from '../tools/alternatives';

const RULES: readonly TextRule[] = [
  ...SAME_AS_BEFORE,
  ...NOTHING,
  ...NIL_REPORT,
  SIGNED,
  COLLECTIVE,
  ...NEIGHBOURS,
  PERIOD,
  POINT_OF_TIME,
  ENDS_IT,
  NOT_CLOSED,
  CLOSED,
];

describe.each(RULES)('$name', (rule) => {
  it('reads its examples and no others', () => {
    expect(textsIn(rule.examples).filter((text) => !rule.pattern.test(text))).toEqual([]);
    expect(textsIn(rule.others).filter((text) => rule.pattern.test(text))).toEqual([]);
  });

  it('has no alternative that no example needs', () => {
    expect(idleAlternatives(rule)).toEqual([]);
  });
});

test('an alternative that no example needs is found', () => {
  const rule = { name: '', pattern: /^(?:无|没有)[新旧]?(?:\(|进展)$/, examples: '无新进展|没有(' };
  expect(idleAlternatives(rule)).toEqual(['旧 of [新旧]']);
});
