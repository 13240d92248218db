import { part } from '../../basics/part';
import type { Paper } from '../paper';

/**
 * A paper as a Word document laid out by GB/T 9704-2012. The Word library is loaded when it is first needed, so that
 * starting the program does not pay for it.
 */
export async function paperToDocx(paper: Paper): Promise<Uint8Array> {
  const { wordDocument } = await part(() => import('./to-docx-document'));
  return wordDocument(paper);
}
