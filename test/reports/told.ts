import type { Block, Paper } from '../../src/paper/paper';
import { textWidth } from '../../src/paper/measure';
import { fullCell, plainText } from '../../src/paper/text';

/** What no paper says: unknown values, empty brackets, doubled marks, marks of other houses. */
export const NEVER_SAID =
  /undefined|null|NaN|Infinity|（）|“”|。。|，，|；；|、、|、。|，。|：。|；。|「|」|！/;

/** The sentences of a block. */
export function textsOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [plainText(block.text)];
  if (block.kind === 'heading' || block.kind === 'note' || block.kind === 'title') return [block.text];
  return [];
}

/** Figures of the text (counts, days late, shares) that stand in no table or note of the same paper. */
export function untold({ blocks }: Paper): string[] {
  const tables = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flat().flatMap((cell) => {
          const { value, text } = fullCell(cell);
          return [text, typeof value === 'number' ? String(Math.round(value * 100) / 100) : ''];
        })
      : block.kind === 'note'
        ? [block.text]
        : [],
  );
  const told = new Set(tables.flatMap((text) => text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number));
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const text = plainText(block.text)
      .replace(/“[^”]*”/g, '') // quoted
      .replace(/20\d\d年(?:\d+月(?:\d+日)?)?/g, '')
      .replace(/目标\d+%|[高低][\d.]+个百分点|\d+月|附件\d|〔\d+〕\d+号/g, '')
      .replace(/(?<=[：、牵头的])[\d.]+(?=[、。；“”没])/g, ''); // names of items
    return [...text.matchAll(/(\d+(?:\.\d+)?)(?=[项件个天期分%/）])/g)]
      .filter(([, figure]) => !told.has(Number(figure)))
      .map(([, figure]) => `${figure}: ${text}`);
  });
}

/** Lines of a page of 28 characters that are left for the text of two pages under a red head and a title. */
export const TWO_PAGES = 2 * 22 - 8;

/** Lines that the text before the annexes takes, as far as widths tell. */
export function linesOfText(blocks: readonly Block[]): number {
  const annexes = blocks.findIndex(({ kind }) => kind === 'pageBreak');
  return blocks.slice(0, annexes < 0 ? undefined : annexes).reduce((lines, block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return lines;
    return lines + Math.ceil((textWidth(textsOf(block)[0]!) / 2 + 2) / 28);
  }, 0);
}

/** Figures that name other rows than they count, or one row twice. */
export function misnamed({ blocks }: Paper): string[] {
  const figures = blocks.flatMap((block): { readonly text: string; readonly rows?: readonly string[] }[] => {
    if (block.kind === 'paragraph') return block.text.filter((part) => typeof part !== 'string');
    if (block.kind === 'figures')
      return block.items.map(({ value, ...more }) => ({ ...more, text: `${value}` }));
    return block.kind === 'table' ? block.rows.flat().map(fullCell) : [];
  });
  return figures.flatMap(({ text, rows = [] }) =>
    rows.length === 0 || (parseInt(text) === rows.length && new Set(rows).size === rows.length)
      ? []
      : [`${text}: ${rows.join(' ')}`],
  );
}
