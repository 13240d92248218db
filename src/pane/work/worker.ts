import type { Answer, Job } from './jobs';
import { doJob } from './jobs';
import type { Question, Reply } from './clerk';

// The page's own types describe a window; a worker's global has the same two members.
const page = globalThis as unknown as { onmessage: (event: MessageEvent<Question>) => void; postMessage: (reply: Reply) => void };

page.onmessage = ({ data }) => void answer(data);

async function answer({ number, job, workbook }: Question): Promise<void> {
  try {
    const done = await doJob(job, workbook, (read, total) => page.postMessage({ number, read, total }));
    page.postMessage({ number, ok: true, answer: done as Answer<Job> });
  } catch (error) {
    page.postMessage({ number, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
}
