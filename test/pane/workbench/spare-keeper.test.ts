import type { Keeper } from '../../../src/pane/workbench/session/host-proxy';
import { spareKeeper } from '../../../src/pane/workbench/session/spare-keeper';

const keeper = (): Keeper => ({
  postMessage: () => undefined,
  terminate: () => undefined,
  onmessage: null,
  onerror: null,
});

test('a worker is ready before it is asked for, and the next one after', () => {
  const started: Keeper[] = [];
  const next = spareKeeper(() => (started.push(keeper()), started.at(-1)!));
  expect(started).toHaveLength(1);
  expect(next()).toBe(started[0]);
  expect(next()).toBe(started[1]);
  expect(started).toHaveLength(3);
});

test('one that could not start is not handed out', () => {
  const started: Keeper[] = [];
  const next = spareKeeper(() => (started.push(keeper()), started.at(-1)!));
  started[0]!.onerror?.call(
    started[0] as unknown as Worker,
    { preventDefault: () => undefined } as ErrorEvent,
  );
  expect(next()).toBe(started[1]);
});

test('where none may be started, whoever asks is told', () => {
  const next = spareKeeper(() => {
    throw new Error('forbidden');
  });
  expect(next).toThrow('forbidden');
});
