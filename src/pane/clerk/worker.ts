import '../prelude';
import { PartMissing } from '../../basics/part';
import { HostError } from '../../workbook/host';
import type { Workbook } from '../../workbook/sheet';
import type { Answer, Job } from './jobs';
import { doJob } from './jobs';
import type { Question, Reply } from './clerk';
import { returnsReader } from './open-returns';

// The page's own types describe a window; a worker's global has the same two members.
const page = globalThis as unknown as {
  onmessage: (event: MessageEvent<Question>) => void;
  postMessage: (reply: Reply) => void;
};

page.onmessage = ({ data }) => void answer(data);
page.postMessage({ number: 0, alive: true });

/** What lasts from one question to the next, as long as the worker lives. */
const readReturns = returnsReader();
let known: Workbook | null = null;

async function answer({ number, job, workbook }: Question): Promise<void> {
  try {
    known = workbook ?? known;
    if (!known) throw new Error('no workbook came along');
    const done = await doJob(job, known, readReturns, (read, total) =>
      page.postMessage({ number, read, total }),
    );
    page.postMessage({ number, ok: true, answer: done as Answer<Job> });
  } catch (error) {
    page.postMessage({
      number,
      ok: false,
      message: error instanceof Error ? error.message : String(error),
      isSentence: error instanceof HostError,
      partMissing: error instanceof PartMissing,
    });
  }
}
