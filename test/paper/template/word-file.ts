import { strToU8, zipSync } from 'fflate';

/**
 * A document as Word itself writes them: theme fonts, numbered headings, a header with a picture, a text box twice
 * over, content controls, and text that Word split into runs wherever somebody stopped typing.
 */

const NAMESPACES =
  'xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'mc:Ignorable="w14 wp14"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const FONTS = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';

/** A paragraph of runs, with the marks that Word leaves on each. */
export function para(runs: string, props = ''): string {
  const sum = [...runs].reduce((total, sign) => (total * 31 + sign.codePointAt(0)!) % 0x10000000, 7);
  const id = (0x10000000 + sum).toString(16).toUpperCase();
  return (
    `<w:p w14:paraId="${id}" w14:textId="77777777" w:rsidR="00A77427" w:rsidRDefault="00A77427" w:rsidP="00B15D2C">` +
    `${props === '' ? '' : `<w:pPr>${props}</w:pPr>`}${runs}</w:p>`
  );
}

/** A text cut into runs of the given lengths, a spelling mark between each two. */
export function run(text: string, cuts: readonly number[] = [], props = FONTS): string {
  const bounds = [0, ...cuts, text.length];
  return bounds
    .slice(1)
    .map(
      (to, index) =>
        `<w:r w:rsidR="00${3 + index}41F2A">${props}<w:t>${text.slice(bounds[index], to)}</w:t></w:r>`,
    )
    .join('<w:proofErr w:type="spellStart"/>');
}

/** A content control around runs (`w:t` of a paragraph) or around paragraphs. */
export function control(content: string, props: string): string {
  const head = `<w:sdtPr><w:id w:val="-1387412510"/>${props}</w:sdtPr>`;
  return `<w:sdt>${head}<w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** A text box that hangs on a paragraph, in the new way of writing and in the old one. */
export function textBox(content: string): string {
  const box = `<w:txbxContent>${content}</w:txbxContent>`;
  return (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>' +
    '<wp:inline distT="0" distB="0" distL="0" distR="0">' +
    '<wp:extent cx="3600000" cy="720000"/><wp:docPr id="3" name="文本框 3"/><a:graphic ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData ' +
    'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>' +
    '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3600000" cy="720000"/></a:xfrm><a:prstGeom prst="rect">' +
    '<a:avLst/></a:prstGeom><a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>' +
    `<wps:txbx>${box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>` +
    '</mc:Choice>' +
    '<mc:Fallback><w:pict><v:shape id="文本框 3" style="width:283.5pt;height:56.7pt"><v:textbox>' +
    `${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  );
}

/** A red disc, for a seal. */
const SEAL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAIAAABvFaqvAAAATElEQVR42mP4TyXAgEvigIAAVkSCQbiMwG8cA6lG4DKOgWxT0Myi' +
    'tkHkmYJsFlUNosQUuFmjBo14gwZfyh6UuZ+aBRs1i1oqF/7kAQAi0WweQXqLHwAAAABJRU5ErkJggg==',
  'base64',
);

const PICTURE =
  '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="360000" cy="360000"/>' +
  '<wp:docPr id="1" name="图片 1"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" ' +
  'name="seal.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/>' +
  '</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm>' +
  '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>' +
  '</w:drawing></w:r>';

const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" ' +
  'w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:kern w:val="2"/><w:sz w:val="21"/><w:lang w:val="en-US" ' +
  'w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr>' +
  '<w:jc w:val="both"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:qFormat/><w:pPr>' +
  '<w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts ' +
  'w:eastAsia="黑体"/><w:sz w:val="32"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="a3"><w:name w:val="某局正文"/><w:basedOn w:val="a"/><w:pPr>' +
  '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr><w:rPr>' +
  '<w:rFonts w:eastAsia="楷体"/><w:sz w:val="32"/></w:rPr></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/></w:style>' +
  '<w:style w:type="table" w:styleId="a5"><w:name w:val="Table Grid"/><w:basedOn w:val="a1"/><w:tblPr><w:tblBorders>' +
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="12" w:space="0" w:color="auto"/>`)
    .join('') +
  '</w:tblBorders></w:tblPr></w:style>';

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
  '<w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

const THEME =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>' +
  '<a:fontScheme name="Office"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/>' +
  '</a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>' +
  '<a:font script="Hans" typeface="宋体"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const SECTION =
  '<w:sectPr w:rsidR="00A77427"><w:headerReference w:type="default" r:id="rId7"/><w:footerReference ' +
  'w:type="default" r:id="rId8"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" ' +
  'w:bottom="1985" w:left="1588" w:header="851" w:footer="1474" w:gutter="0"/><w:cols w:space="425"/><w:docGrid ' +
  'w:type="lines" w:linePitch="312"/></w:sectPr>';

/** The parts of such a document by name; `body`, `header` and `footer` are what stands in them. */
export function wordParts(
  body: string,
  {
    header = '',
    footer = '',
    type = 'document.main',
  }: { header?: string; footer?: string; type?: string } = {},
): Record<string, Uint8Array> {
  const part = (root: string, inner: string): Uint8Array =>
    strToU8(`${HEAD}<w:${root} ${NAMESPACES}>${inner}</w:${root}>`);
  const relations = (rows: readonly (readonly [id: string, kind: string, target: string])[]): Uint8Array =>
    strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        rows
          .map(
            ([id, kind, target]) =>
              `<Relationship Id="${id}" Type="${OFFICE}/relationships/${kind}" Target="${target}"/>`,
          )
          .join('') +
        '</Relationships>',
    );
  const overrides = [
    ['document', `${MAIN}.${type}+xml`],
    ['styles', `${MAIN}.styles+xml`],
    ['numbering', `${MAIN}.numbering+xml`],
    ['header1', `${MAIN}.header+xml`],
    ['footer1', `${MAIN}.footer+xml`],
    ['theme/theme1', 'application/vnd.openxmlformats-officedocument.theme+xml'],
  ].map(([name, content]) => `<Override PartName="/word/${name}.xml" ContentType="${content}"/>`);
  return {
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ` +
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ' +
        'ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
        `${overrides.join('')}</Types>`,
    ),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${body}${SECTION}</w:body>`),
    'word/_rels/document.xml.rels': relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', 'numbering.xml'],
      ['rId3', 'theme', 'theme/theme1.xml'],
      ['rId7', 'header', 'header1.xml'],
      ['rId8', 'footer', 'footer1.xml'],
    ]),
    'word/styles.xml': part('styles', STYLES),
    'word/numbering.xml': part('numbering', NUMBERING),
    'word/theme/theme1.xml': strToU8(HEAD + THEME),
    'word/header1.xml': part('hdr', header + para(PICTURE)),
    'word/_rels/header1.xml.rels': relations([['rId1', 'image', 'media/image1.png']]),
    'word/media/image1.png': new Uint8Array(SEAL),
    'word/footer1.xml': part('ftr', footer === '' ? para('') : footer),
  };
}

/** The file of such parts. */
export function wordFile(...given: Parameters<typeof wordParts>): Uint8Array {
  return zipSync(wordParts(...given), { mtime: '2026-01-01T00:00:00' });
}
