/** Words parted by blanks as one group of a regular expression: the parts that longer expressions are built of. */
export function anyOf(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|')})`;
}
