import { Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import * as look from '../gongwen';
import type { Paper } from '../paper';
import { printable } from '../text';
import { blocksOf } from './to-docx-blocks';
import { WORD_STYLES, type StyleId } from './to-docx-styles';
import { empty, letterFoot, letterHead, nothingAbove } from './to-docx-letter';
import { mm, points } from './to-docx-units';

/** The bytes of a .docx file. */
export async function wordDocument(given: Paper): Promise<Uint8Array> {
  const paper = printable(given);
  const { margins, width } = look.pageOf(paper.orientation);
  const letter = paper.blocks.find((block) => block.kind === 'letterhead');
  const document = new Document({
    title: paper.title,
    creator: '台账助手',
    description: '',
    lastModifiedBy: '台账助手',
    evenAndOddHeaderAndFooters: true,
    styles: WORD_STYLES,
    sections: [
      {
        properties: {
          ...(letter ? { titlePage: true } : {}),
          page: {
            // The library turns the sheet itself where it prints landscape.
            size: {
              width: mm(look.A4.width),
              height: mm(look.A4.height),
              orientation:
                paper.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
            },
            margin: {
              top: mm(margins.top),
              right: mm(margins.right),
              bottom: mm(margins.bottom),
              left: mm(margins.left),
              ...(letter
                ? { header: mm(look.LETTER.markTop), footer: mm(look.LETTER.lowerRule) }
                : { footer: numberFoot(margins.bottom) }),
            },
          },
          // No grid: LibreOffice and WPS would stretch tables by it. Pitch and characters are set where they are
          // needed.
          grid: { linePitch: points(look.LINE_PITCH) },
        },
        ...(letter
          ? {
              headers: { first: letterHead(letter, width), default: nothingAbove(), even: nothingAbove() },
              footers: {
                first: letterFoot(letter.plain),
                default: pageNumber('right', numberFoot(margins.bottom) - mm(look.LETTER.lowerRule)),
                even: pageNumber('left', numberFoot(margins.bottom) - mm(look.LETTER.lowerRule)),
              },
            }
          : { footers: { default: pageNumber('right'), even: pageNumber('left') } }),
        children: blocksOf(paper.blocks, width),
      },
    ],
  });
  return Packer.pack(document, 'uint8array', undefined, [{ path: 'word/fontTable.xml', data: fontTable() }]);
}

/** How far the foot of the page number stands above the paper's edge, so that its head is 7 mm below the text. */
function numberFoot(bottom: number): number {
  return mm(bottom - look.PAGE_NUMBER_BELOW) - points(look.PAGE_NUMBER.size + 2);
}

/**
 * 7.5: on odd pages right, on even pages left, one character in; `raised` above the footer's edge where that is
 * lower.
 */
function pageNumber(side: 'left' | 'right', raised = 0): Footer {
  const indent = points(look.PAGE_NUMBER_INDENT * look.PAGE_NUMBER.size);
  return new Footer({
    children: [
      new Paragraph({
        style: 'pageNumber' satisfies StyleId,
        alignment: side,
        indent: side === 'left' ? { left: indent } : { right: indent },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
      ...(raised > 0 ? [empty(raised)] : []),
    ],
  });
}

/**
 * The fonts with what Word takes where one is not installed. 方正小标宋 is replaced by 华文中宋, which comes with
 * Office and is what offices use in its place.
 */
function fontTable(): string {
  const fonts = look.FACES.map((face) => {
    const instead = face.boldInstead === true ? '华文中宋' : face.everywhere;
    const family = face === look.HEITI || face === look.FANGSONG || face === look.KAITI ? 'modern' : 'roman';
    const other = instead === face.name ? '' : `<w:altName w:val="${instead}"/>`;
    return (
      `<w:font w:name="${face.name}">${other}<w:charset w:val="86"/><w:family ` +
      `w:val="${family}"/><w:pitch w:val="auto"/></w:font>`
    );
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
  );
}
