/**
 * A short fingerprint of texts, the same on every machine: 64 bits as 14 characters. It tells accidents, not forgeries.
 * The texts are told apart: ['ab', 'c'] is not ['a', 'bc'].
 */
export function digest(texts: readonly string[]): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 15);
    }
    // No text holds this sign: it is no half of a character and no character.
    a = Math.imul(a ^ 0x1ffff, 0x01000193);
    b = Math.imul(b ^ 0x1ffff, 0x85ebca6b) ^ (b >>> 15);
  }
  return `${word(mix(a ^ b))}${word(mix(b))}`;
}

/** Spreads what differs in any bit over all bits. */
function mix(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return (twice ^ (twice >>> 16)) >>> 0;
}

function word(number: number): string {
  return number.toString(36).padStart(7, '0');
}
