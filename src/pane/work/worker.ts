import type { Answer, Job } from './jobs';
import { doJob } from './jobs';
import type { Question, Reply } from './clerk';

// The page's own types describe a window; a worker's global has the same two members.
const page = globalThis as unknown as { onmessage: (event: MessageEvent<Question>) => void; postMessage: (reply: Reply) => void };

page.onmessage = ({ data: { number, job, workbook } }) => {
  try {
    page.postMessage({ number, ok: true, answer: doJob(job, workbook) as Answer<Job> });
  } catch (error) {
    page.postMessage({ number, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
};
