import { groupBy } from '../../src/basics/multimap';
import { once } from '../../src/basics/once';
import { part, PartMissing } from '../../src/basics/part';

test('groups keep the order of keys and of things', () => {
  expect([...groupBy(['乙1', '甲1', '乙2'], (text) => text[0])]).toEqual([
    ['乙', ['乙1', '乙2']],
    ['甲', ['甲1']],
  ]);
});

test('what was made once is not made again, undefined included; what threw is', () => {
  const make = jest.fn((): undefined => undefined);
  const made = once(make);
  expect([made(), made()]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(1);
  const failing = jest.fn(() => {
    throw new Error('no');
  });
  const failed = once(failing);
  expect(failed).toThrow('no');
  expect(failed).toThrow('no');
  expect(failing).toHaveBeenCalledTimes(2);
});

describe('a part of the program that comes late', () => {
  test('is what was asked for', async () => {
    await expect(part(async () => 'a')).resolves.toBe('a');
  });
  test('is missing where its promise fails, and where the loader of a worker throws at once', async () => {
    await expect(part(() => Promise.reject(new Error('404')))).rejects.toBeInstanceOf(PartMissing);
    await expect(
      part(() => {
        throw new Error('importScripts');
      }),
    ).rejects.toBeInstanceOf(PartMissing);
  });
});
