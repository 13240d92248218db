import {
  LineRuleType,
  type IParagraphStyleOptions,
  type ISpacingProperties,
  type IStylesOptions,
} from 'docx';
import * as look from '../gongwen';
import { points } from './to-docx-units';

type ParagraphLook = NonNullable<IParagraphStyleOptions['paragraph']>;

interface Definition {
  /** As it stands in Word's list of styles. */
  readonly name: string;
  readonly type: look.Type;
  /** Points from line to line; absent = as high as the type. */
  readonly pitch?: number;
  readonly paragraph?: ParagraphLook;
  /** Twentieths of a point between characters. */
  readonly characterSpacing?: number;
}

const few = look.tableTypes(1, look.A4.width);
const many = look.tableTypes(99, look.A4.width);
const centred: ParagraphLook = { alignment: 'center' };

/** Every paragraph has a style of its own kind, so that who edits the document changes one place. */
const DEFINITIONS = {
  masthead: {
    name: '刊名',
    type: look.MASTHEAD,
    pitch: 54,
    paragraph: { ...centred, ...around(look.LINE_PITCH, look.LINE_PITCH / 2) },
  },
  mastheadLine: { name: '期号与编印', type: look.MASTHEAD_LINE, pitch: look.LINE_PITCH },
  subtitle: {
    name: '标题说明',
    type: look.SUBTITLE,
    pitch: look.LINE_PITCH,
    paragraph: { ...centred, ...around(0, look.LINE_PITCH / 2) },
  },
  body: {
    name: '公文正文',
    type: look.BODY,
    pitch: look.LINE_PITCH,
    paragraph: { alignment: 'both', indent: firstLine(look.BODY) },
    // 5.2.3: 28 characters fill the line, although 28 times 3号 is a little more than its width.
    characterSpacing: -5,
  },
  addressee: {
    name: '主送',
    type: look.BODY,
    pitch: look.LINE_PITCH,
    paragraph: around(0.75 * look.LINE_PITCH, 0),
    characterSpacing: -5,
  },
  annexNames: { name: '附件说明', type: look.BODY, pitch: look.LINE_PITCH },
  annexLabel: { name: '附件标识', type: look.ANNEX_LABEL, pitch: look.LINE_PITCH },
  letterMark: { name: '发文机关标志', type: look.LETTER_MARK, paragraph: centred },
  letterNo: { name: '发文字号', type: look.MASTHEAD_LINE, paragraph: { alignment: 'right' } },
  signOff: { name: '落款', type: look.BODY, pitch: look.LINE_PITCH },
  note: { name: '表注', type: look.NOTE, pitch: 16, paragraph: around(0, 6) },
  tableCaption: {
    name: '表题',
    type: look.TABLE_CAPTION,
    pitch: 20,
    paragraph: { ...centred, keepNext: true },
  },
  tableHead: { name: '表头', type: few.head, paragraph: centred },
  tableHeadSmall: { name: '表头（多栏）', type: many.head, paragraph: centred },
  tableText: { name: '表文', type: few.body },
  tableTextSmall: { name: '表文（多栏）', type: many.body },
  formLabel: { name: '表单项目', type: look.FORM_LABEL, paragraph: centred },
  formText: { name: '表单内容', type: look.FORM_TEXT },
  figure: { name: '数字', type: look.FIGURE, pitch: 30, paragraph: centred },
  figureLabel: { name: '数字名称', type: look.FIGURE_LABEL, pitch: 16, paragraph: centred },
  figureNote: { name: '数字说明', type: look.FIGURE_NOTE, pitch: 13, paragraph: centred },
  imprint: { name: '版记', type: look.IMPRINT, pitch: 24 },
  pageNumber: { name: '页码', type: look.PAGE_NUMBER, pitch: look.PAGE_NUMBER.size + 2 },
} as const satisfies Record<string, Definition>;

/** Inside tables lines take the height of their type and a tenth. */
const TYPE_HIGH: ISpacingProperties = { line: 264, lineRule: LineRuleType.AUTO };

/** The id of a paragraph style. */
export type StyleId = keyof typeof DEFINITIONS;

/** The document's styles. Title and headings are Word's own, so that they show in the outline. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { ...runLook(look.BODY), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: spacing({ exact: look.LINE_PITCH }) },
    },
    title: {
      run: { ...runLook(look.TITLE), color: '000000' },
      // 7.3.1: two lines below the red rule.
      paragraph: {
        ...centred,
        spacing: spacing({ exact: 36, before: 2 * look.LINE_PITCH, after: look.LINE_PITCH / 4 }),
      },
    },
    heading1: headingStyle(look.HEADINGS[1]),
    heading2: headingStyle(look.HEADINGS[2]),
    heading3: headingStyle(look.HEADINGS[3]),
    heading4: headingStyle(look.HEADINGS[4]),
    // Word's own blue ones, for who edits the document.
    heading5: headingStyle(look.HEADINGS[4]),
    heading6: headingStyle(look.HEADINGS[4]),
    hyperlink: { run: { color: '000000' } },
  },
  paragraphStyles: Object.entries<Definition>(DEFINITIONS).map(
    ([id, { name, type, pitch, paragraph, characterSpacing }]) => ({
      id,
      name,
      quickFormat: true,
      run: { ...runLook(type), ...(characterSpacing === undefined ? {} : { characterSpacing }) },
      paragraph: {
        ...paragraph,
        spacing: { ...(pitch === undefined ? TYPE_HIGH : spacing({ exact: pitch })), ...paragraph?.spacing },
      },
    }),
  ),
};

/** Exact line pitch (固定值) and the space before and after, all in points. */
export function spacing({
  exact,
  before = 0,
  after = 0,
}: {
  exact: number;
  before?: number;
  after?: number;
}): ISpacingProperties {
  return { line: points(exact), lineRule: LineRuleType.EXACT, before: points(before), after: points(after) };
}

function around(before: number, after: number): ParagraphLook {
  return { spacing: { before: points(before), after: points(after) } };
}

function firstLine(type: look.Type): { firstLineChars: number; firstLine: number } {
  return {
    firstLineChars: look.FIRST_LINE_INDENT * 100,
    firstLine: points(look.FIRST_LINE_INDENT * type.size),
  };
}

function headingStyle(type: look.Type): { run: object; paragraph: ParagraphLook } {
  return {
    run: { ...runLook(type), bold: false, italics: false, color: type.color ?? '000000' },
    paragraph: { spacing: spacing({ exact: look.LINE_PITCH }), indent: firstLine(type), keepNext: true },
  };
}

/** Typeface, size and colour of a run: the Chinese font beside the Latin ones, or Word sets digits in another. */
function runLook(type: look.Type): {
  font: { ascii: string; hAnsi: string; eastAsia: string; cs: string };
  size: number;
  color?: string;
} {
  const { name } = type.face;
  const color = type.color === undefined ? {} : { color: type.color };
  return { font: { ascii: name, hAnsi: name, eastAsia: name, cs: name }, size: type.size * 2, ...color };
}
