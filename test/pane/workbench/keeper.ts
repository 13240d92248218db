import { fileKeeper } from '../../../src/pane/workbench/session/file-keeper';
import type { Keeper } from '../../../src/pane/workbench/session/host-proxy';
import type { Reply, Request } from '../../../src/pane/workbench/session/protocol';

/** A worker in this process: what passes is cloned as between page and worker. */
export interface TestKeeper extends Keeper {
  terminated: boolean;
  /** Answers by hand, whatever was asked. */
  readonly reply: (reply: Reply) => void;
}

/** Makes one. `silent`: it takes what it is asked and never answers. `clock`: milliseconds, for reports of progress. */
export function testKeeper({ silent = false, clock = () => performance.now() } = {}): TestKeeper {
  const reply = (given: Reply): void =>
    self.onmessage?.call(self as unknown as Worker, { data: structuredClone(given) } as MessageEvent);
  const answer = fileKeeper(reply, clock);
  const self: TestKeeper = {
    terminated: false,
    reply,
    onmessage: null,
    onerror: null,
    postMessage: (request: unknown) => {
      if (!silent) void answer(structuredClone(request) as Request);
    },
    terminate: () => void (self.terminated = true),
  };
  return self;
}
