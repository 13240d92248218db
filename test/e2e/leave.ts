import type { Scene } from './browser';

/** Ends a scene: nothing was asked of another site, and nothing went wrong in the page. */
export async function leave({ outside, faults, context }: Scene): Promise<void> {
  expect(outside).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
}
