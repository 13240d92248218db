import type { Block, Paper } from '../../src/paper/paper';
import { annexLines, fullCell, partText, plainText, printable } from '../../src/paper/text';

/** Every text of a paper that a reader must find in each rendering. */
export function textsOf(paper: Paper): string[] {
  return printable(paper)
    .blocks.flatMap(textsOfBlock)
    .filter((text) => text.trim() !== '');
}

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'masthead':
      return [block.name, block.issue, block.unit, block.date];
    case 'title':
      return [block.text, block.subtitle ?? ''];
    case 'heading':
    case 'note':
      return [block.text];
    case 'paragraph':
      return [plainText(block.text)];
    case 'figures':
      return block.items.flatMap(({ label, value, note = '' }) => [label, String(value), note]);
    case 'table':
      return [
        block.caption ?? '',
        ...block.columns.map(({ heading }) => heading),
        ...block.rows.flat().map((cell) => fullCell(cell).text),
      ];
    case 'signOff':
      return [...block.lines];
    case 'imprint':
      return block.lines.flatMap((line) => partText(line).filter((part) => part !== undefined));
    case 'letterhead':
      return block.plain ? [block.no] : [block.name, block.no];
    case 'addressee':
      return [block.text];
    case 'annexes':
      return annexLines(block.names);
    case 'seal':
      return [block.name, block.date];
    case 'annex':
      return [block.label, block.title];
    case 'form':
      return block.rows.flatMap(({ fields }) => fields.flatMap(({ label, text }) => [label, text]));
    case 'pageBreak':
      return [];
  }
}
