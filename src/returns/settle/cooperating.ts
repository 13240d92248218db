import type { Field } from '../../kinds/field';
import type { Item } from '../items';
import type { Return } from '../receive/sender';

/** Columns in which a cooperating section's text may stand under the lead's. */
const SHARED: ReadonlySet<Field> = new Set<Field>(['progress', 'problem', 'next_step']);

/** A text that several sections wrote: the lead's, and a line （监测站：…） for each that helps. */
export interface SharedText {
  readonly own: string;
  /** By unit, in the order in which they stand. */
  readonly lines: ReadonlyMap<string, string>;
}

const NO_LINES: ReadonlyMap<string, string> = new Map();
const LINE = /^（([^：（）]{2,20})：(.+)）$/;

/** Takes the lines of cooperating sections off the end of a text. */
export function splitShared(text: string, field: Field, { cooperating }: Item): SharedText {
  if (!SHARED.has(field) || cooperating.length === 0 || !text.endsWith('）'))
    return { own: text, lines: NO_LINES };
  const parts = text.split('\n');
  const lines: [string, string][] = [];
  for (
    let match = LINE.exec(parts.at(-1) ?? '');
    match && cooperating.includes(match[1]!);
    match = LINE.exec(parts.at(-1) ?? '')
  ) {
    lines.unshift([match[1]!, match[2]!]);
    parts.pop();
  }
  return { own: parts.join('\n'), lines: new Map(lines) };
}

/** The whole text again. */
export function joinShared({ own, lines }: SharedText): string {
  return [...(own === '' ? [] : [own]), ...[...lines].map(([unit, text]) => `（${unit}：${text}）`)].join(
    '\n',
  );
}

/**
 * Whether what a return says of a row may stand under the lead's text: of a section that helps with it, in a column
 * for words.
 */
export function mayStandUnder({ unit }: Return, field: Field, { cooperating, lead }: Item): boolean {
  return unit !== null && unit !== lead && SHARED.has(field) && cooperating.includes(unit);
}

/** A text as one line of others. */
export function asLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, '；');
}
