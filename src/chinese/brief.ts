/**
 * A text short enough to be quoted inside a sentence: on one line, of at most `most` characters, the last then being
 * …
 */
export function brief(text: string, most = 24): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
