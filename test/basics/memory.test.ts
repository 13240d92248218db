import { memory } from '../../src/basics/memory';

describe('memory', () => {
  test('makes a thing once for each key', () => {
    const remembered = memory<string, object>(10);
    const make = jest.fn((key: string) => ({ key }));
    expect(remembered('a', make)).toBe(remembered('a', make));
    expect(remembered('b', make)).toEqual({ key: 'b' });
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('remembers that there is nothing', () => {
    const remembered = memory<string, null>(10);
    const make = jest.fn(() => null);
    remembered('a', make);
    remembered('a', make);
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('forgets rather than grows', () => {
    const remembered = memory<number, number>(2);
    const make = jest.fn((key: number) => key);
    for (const key of [1, 2, 3, 1]) remembered(key, make);
    expect(make).toHaveBeenCalledTimes(4);
  });
});
