import type { Classes } from '../../kinds/clock';
import { flat } from '../../ledger/cell-text';
import { firstOf } from '../../ledger/cells';
import type { Entry } from '../../ledger/ledger';

/**
 * The class of a row (特急, 主办) by its canonical word: the title's where that gives every row one, else what the first
 * column says that says one, else the class of rows that say none; null where nobody can tell. Longer words go first,
 * so that 特急 is not 急.
 */
export function classOf(entry: Entry, classes: Classes, name: string): string | null {
  const titled = Object.entries(classes.title ?? {}).find(([, words]) =>
    words.some((word) => name.includes(word)),
  );
  if (titled) return titled[0];
  const known = wordsOf(classes);
  for (const from of classes.from) {
    const text = flat(from === 'banner' ? (entry.banner ?? '') : (firstOf(entry, from)?.text ?? ''));
    const said = known.find(({ word }) => text === word) ?? known.find(({ word }) => text.includes(word));
    if (said) return said.canonical;
  }
  return classes.blank;
}

interface ClassWord {
  readonly canonical: string;
  readonly word: string;
}

const sorted = new WeakMap<Classes, readonly ClassWord[]>();

/** The words of all classes, the longest first; put in order once for all rows. */
function wordsOf(classes: Classes): readonly ClassWord[] {
  let words = sorted.get(classes);
  if (!words) {
    words = Object.entries(classes.words)
      .flatMap(([canonical, own]) => own.map((word) => ({ canonical, word })))
      .sort((a, b) => b.word.length - a.word.length);
    sorted.set(classes, words);
  }
  return words;
}
