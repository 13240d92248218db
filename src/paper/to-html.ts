import { addTo } from '../basics/multimap';
import { columnWidths } from './columns';
import { pageOf, tableTypes } from './gongwen';
import { htmlStyle } from './html-style';
import type { Block, Inline, Paper } from './paper';
import { annexLines, fullCell, isColor, NO_ROWS, partText, printable, signedBy } from './text';

/** Whether figures carry the rows that they count, in `data-rows`, for who shows the paper and lets a reader ask. */
export interface HtmlOptions {
  readonly rows: boolean;
}

/**
 * A paper as one HTML document: nothing is loaded, nothing runs, every text is escaped. Prints on A4 with the margins
 * and page numbers of the standard.
 */
export function paperToHtml(given: Paper, options: HtmlOptions = { rows: false }): string {
  const paper = printable(given);
  const { width } = pageOf(paper.orientation);
  const body = paper.blocks.map((block, index) =>
    blockHtml(block, width, headingAbove(paper.blocks, index) || paper.title, options),
  );
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(paper.title)}</title>
<style>${htmlStyle(paper.orientation)}</style>
</head>
<body>
<main${paper.orientation === 'landscape' ? ' class="landscape"' : ''}>
${body.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`;
}

function blockHtml(block: Block, width: number, about: string, options: HtmlOptions): string {
  switch (block.kind) {
    case 'masthead':
      return (
        `<header class="masthead">\n<p class="name">${escape(block.name)}</p>\n` +
        issueLine(block) +
        `${parted(block.unit, block.date)}\n</header>`
      );
    case 'title': {
      const subtitle =
        block.subtitle === undefined ? '' : `\n<p class="subtitle">${escape(block.subtitle)}</p>`;
      return `<h1 class="title">${escape(block.text)}</h1>${subtitle}`;
    }
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag} class="level${block.level}">${escape(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return (
        `<p class="text${block.indent === false ? '' : ' indented'}">` +
        `${block.text.map((part) => inline(part, options)).join('')}</p>`
      );
    case 'figures':
      return figures(block, options);
    case 'table':
      return table(block, width, about, options);
    case 'note':
      return `<p class="note">${escape(block.text)}</p>`;
    case 'signOff':
      return (
        `<footer class="sign-off ${block.align}">\n` +
        `${block.lines.map((text) => `<p>${escape(text)}</p>`).join('\n')}\n</footer>`
      );
    case 'imprint':
      return (
        `<footer class="imprint${block.bare ? ' bare' : ''}">\n` +
        `${block.lines.map((text) => parted(...partText(text))).join('\n')}\n</footer>`
      );
    case 'letterhead':
      return (
        `<header class="letterhead${block.plain ? ' plain' : ''}">` +
        (block.plain ? '' : `\n<p class="name">${escape(block.name)}</p>`) +
        `\n<p class="no">${escape(block.no)}</p>\n</header>`
      );
    case 'addressee':
      return `<p class="addressee">${escape(block.text)}</p>`;
    case 'annexes':
      return annexes(block.names);
    case 'seal':
      return `<footer class="seal">\n<div><p>${escape(block.name)}</p>\n<p>${escape(block.date)}</p></div>\n</footer>`;
    case 'annex':
      return (
        `<p class="annex-label">${escape(block.label)}</p>\n` +
        `<h2 class="title annex-title">${escape(block.title)}</h2>`
      );
    case 'form':
      return form(block.rows);
    case 'pageBreak':
      return '<div class="page-break"></div>';
  }
}

/** 7.2.6: with 签发人 the issue stands left and the name right. */
function issueLine({ issue, signer }: Extract<Block, { kind: 'masthead' }>): string {
  if (signer !== undefined) return `${parted(issue, signedBy(signer))}\n`;
  return issue === '' ? '' : `<p class="issue">${escape(issue)}</p>\n`;
}

function annexes(names: readonly string[]): string {
  const lines = annexLines(names).map((line) => `<p>${escape(line)}</p>`);
  return `<div class="annexes">\n${lines.join('\n')}\n</div>`;
}

function form(rows: Extract<Block, { kind: 'form' }>['rows']): string {
  const lines = rows.map(({ fields, height }) => {
    const cells = fields.map(
      ({ label, text }, index) =>
        `<th scope="row">${escape(label)}</th>` +
        `<td${fields.length === 1 && index === 0 ? ' colspan="3"' : ''}>${escape(text)}</td>`,
    );
    const high = height === undefined ? '' : ` style="height:${height}pt"`;
    return `<tr${high}>${cells.join('')}</tr>`;
  });
  return `<table class="form">\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`;
}

function parted(left: string, right?: string): string {
  if (right === undefined) return `<p>${escape(left)}</p>`;
  return `<p class="parted"><span>${escape(left)}</span><span>${escape(right)}</span></p>`;
}

function inline(part: Inline, options: HtmlOptions): string {
  if (typeof part === 'string') return escape(part);
  const figure = askable(escape(part.text), part.rows, options);
  const text = part.bold === true ? `<b>${figure}</b>` : figure;
  return isColor(part.color) ? `<span style="color:#${part.color}">${text}</span>` : text;
}

/** A figure that a reader may ask about: sheets with their rows, as JSON. */
function askable(html: string, rows: readonly string[] = [], options: HtmlOptions): string {
  if (!options.rows || rows.length === 0) return html;
  const bySheet = new Map<string, number[]>();
  for (const row of rows) {
    const at = row.lastIndexOf('!');
    addTo(bySheet, row.slice(0, at), Number(row.slice(at + 1)));
  }
  return `<span data-rows="${escape(JSON.stringify([...bySheet]))}">${html}</span>`;
}

function figures(block: Extract<Block, { kind: 'figures' }>, options: HtmlOptions): string {
  if (block.items.length === 0) return '';
  const items = block.items.map(({ label, value, note = '', fill, rows }) => {
    const about = note === '' ? '' : `<dd class="about">${escape(note)}</dd>`;
    return (
      `<div${styleAttribute({ fill })}><dt>${escape(label)}</dt>` +
      `<dd class="value">${askable(escape(String(value)), rows, options)}</dd>${about}</div>`
    );
  });
  return `<dl class="figures">\n${items.join('\n')}\n</dl>`;
}

function table(
  block: Extract<Block, { kind: 'table' }>,
  width: number,
  about: string,
  options: HtmlOptions,
): string {
  const { columns, rows } = block;
  if (columns.length === 0) return '';
  const size = tableTypes(columns.length, width).body.size;
  const many = size < tableTypes(1, width).body.size;
  const shares = columnWidths(block, width, size).map(
    (own) => `<col style="width:${((own / width) * 100).toFixed(2)}%">`,
  );
  const heads = columns.map((column) => `<th scope="col" class="center">${escape(column.heading)}</th>`);
  const name =
    block.caption === undefined ? `<span class="unseen">${escape(about)}</span>` : escape(block.caption);
  const caption = `<caption>${name}</caption>`;
  const lines = rows.map((cells, index) => {
    const isTotal = block.total === true && index === rows.length - 1;
    const parts = columns.map((column, place) => {
      const cell = fullCell(cells[place]);
      const isNumber = typeof cell.value === 'number';
      const name = `${column.align ?? (isNumber ? 'right' : 'left')}${isNumber ? ' number' : ''}`;
      const figure = askable(escape(cell.text), cell.rows, options);
      const text = cell.bold ? `<b>${figure}</b>` : figure;
      const head = isTotal && place === 0;
      return (
        `<${head ? 'th scope="row"' : 'td'} class="${name}"${styleAttribute(cell)}>` +
        `${text}</${head ? 'th' : 'td'}>`
      );
    });
    const high = block.rowHeight === undefined ? '' : ` style="height:${block.rowHeight}pt"`;
    return `<tr${isTotal ? ' class="total"' : ''}${high}>${parts.join('')}</tr>`;
  });
  if (lines.length === 0)
    lines.push(`<tr><td class="center" colspan="${columns.length}">${NO_ROWS}</td></tr>`);
  return (
    `<table class="${many ? 'many' : 'few'}">\n${caption}\n<colgroup>${shares.join('')}</colgroup>\n` +
    `<thead>\n<tr>${heads.join('')}</tr>\n</thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`
  );
}

/** The heading a table stands under, or the title of its annex, names it for those who do not see it. */
function headingAbove(blocks: readonly Block[], index: number): string {
  const above = blocks
    .slice(0, index)
    .reverse()
    .find((block) => block.kind === 'heading' || block.kind === 'annex');
  return above?.kind === 'heading' ? above.text : above?.kind === 'annex' ? above.title : '';
}

function styleAttribute({
  fill,
  color,
}: {
  readonly fill?: string | undefined;
  readonly color?: string | undefined;
}): string {
  const parts = [
    ...(isColor(fill) ? [`background:#${fill}`] : []),
    ...(isColor(color) ? [`color:#${color}`] : []),
  ];
  return parts.length === 0 ? '' : ` style="${parts.join(';')}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}
