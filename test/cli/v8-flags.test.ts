import { flagsFor, flagsForFile } from '../../src/cli/v8-flags';

test('this Node gets the flags of its own V8, another V8 gets none: it would complain in the user’s terminal', () => {
  expect(flagsFor(process.versions.v8).length).toBeGreaterThan(0);
  expect(flagsFor('11.3.244.8-node.30')).toContain('--interrupt-budget=1080000');
  for (const v8 of ['12.4.254.21-node.57', '13.6.233.17-node.63', '14.6.202.34-node.40'])
    expect(flagsFor(v8)).toContain('--no-maglev');
  for (const v8 of ['10.2.154.26', '15.0.1', '']) expect(flagsFor(v8)).toEqual([]);
});

test('a file of some 50,000 rows has a known V8 keep its heap small, one of 200,000 smaller', () => {
  expect(flagsForFile(process.versions.v8, 23 << 20)).toEqual(['--heap-growing-percent=50']);
  expect(flagsForFile(process.versions.v8, 8 << 20)).toEqual(['--heap-growing-percent=150']);
  expect(flagsForFile(process.versions.v8, 1 << 20)).toEqual([]);
  expect(flagsForFile('15.0.1', 23 << 20)).toEqual([]);
});
