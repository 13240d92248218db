import { strFromU8, unzipSync } from 'fflate';
import { fflateCodec } from '../../../src/hosts/xlsx';
import { parseXml } from '../../../src/office/xml/xml';
import type { Block } from '../../../src/paper/paper';
import { fillTemplate, type FilledTemplate } from '../../../src/paper/template/fill';
import type { Fillings } from '../../../src/paper/template/fillings';
import { readTemplate } from '../../../src/paper/template/template';
import { HostError } from '../../../src/workbook/host';
import { control, para, run, textBox, wordFile, wordParts } from './word-file';

const TABLE: Block = {
  kind: 'table',
  columns: [
    { heading: '牵头科室', width: 20 },
    { heading: '任务数', width: 7, align: 'center' },
  ],
  rows: [
    ['规划科', 3],
    ['执法队', { value: 2, fill: 'FF9999' }],
    ['合计', 5],
  ],
  total: true,
};
const FILLINGS: Fillings = new Map(
  Object.entries({
    期号: { text: '6' },
    总期号: { text: '' },
    签发人: { text: '' },
    截至日期: { text: '2026年6月30日' },
    编印单位: { text: '某局<办公室>&“_x0041_”' },
    总体情况: {
      blocks: [
        { kind: 'paragraph', text: ['第一段有', { text: '9项', rows: ['表!3'] }, '。'] },
        { kind: 'paragraph', text: ['第二段。'] },
      ],
    },
    正文: {
      blocks: [
        { kind: 'heading', level: 1, text: '一、总体情况' },
        { kind: 'paragraph', text: ['正文第一段。'] },
      ],
    },
    各科室进展表: { blocks: [TABLE, { kind: 'note', text: '注。' }] },
    专项: { notHere: '这份台账没有专项' },
  } satisfies Record<string, { text: string } | { blocks: Block[] } | { notHere: string }>),
);

function fill(
  body: string,
  more?: Parameters<typeof wordParts>[1],
): FilledTemplate & Record<'main' | 'head', string> {
  const done = fillTemplate(readTemplate(wordFile(body, more), '模板.docx', fflateCodec), FILLINGS);
  const parts = unzipSync(done.bytes);
  for (const [name, bytes] of Object.entries(parts))
    if (/\.(xml|rels)$/.test(name)) parseXml(strFromU8(bytes)); // well formed
  return {
    ...done,
    main: strFromU8(parts['word/document.xml']!),
    head: strFromU8(parts['word/header1.xml']!),
  };
}
const textOf = (xml: string): string[] =>
  xml
    .split('</w:p>')
    .map((one) =>
      [...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text]) => text)
        .join('')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    )
    .filter((text) => text !== '');

test('a name cut into runs by Word is found; the text stands in the run that the name begins in', () => {
  const bold = '<w:rPr><w:b/><w:color w:val="C00000"/></w:rPr>';
  const { main } = fill(para(run('截至') + run('〖截至日期〗', [1, 3, 5], bold) + run('，情况如下。')));
  expect(textOf(main)).toEqual(['截至2026年6月30日，情况如下。']);
  expect(main).toContain(`${bold}<w:t xml:space="preserve">2026年6月30日</w:t>`);
  expect(main).toContain('<w:proofErr w:type="spellStart"/>');
});

test('what is filled in is written as it is, whatever signs it holds', () => {
  const { main } = fill(para(run('由〖编印单位〗编印')));
  expect(textOf(main)).toEqual(['由某局<办公室>&“_x0041_”编印']);
});

test('a name alone in its paragraph becomes paragraphs of the same style', () => {
  const props = '<w:pStyle w:val="a3"/><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';
  const { main, filled } = fill(para(run('〖总体', []) + run('情况〗'), props) + para(run('其余不动。')));
  expect(textOf(main)).toEqual(['第一段有9项。', '第二段。', '其余不动。']);
  expect(main.match(/<w:pStyle w:val="a3"\/>/g)).toHaveLength(2);
  expect(filled).toEqual(['总体情况']);
});

