import * as look from './gongwen';

/** The style sheet of a paper in HTML: on screen a page on a desk, in print GB/T 9704 margins and page numbers. */
export function htmlStyle(orientation: 'portrait' | 'landscape'): string {
  const { margins, width } = look.pageOf(orientation);
  const fonts = (type: look.Type): string =>
    type.face.stack.map((name) => (/^[a-z-]+$/.test(name) ? name : `"${name}"`)).join(', ');
  const set = (type: look.Type): string => {
    const weight = type.face.boldInstead === true ? ' font-weight: bold;' : '';
    const color = type.color === undefined ? '' : ` color: #${type.color};`;
    return `font-family: ${fonts(type)}; font-size: ${type.size}pt;${weight}${color}`;
  };
  // Declared for all weights, the face itself is never thickened; what stands in for it is set bold.
  const title = look.XIAOBIAOSONG.stack
    .slice(0, 2)
    .map((name) => `local("${name}")`)
    .join(', ');
  const number =
    `content: "— " counter(page) " —"; ${set(look.PAGE_NUMBER)} ` +
    `vertical-align: top; padding-top: ${look.PAGE_NUMBER_BELOW}mm;`;
  const aside = `${look.PAGE_NUMBER_INDENT * look.PAGE_NUMBER.size}pt`;
  return `
@font-face { font-family: "${look.XIAOBIAOSONG.name}"; src: ${title}; font-weight: 1 1000; }
@page { size: A4 ${orientation}; margin: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; }
@page :right { @bottom-right { ${number} padding-right: ${aside}; } }
@page :left { @bottom-left { ${number} padding-left: ${aside}; } }
* { box-sizing: border-box; }
html { background: #e7e7e7; }
body { margin: 0; color: #000; ${set(look.BODY)} line-height: ${look.LINE_PITCH}pt; line-break: strict; \
overflow-wrap: anywhere; }
main { width: ${width + margins.left + margins.right}mm; max-width: 100%; margin: 8mm auto; \
padding: 20mm ${margins.right}mm 20mm ${margins.left}mm; background: #fff; box-shadow: 0 1px 6px rgba(0, 0, 0, .25); }
p, h1, h2, h3, h4, h5 { margin: 0; font-weight: normal; }
.masthead { border-bottom: 1.5pt solid #${look.RED}; margin-bottom: 22pt; }
.masthead .name { ${set(look.MASTHEAD)} line-height: 1.6; text-align: center; letter-spacing: .06em; }
.masthead .issue { text-align: center; }
.parted { display: flex; justify-content: space-between; gap: 1em; }
.title { ${set(look.TITLE)} line-height: 1.5; text-align: center; text-wrap: balance; }
.subtitle { ${set(look.SUBTITLE)} text-align: center; }
.title + *, .subtitle + * { margin-top: 14pt; }
.title + .subtitle { margin-top: 4pt; }
.level1 { ${set(look.HEADINGS[1])} }
.level2 { ${set(look.HEADINGS[2])} }
.level1, .level2, .level3, .level4 { text-indent: ${look.FIRST_LINE_INDENT}em; break-after: avoid; }
.text { text-align: justify; orphans: 2; widows: 2; }
.indented { text-indent: ${look.FIRST_LINE_INDENT}em; }
.figures { display: flex; margin: 6pt 0 10pt; padding: 0; break-inside: avoid; }
.figures div { flex: 1 1 0; padding: 6pt 2pt; text-align: center; border: .5pt solid #${look.RULE_GREY}; \
display: flex; flex-direction: column; }
.figures div + div { border-left: 0; }
.figures dt { order: 1; ${set(look.FIGURE_LABEL)} line-height: 1.5; }
.figures dd { margin: 0; }
.figures .value { ${set(look.FIGURE)} line-height: 1.4; }
.figures .about { order: 2; ${set(look.FIGURE_NOTE)} line-height: 1.4; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 6pt 0 8pt; line-height: 1.35; }
table.few { font-size: ${look.tableTypes(1, width).body.size}pt; }
table.many { font-size: ${look.tableTypes(99, width).body.size}pt; }
caption { ${set(look.TABLE_CAPTION)} padding: 3pt; text-align: center; }
.unseen { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); \
white-space: nowrap; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: .5pt solid #${look.RULE_GREY}; padding: 3pt 2.5pt; vertical-align: middle; \
font-weight: normal; white-space: pre-line; }
thead th { background: #${look.HEAD_FILL}; font-family: ${fonts(look.HEADINGS[1])}; }
tr.total > * { background: #${look.HEAD_FILL}; font-weight: bold; }
.left { text-align: left; }
.center { text-align: center; }
.right { text-align: right; }
.number { font-variant-numeric: tabular-nums; }
.note { ${set(look.NOTE)} line-height: 1.5; margin: 4pt 0 8pt; }
.sign-off { margin-top: 22pt; break-inside: avoid; }
.sign-off.right { padding-right: ${look.SIGN_OFF_INDENT}em; }
.imprint { ${set(look.IMPRINT)} margin-top: 22pt; break-inside: avoid; \
border-top: ${look.IMPRINT_RULES.thick}mm solid #000; border-bottom: ${look.IMPRINT_RULES.thick}mm solid #000; }
.imprint p { padding: 2pt ${look.IMPRINT_INDENT}em; line-height: 1.5; }
.imprint p + p { border-top: ${look.IMPRINT_RULES.thin}mm solid #000; }
.imprint.bare, .imprint.bare p { border: 0; }
.letterhead .name { ${set(look.LETTER_MARK)} line-height: 1; text-align: center; \
padding-bottom: ${look.LETTER.ruleBelowMark}mm; border-bottom: 4pt double #${look.RED}; }
.letterhead .no { ${set(look.MASTHEAD_LINE)} text-align: right; padding-top: ${look.LETTER_NO_BELOW}pt; \
margin-bottom: ${2 * look.LINE_PITCH}pt; }
.addressee { margin-top: ${look.LINE_PITCH}pt; }
.annexes { margin-top: ${look.LINE_PITCH}pt; padding-left: ${look.FIRST_LINE_INDENT + 3}em; }
.annexes p:first-child { text-indent: -3em; }
.seal { display: flex; justify-content: flex-end; margin-top: ${2 * look.LINE_PITCH}pt; \
padding-right: ${look.SEAL_INDENT}em; text-align: center; break-inside: avoid; }
.annex-label { ${set(look.ANNEX_LABEL)} }
.annex-title { margin: ${look.LINE_PITCH}pt 0 ${look.LINE_PITCH / 2}pt; }
table.form { font-size: ${look.FORM_TEXT.size}pt; line-height: 1.5; }
table.form tr { height: 30pt; }
table.form th { width: 16%; font-family: ${fonts(look.FORM_LABEL)}; }
.page-break { break-after: page; }
@media print {
  html { background: none; }
  body { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  main { width: auto; margin: 0; padding: 0; box-shadow: none; }
}
@media screen and (max-width: 210mm) {
  main { margin: 0; padding: 6mm 4mm; overflow-x: auto; }
}
`;
}
