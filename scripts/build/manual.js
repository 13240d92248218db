import { marked } from 'marked';

const isPicture = ({ raw }) => raw.includes('](images/');

/**
 * The manual's first pages as HTML, up to the end of its third chapter, without pictures: what one file can carry. A
 * sentence that led to a picture ends as a sentence.
 */
export function firstPages(manual) {
  const [, ...chapters] = manual.split(/^## /m);
  const text = chapters
    .slice(0, 3)
    .map((chapter) => `### ${chapter}`)
    .join('');
  const tokens = marked.lexer(text).filter(({ type }) => type !== 'space');
  const kept = tokens.flatMap((token, at) => {
    if (isPicture(token)) return [];
    const next = tokens[at + 1];
    return next && isPicture(next) ? [token.raw.replace(/：\s*$/, '。')] : [token.raw];
  });
  return marked.parse(kept.join('\n\n'));
}