test('in a sentence several paragraphs become one, a table stays out and is told', () => {
  const { main, told } = fill(para(run('情况：〖总体情况〗')) + para(run('见〖各科室进展表〗。')));
  expect(textOf(main)).toEqual(['情况：第一段有9项。第二段。', '见〖各科室进展表〗。']);
  expect(told).toEqual([{ name: '各科室进展表', kind: 'in_sentence', about: '' }]);
});

test('headings take the template’s style, without the number that it gives by itself', () => {
  const { main } = fill(para(run('〖正文〗'), '<w:pStyle w:val="a3"/>'));
  expect(textOf(main)).toEqual(['总体情况', '正文第一段。']);
  expect(main).toMatch(/<w:pPr><w:pStyle w:val="1"\/><w:keepNext\/><\/w:pPr>/);
  expect(main).not.toContain('〖');
});

test('a table looks as ours, or as the table style that the place names; lights stay', () => {
  const ours = fill(para(run('〖各科室进展表〗'))).main;
  expect(ours).toContain('<w:tblBorders>');
  expect(ours).toContain('w:fill="EDEDED"');
  const theirs = fill(para(run('〖各科室进展表：网格型〗'))).main;
  expect(theirs).toContain('<w:tblPr><w:tblStyle w:val="a5"/>');
  expect(theirs).not.toContain('<w:tblBorders>');
  expect(theirs).not.toContain('w:fill="EDEDED"');
  for (const main of [ours, theirs]) {
    expect(textOf(main)).toEqual(['牵头科室', '任务数', '规划科', '3', '执法队', '2', '合计', '5', '注。']);
    expect(main).toContain('w:fill="FF9999"');
    expect(main.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    const widths = [...main.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(11906 - 1474 - 1588, -1);
  }
  expect(fill(para(run('〖各科室进展表：没有的样式〗'))).told).toEqual([
    { name: '各科室进展表', kind: 'style_missing', about: '没有的样式' },
  ]);
});

test('in cells, headers, footers, text boxes and content controls', () => {
  const cell =
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr>' +
    '<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>' +
    `${para(run('〖各科室进展表〗'))}</w:tc></w:tr></w:tbl>`;
  const inline = control(
    run('〖期号〗', [], '<w:rPr><w:rStyle w:val="a4"/></w:rPr>'),
    '<w:alias w:val="期号"/><w:showingPlcHdr/><w:dataBinding w:xpath="/x" w:storeItemID="{0}"/><w:text/>',
  );
  const { main, head } = fill(
    cell +
      para(run('第') + inline + run('期')) +
      control(para(run('〖总体情况〗')), '<w:tag w:val="x"/><w:text/>') +
      para(textBox(para(run('至〖截至日期〗')))),
    { header: para(run('第〖期号〗期')), footer: para(run('〖截至日期〗')) },
  );
  expect(textOf(head)).toEqual(['第6期']);
  expect(textOf(main)).toEqual([
    ...['牵头科室', '任务数', '规划科', '3', '执法队', '2', '合计', '5', '注。'],
    '第6期',
    '第一段有9项。',
    '第二段。',
    '至2026年6月30日',
    '至2026年6月30日',
  ]);
  // A nested table is as wide as its cell, and a paragraph ends the cell.
  expect(Number(/<w:tblW w:w="(\d+)" w:type="dxa"\/><w:jc/.exec(main)![1])).toBeLessThan(4000);
  expect(main).toMatch(/<\/w:p><\/w:tc>/);
  // What was a hint, bound to a store, is content now.
  expect(main).toContain('<w:alias w:val="期号"/><w:text/>');
  expect(main).not.toMatch(/showingPlcHdr|dataBinding|<w:rStyle/);
  expect(main).toContain('<w:tag w:val="x"/></w:sdtPr>');
});

test('an unknown name stays and is told with the nearest, as is one without an end, or not to be had', () => {
  const body = para(run('〖总体状况〗')) + para(run('〖期号')) + para(run('〖专项〗，〖甲乙〗'));
  const { main, told } = fill(body);
  expect(textOf(main)).toEqual(['〖总体状况〗', '〖期号', '〖专项〗，〖甲乙〗']);
  expect(told).toEqual([
    { name: '总体状况', kind: 'unknown', about: '总体情况' },
    { name: '期号', kind: 'unclosed', about: '' },
    { name: '专项', kind: 'not_here', about: '这份台账没有专项' },
    { name: '甲乙', kind: 'unknown', about: '' },
  ]);
});

test('what is blank goes with its label and its brackets, and nothing else does', () => {
  const body =
    para(run('第〖期号〗期（总第〖总期号〗期）')) +
    para(run('签发人：〖签发人〗')) +
    para(run('由〖签发人〗签发的这一期简报发至各科室。')) +
    para(run('末段'));
  const { main, told } = fill(body);
  expect(textOf(main)).toEqual(['第6期', '由签发的这一期简报发至各科室。', '末段']);
  expect(told.map(({ name, kind }) => [name, kind])).toEqual([
    ['总期号', 'empty'],
    ['签发人', 'empty'],
  ]);
});

test('a paragraph that ends a section, or that a picture hangs on, stays', () => {
  const section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
  const ended = fill(para(run('〖各科室进展表〗'), section) + para(run('后面')));
  expect(ended.main).toContain(section);
  expect(textOf(ended.main).slice(-2)).toEqual(['注。', '后面']);
  const boxed = fill(para(run('〖各科室进展表〗') + textBox(para(run('印章')))));
  expect(textOf(boxed.main).slice(0, 2)).toEqual(['印章', '印章']);
  expect(textOf(boxed.main).at(-1)).toBe('注。');
});

test('bookmarks around a place stay where they were', () => {
  const marks = '<w:bookmarkStart w:id="0" w:name="甲"/>';
  const { main } = fill(para(`${marks}${run('〖各科室进展表〗')}<w:bookmarkEnd w:id="0"/>`));
  expect(main).toContain(`${marks}<w:bookmarkEnd w:id="0"/><w:tbl>`);
});

test('only parts with places change; the others keep every byte', () => {
  const body = para(run('〖期号〗')) + para(run('不动的&amp;段落'), '<w:pStyle w:val="a3"/>');
  const before = wordParts(body);
  const { bytes } = fill(body);
  const after = unzipSync(bytes);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [name, part] of Object.entries(after))
    if (name !== 'word/document.xml') expect(Buffer.compare(part, before[name]!)).toBe(0);
  const second = (part: Uint8Array): string => strFromU8(part).split('</w:p>')[1]!;
  expect(second(after['word/document.xml']!)).toBe(second(before['word/document.xml']!));
});

test('a .dotx becomes a document', () => {
  const { bytes } = fill(para(run('〖期号〗')), { type: 'template.main' });
  expect(strFromU8(unzipSync(bytes)['[Content_Types].xml']!)).toContain('wordprocessingml.document.main+xml');
});

test('what is no usable template is refused in a sentence', () => {
  const whole = wordFile(para(run('〖期号〗')));
  const codeOf = (bytes: Uint8Array): string => {
    try {
      readTemplate(bytes, '模板.docx', fflateCodec);
      return 'read';
    } catch (error) {
      expect(error).toBeInstanceOf(HostError);
      expect((error as HostError).message).toMatch(/^模板“模板\.docx”.+请.+。$/);
      return (error as HostError).code;
    }
  };
  expect(codeOf(new Uint8Array(0))).toBe('truncated');
  expect(codeOf(whole.subarray(0, whole.length - 40))).toBe('truncated');
  expect(codeOf(new TextEncoder().encode('文字'))).toBe('failed');
  expect(codeOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('failed');
});

test('the line above a table says what the template calls it', () => {
  const body =
    para(run('附件 2')) + para(run('滞后事项')) + para(run('〖滞后事项表〗')) + para(run('〖期号〗'));
  expect(readTemplate(wordFile(body), '模板.docx', fflateCodec).uses).toEqual([
    { name: '滞后事项表', label: '附件2' },
    { name: '期号', label: '' },
  ]);
});
