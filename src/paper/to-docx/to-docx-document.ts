import { Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import * as look from '../gongwen';
import type { Paper } from '../paper';
import { printable } from '../text';
import { blocksOf } from './to-docx-blocks';
import { WORD_STYLES, type StyleId } from './to-docx-styles';
import { mm, points } from './to-docx-units';

/** The bytes of a .docx file. */
export async function wordDocument(given: Paper): Promise<Uint8Array> {
  const paper = printable(given);
  const { margins, width } = look.pageOf(paper.orientation);
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
              footer: mm(margins.bottom - look.PAGE_NUMBER_BELOW) - points(look.PAGE_NUMBER.size + 2),
            },
          },
          // No grid: LibreOffice and WPS would stretch tables by it. Pitch and characters are set where they are needed.
          grid: { linePitch: points(look.LINE_PITCH) },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: blocksOf(paper.blocks, width),
      },
    ],
  });
  return Packer.pack(document, 'uint8array', undefined, [{ path: 'word/fontTable.xml', data: fontTable() }]);
}

/** 7.5: on odd pages right, on even pages left, one character in. */
function pageNumber(side: 'left' | 'right'): Footer {
  const indent = points(look.PAGE_NUMBER_INDENT * look.PAGE_NUMBER.size);
  return new Footer({
    children: [
      new Paragraph({
        style: 'pageNumber' satisfies StyleId,
        alignment: side,
        indent: side === 'left' ? { left: indent } : { right: indent },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
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
    return `<w:font w:name="${face.name}">${other}<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
  );
}
