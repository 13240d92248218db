import type { PapersAsked } from '../clerk/papers-out';
import { copyRich } from '../copy';
import type { Actions } from '../state/verbs';
import { SUPERVISION_TEXTS as T } from './texts';

/** Makes a paper and hands it to the user, as a Word file or as rich text in the clipboard where no file comes out. */
export async function handOut(
  actions: Actions,
  asked: PapersAsked & { readonly today: string },
  how: 'download' | 'copy',
): Promise<void> {
  const out = await actions.consult({ ...asked, kind: 'papers' }, T.making);
  if (!out) return;
  if (!out.file) return actions.dispatch({ type: 'told', message: T.noPaper });
  if (how === 'download') return actions.offer(out.file, out.mimeType);
  const done = await copyRich(out.html);
  actions.dispatch({ type: 'told', message: done ? T.copied : T.notCopied });
}
