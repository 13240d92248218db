import { openXlsx, type XlsxHost } from '../../../hosts/xlsx';
import { sheetOf, type AnyEdit } from '../../../workbook/edit';
import { HostError } from '../../../workbook/host';
import type { Answers, Failure, Reply, Request } from './protocol';

/** Milliseconds between two reports of progress; more often nobody can see. */
const REPORT_EVERY = 50;

/** Holds one opened file and does what the page asks, one request after the other. */
export function fileKeeper(
  reply: (reply: Reply) => void,
  clock: () => number,
): (request: Request) => Promise<void> {
  let host: XlsxHost | null = null;
  const opened = (): XlsxHost => {
    if (!host) throw new Error('no file is open');
    return host;
  };
  const work = async (request: Request): Promise<Answers[keyof Answers]> => {
    switch (request.kind) {
      case 'open': {
        const fresh = openXlsx(request.bytes, request.name);
        const often = sparingly(clock);
        const workbook = await fresh.read({ styles: 'full' }, (rows, share) =>
          often(() => reply({ number: request.number, kind: 'read', rows, share })),
        );
        host = fresh;
        return workbook;
      }
      case 'apply': {
        const often = sparingly(clock);
        await opened().apply(request.edits, (done, total) =>
          often(() => reply({ number: request.number, kind: 'progress', done, total })),
        );
        return afterwards(opened(), request.edits);
      }
      case 'save':
        return opened().save();
    }
  };
  return async (request) => {
    try {
      reply({ number: request.number, kind: 'done', answer: await work(request) });
    } catch (error) {
      reply({ number: request.number, kind: 'failed', failure: failureOf(error) });
    }
  };
}

/** Does what it is given when enough time has passed since the last. */
function sparingly(clock: () => number): (report: () => void) => void {
  let last = clock();
  return (report) => {
    if (clock() - last < REPORT_EVERY) return;
    last = clock();
    report();
  };
}

async function afterwards(host: XlsxHost, edits: readonly AnyEdit[]): Promise<Answers['apply']> {
  const { sheets } = await host.read({ styles: 'full' });
  const touched = new Set(edits.map((edit) => sheetOf(edit).toLowerCase()));
  return {
    names: sheets.map(({ name }) => name),
    touched: sheets.filter(({ name }) => touched.has(name.toLowerCase())),
  };
}

function failureOf(error: unknown): Failure {
  if (error instanceof HostError) return { code: error.code, message: error.message, partial: error.partial };
  return { code: null, message: error instanceof Error ? error.message : String(error), partial: false };
}
