import { readFileSync } from 'node:fs';
import { Marked } from 'marked';

/** How a document of ours looks as a page. */
export const PAGE_STYLE = `
      body {
        margin: 0 auto; max-width: 56em; padding: 16px; font-size: 15px; line-height: 1.7; color-scheme: light dark;
        font-family: 'Segoe UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif;
      }
      table { border-collapse: collapse; width: 100%; }
      th, td { border: 1px solid #a0a0a0; padding: 4px 8px; text-align: left; vertical-align: top; }
      img { max-width: 100%; }
      :target { background: Mark; color: MarkText; }
      pre { overflow-x: auto; padding: 8px; border: 1px solid #a0a0a0; }`;

/** What a page on a site may load: nothing from outside, no script. A page on a disk has no site to name. */
const ON_SITE = `
    <meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'" />`;

/** A document as a page of its own; `more` goes into its head. */
export const documentPage = (name, body, more = '') => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="renderer" content="webkit" />${more}
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>台账助手 - ${name}</title>
    <style>${PAGE_STYLE}</style>
  </head>
  <body>
${body}  </body>
</html>
`;

/** What a heading is called from elsewhere: without its number, so that chapters may be moved. */
export const chapterOf = (heading) => heading.replace(/^[一二三四五六七八九十]+、/, '');

/**
 * Markdown as HTML. Headings bear the names of their chapters; `deeper`: how many steps below what they are written as;
 * `linkTo`: where a link leads, null where only its words stay.
 */
export function documentText(markdown, { deeper = 0, linkTo }) {
  const renderer = {
    heading({ tokens, depth, text }) {
      const level = depth + deeper;
      return `<h${level} id="${chapterOf(text)}">${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      const to = linkTo(href);
      return to === null ? words : `<a href="${to}">${words}</a>`;
    },
  };
  return new Marked({ renderer }).parse(markdown);
}

const isPicture = ({ raw }) => raw.includes('](images/');
/** Other documents lie beside the kit's manual, not beside the program. */
const withinManual = (href) => (href.endsWith('.md') ? null : href);

/**
 * The manual's chapters as HTML without pictures: what one file can carry. A sentence that led to a picture ends as a
 * sentence.
 */
export function carriedManual(markdown) {
  const chapters = markdown.slice(markdown.indexOf('\n## '));
  const tokens = new Marked().lexer(chapters).filter(({ type }) => type !== 'space');
  const kept = tokens.flatMap((token, at) => {
    if (isPicture(token)) return [];
    const next = tokens[at + 1];
    return next && isPicture(next) ? [token.raw.replace(/：\s*$/, '。')] : [token.raw];
  });
  return documentText(kept.join('\n\n'), { deeper: 1, linkTo: withinManual });
}

/** `manual.html`: the manual beside the pages that lead to its chapters. */
export const manualBeside = (path) => ({
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('manual', (compilation) => {
      compilation.fileDependencies.add(path);
      compilation.hooks.processAssets.tap(
        { name: 'manual', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const body = documentText(readFileSync(path, 'utf8'), { linkTo: withinManual });
          compilation.emitAsset(
            'manual.html',
            new sources.RawSource(documentPage('使用手册', body, ON_SITE)),
          );
        },
      );
    });
  },
});
