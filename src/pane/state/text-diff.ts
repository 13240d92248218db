/** A stretch of two texts: in both, only in the old one, or only in the new one. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'added';
  readonly text: string;
}

/** A place where the texts differ, and the stretch after it that they share. */
interface Step {
  readonly gone: string;
  readonly added: string;
  readonly same: string;
}

/** Searching goes on until so many tokens differ; beyond, nobody would read marks inside the text. */
const MOST_EDITS = 600;

/**
 * What was taken out of a text and what was put in. Without the added pieces it is the old text, without those that are
 * gone the new one. Marks fall on whole phrases: numbers and words in letters are never cut, and the odd character that
 * two different phrases happen to share belongs to both.
 */
export function diffTexts(before: string, after: string): Piece[] {
  const [old, fresh] = [tokensOf(before), tokensOf(after)];
  const shortest = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shortest && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < shortest - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  const middle = stepsBetween(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail));
  const pieces = [
    { kind: 'same' as const, text: old.slice(0, head).join('') },
    ...dissolved(middle).flatMap(({ gone, added, same }): Piece[] => [
      { kind: 'gone', text: gone },
      { kind: 'added', text: added },
      { kind: 'same', text: same },
    ]),
    { kind: 'same' as const, text: old.slice(old.length - tail).join('') },
  ].filter(({ text }) => text !== '');
  return pieces.map((_, index) => afterStop(pieces, index)).filter(({ text }) => text !== '');
}

const STOP = /[。；，、;,\n]/;

/**
 * A piece once the marks beside it were moved: “[。新增3次]。” and “。[新增3次。]” say the same, and readers see a sentence
 * that was put in where the mark begins behind a full stop.
 */
function afterStop(pieces: readonly Piece[], index: number): Piece {
  const { kind, text } = pieces[index]!;
  if (kind !== 'same') {
    const by = shiftAt(pieces, index);
    return { kind, text: text.slice(by) + text.slice(0, by) };
  }
  const taken = index > 0 ? shiftAt(pieces, index - 1) : 0;
  const next = index + 1 < pieces.length ? shiftAt(pieces, index + 1) : 0;
  return { kind, text: text.slice(taken) + (pieces[index + 1]?.text.slice(0, next) ?? '') };
}

/**
 * By how many characters a piece that stands alone between shared text can move on, so that it begins behind a stop.
 */
function shiftAt(pieces: readonly Piece[], index: number): number {
  const { kind, text } = pieces[index]!;
  const [before, after] = [pieces[index - 1], pieces[index + 1]];
  if (kind === 'same' || before?.kind !== 'same' || after?.kind !== 'same') return 0;
  let by = 0;
  for (let at = 0; at < text.length && at < after.text.length && text[at] === after.text[at]; at++) {
    // What is shared must not vanish between two marks.
    if (STOP.test(text[at]!) && (at + 1 < after.text.length || index + 2 === pieces.length)) by = at + 1;
  }
  return by;
}

/** Numbers with their points and signs, words in letters, else single characters. */
function tokensOf(text: string): string[] {
  return text.match(/[0-9]+(?:\.[0-9]+)*[%％]?|[A-Za-z]+|[^]/gu) ?? [];
}

/**
 * Myers, “An O(ND) Difference Algorithm” (1986): the fewest tokens gone and added, walked back from the end. The texts
 * must not begin alike.
 */
function stepsBetween(old: readonly string[], fresh: readonly string[]): Step[] {
  if (old.length === 0 && fresh.length === 0) return [];
  const whole: Step = { gone: old.join(''), added: fresh.join(''), same: '' };
  if (old.length === 0 || fresh.length === 0) return [whole];
  const most = Math.min(old.length + fresh.length, MOST_EDITS);
  /** For every number of edits: how far into the old text each diagonal came. */
  const reached: Int32Array[] = [];
  const far = new Int32Array(2 * most + 3);
  for (let edits = 0; edits <= most; edits++) {
    reached.push(far.slice());
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = diagonal + most + 1;
      let x =
        diagonal === -edits || (diagonal !== edits && far[at - 1]! < far[at + 1]!)
          ? far[at + 1]!
          : far[at - 1]! + 1;
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x++;
      far[at] = x;
      if (x >= old.length && x - diagonal >= fresh.length) return walkedBack(old, fresh, reached, most);
    }
  }
  return [whole];
}

function walkedBack(
  old: readonly string[],
  fresh: readonly string[],
  reached: readonly Int32Array[],
  most: number,
): Step[] {
  const steps: { gone: string; added: string; same: string }[] = [];
  let [x, y] = [old.length, fresh.length];
  let same = '';
  for (let edits = reached.length - 1; edits > 0; edits--) {
    const far = reached[edits]!;
    const at = x - y + most + 1;
    const down = x - y === -edits || (x - y !== edits && far[at - 1]! < far[at + 1]!);
    const fromX = down ? far[at + 1]! : far[at - 1]!;
    const fromY = fromX - (x - y + (down ? 1 : -1));
    while (x > fromX && y > fromY) {
      same = old[--x]! + same;
      y--;
    }
    const next = same === '' ? steps.at(-1) : undefined;
    const step = next ?? { gone: '', added: '', same };
    if (!next) steps.push(step);
    same = '';
    if (down) step.added = fresh[--y]! + step.added;
    else step.gone = old[--x]! + step.gone;
  }
  return steps.reverse();
}

/**
 * Takes what two neighbouring differences share into them, where it is no longer than either: it is there by chance.
 */
function dissolved(steps: readonly Step[]): Step[] {
  const kept: Step[] = [];
  for (const step of steps) {
    let now = step;
    for (let last = kept.at(-1); last && isChance(last, now); last = kept.at(-1)) {
      kept.pop();
      now = {
        gone: last.gone + last.same + now.gone,
        added: last.added + last.same + now.added,
        same: now.same,
      };
    }
    kept.push(now);
  }
  return kept;
}

function isChance(before: Step, after: Step): boolean {
  const size = ({ gone, added }: Step): number => Math.max(gone.length, added.length);
  return before.same.length <= Math.min(size(before), size(after));
}
