import { likenessOf, pairsOf, sharedPairs } from '../../src/chinese/similar';

function likeness(a: string, b: string): number {
  const [own, other] = [pairsOf(a), pairsOf(b)];
  return likenessOf(sharedPairs(own, other), own.size, other.size);
}

test('equal texts are wholly alike, others that share nothing not at all', () => {
  expect(likeness('整治入河排污口', '整治入河排污口')).toBe(1);
  expect(likeness('整治入河排污口', '报送工作信息')).toBe(0);
  expect(likeness('修', '修')).toBe(1);
  expect(likeness('', '修订')).toBe(0);
});

test('who adds to a text makes it less unlike than who changes it', () => {
  const added = likeness('整治入河排污口', '开展整治入河排污口工作');
  expect(added).toBeGreaterThan(likeness('整治入河排污口', '整治入海排污站点'));
  expect(added).toBeGreaterThan(0.75);
});
