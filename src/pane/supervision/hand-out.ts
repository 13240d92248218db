import type { PapersAsked } from '../clerk/papers-out';
import { copyRich } from '../copy';
import type { Actions } from '../state/verbs';
import { SUPERVISION_TEXTS as T } from './texts';

/**
 * Makes a paper and hands it to the user, as a Word file or as rich text in the clipboard where no file comes out.
 * Gives what is to be told of the template it was filled in, in sentences.
 */
export async function handOut(
  actions: Actions,
  asked: PapersAsked & { readonly today: string },
  how: 'download' | 'copy',
): Promise<readonly string[]> {
  const out = await actions.consult({ ...asked, kind: 'papers' }, T.making);
  if (!out) return [];
  if (!out.file) {
    actions.dispatch({ type: 'told', message: T.noPaper });
    return [];
  }
  if (how === 'download') {
    actions.offer(out.file, out.mimeType);
    return out.told;
  }
  const done = await copyRich(out.html);
  actions.dispatch({ type: 'told', message: done ? T.copied : T.notCopied });
  return out.told;
}
