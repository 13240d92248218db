import { Cancelled, NoWorker, workerClerk, type Question, type Reply } from '../../src/pane/clerk/clerk';
import { inlineClerk } from '../../src/pane/clerk/inline-clerk';
import { returnsReader } from '../../src/pane/clerk/open-returns';
import { HostError } from '../../src/workbook/host';
import { AS_OF, madeLedger } from './made-ledger';

const JOB = { kind: 'overview', asOf: AS_OF } as const;

/** A worker whose answers the test gives by hand. */
class HandWorker {
  onmessage: ((event: { data: Reply }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null;
  readonly asked: Question[] = [];
  ended = false;
  postMessage(question: Question): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(number: number, answer: unknown): void {
    this.onmessage?.({ data: { number, ok: true, answer } as Reply });
  }
}

function staffed(): { readonly clerk: ReturnType<typeof workerClerk>; readonly workers: HandWorker[] } {
  const workers: HandWorker[] = [];
  const clerk = workerClerk(() => {
    const worker = new HandWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { clerk, workers };
}

describe('the clerk in a worker', () => {
  it('starts its worker with the first job and keeps it', async () => {
    const { clerk, workers } = staffed();
    expect(workers).toHaveLength(0);
    const first = clerk.run(JOB, madeLedger());
    workers[0]!.answer(1, 'one');
    expect(await first).toBe('one');
    const second = clerk.run(JOB, madeLedger());
    workers[0]!.answer(2, 'two');
    expect(await second).toBe('two');
    expect(workers).toHaveLength(1);
  });

  it('sends a workbook once, and again to a new worker', async () => {
    const { clerk, workers } = staffed();
    const workbook = madeLedger();
    const ask = async (number: number, asked = workbook): Promise<unknown> => {
      const answer = clerk.run(JOB, asked);
      workers.at(-1)!.answer(number, 'done');
      await answer;
      return workers.at(-1)!.asked.at(-1)!.workbook;
    };
    expect(await ask(1)).toBe(workbook);
    expect(await ask(2)).toBeNull();
    const other = madeLedger();
    expect(await ask(3, other)).toBe(other);
    const stopped = clerk.run(JOB, other);
    clerk.cancel();
    await expect(stopped).rejects.toBeInstanceOf(Cancelled);
    expect(await ask(5, other)).toBe(other);
  });

  it('ends the worker to stop a job, and hires another for the next', async () => {
    const { clerk, workers } = staffed();
    const stopped = clerk.run(JOB, madeLedger());
    clerk.cancel();
    await expect(stopped).rejects.toBeInstanceOf(Cancelled);
    expect(workers[0]!.ended).toBe(true);
    const next = clerk.run(JOB, madeLedger());
    workers[1]!.answer(2, 'next');
    expect(await next).toBe('next');
  });

  it('lets newer work take the place of older', async () => {
    const { clerk, workers } = staffed();
    const older = clerk.run(JOB, madeLedger());
    const newer = clerk.run(JOB, madeLedger());
    await expect(older).rejects.toBeInstanceOf(Cancelled);
    workers.at(-1)!.answer(1, 'late');
    workers.at(-1)!.answer(2, 'new');
    expect(await newer).toBe('new');
  });

  it('tells how many files are read, and nothing more once it was stopped', async () => {
    const { clerk, workers } = staffed();
    const told: number[] = [];
    const asked = clerk.run(JOB, madeLedger(), (read, total) => told.push(read, total));
    workers[0]!.onmessage?.({ data: { number: 1, read: 0, total: 2 } });
    workers[0]!.onmessage?.({ data: { number: 1, read: 1, total: 2 } });
    clerk.cancel();
    await expect(asked).rejects.toBeInstanceOf(Cancelled);
    workers[0]!.onmessage?.({ data: { number: 1, read: 2, total: 2 } });
    expect(told).toEqual([0, 2, 1, 2]);
  });

  it('passes on what went wrong in the worker, and tells when there can be none', async () => {
    const { clerk, workers } = staffed();
    const failing = clerk.run(JOB, madeLedger());
    workers[0]!.onmessage?.({
      data: { number: 1, ok: false, message: 'boom', isSentence: false, partMissing: false },
    });
    await expect(failing).rejects.toThrow('boom');
    const outdated = clerk.run(JOB, madeLedger());
    workers[0]!.onmessage?.({
      data: { number: 2, ok: false, message: 'no chunk', isSentence: false, partMissing: true },
    });
    await expect(outdated).rejects.toThrow('助手已更新，请刷新页面');
    const refused = clerk.run(JOB, madeLedger());
    const sentence = { message: '模板“甲”是空文件。', isSentence: true, partMissing: false };
    workers[0]!.onmessage?.({ data: { number: 3, ok: false, ...sentence } });
    await expect(refused).rejects.toEqual(new HostError('failed', '模板“甲”是空文件。'));
    const unloaded = clerk.run(JOB, madeLedger());
    workers[0]!.onerror?.({ message: 'not found', preventDefault: () => undefined });
    await expect(unloaded).rejects.toBeInstanceOf(NoWorker);
    const forbidden = workerClerk(() => {
      throw new Error('forbidden');
    });
    await expect(forbidden.run(JOB, madeLedger())).rejects.toBeInstanceOf(NoWorker);
  });
});

describe('a worker that does not come to life', () => {
  const staff = (): { clerk: ReturnType<typeof workerClerk>; workers: HandWorker[] } => {
    const workers: HandWorker[] = [];
    const hire = (): Worker => workers[workers.push(new HandWorker()) - 1] as unknown as Worker;
    return { clerk: workerClerk(hire, 40), workers };
  };

  it('is given up after a time, and the next job asks for another', async () => {
    const { clerk, workers } = staff();
    await expect(clerk.run(JOB, madeLedger())).rejects.toBeInstanceOf(NoWorker);
    expect(workers[0]!.ended).toBe(true);
    const next = clerk.run(JOB, madeLedger());
    workers[1]!.answer(2, 'next');
    expect(await next).toBe('next');
  });

  it('is told from one that thinks for long', async () => {
    const { clerk, workers } = staff();
    const asked = clerk.run(JOB, madeLedger());
    workers[0]!.onmessage?.({ data: { number: 0, alive: true } });
    await new Promise((resume) => setTimeout(resume, 80));
    workers[0]!.answer(1, 'done');
    expect(await asked).toBe('done');
  });

  it('says nothing more of the next one once it was let go', async () => {
    const { clerk, workers } = staff();
    const stopped = clerk.run(JOB, madeLedger());
    const next = clerk.run(JOB, madeLedger());
    await expect(stopped).rejects.toBeInstanceOf(Cancelled);
    workers[0]!.onerror?.({ message: 'late', preventDefault: () => undefined });
    workers[1]!.answer(2, 'next');
    expect(await next).toBe('next');
  });
});

describe('the clerk in the page', () => {
  it('does the job, and drops what was stopped', async () => {
    const clerk = inlineClerk();
    expect((await clerk.run(JOB, madeLedger())).items).toHaveLength(7);
    const stopped = clerk.run(JOB, madeLedger());
    clerk.cancel();
    await expect(stopped).rejects.toBeInstanceOf(Cancelled);
  });
});

it('tells before each file how many are read, and when all are, once for a choice', async () => {
  const read = returnsReader();
  const told: string[] = [];
  const files = [new File(['甲'], '甲.csv'), new File(['乙'], '乙.csv')];
  for (let again = 0; again < 2; again++)
    await read(1, files, (done, total) => void told.push(`${done}/${total}`));
  expect(told).toEqual(['0/2', '1/2', '2/2']);
});
