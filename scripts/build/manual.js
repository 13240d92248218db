import { marked } from 'marked';

/** The manual's first pages as HTML, up to the end of its third chapter, without pictures: what one file can carry. */
export function firstPages(manual) {
  const [, ...chapters] = manual.split(/^## /m);
  const text = chapters
    .slice(0, 3)
    .map((chapter) => `### ${chapter}`)
    .join('');
  return marked.parser(marked.lexer(text).filter(({ raw }) => !raw.includes('](images/')));
}
