import '../../prelude';
import { fileKeeper } from './file-keeper';
import type { Request } from './protocol';

// The page's own types describe a window; a worker's global has the same two members.
const page = globalThis as unknown as {
  onmessage: (event: MessageEvent<Request>) => void;
  postMessage: (reply: unknown) => void;
};

const answer = fileKeeper(
  (reply) => page.postMessage(reply),
  () => performance.now(),
);

page.onmessage = ({ data }) => void answer(data);
