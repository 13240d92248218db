import type { Field } from '../kinds/field';
import { mostly, type ColumnContent } from './content';
import { headingText } from './headings/heading-text';

/** What 是 and 否 in a column answer: the heading's question (是否办结). */
export interface Answers {
  readonly yes: string;
  readonly no: string;
}

/** Acts that a heading may ask about. Of 是否达序, 是否公开 the answer says nothing of the end, and stays as written. */
const ACTS = '完成|办结|解决|销号|整改|落实|闭环|完结|化解|结案|验收|办复|结项|交付|开工|启动|动工|开展';
const ASKED = new RegExp(
  `(?:是否|有没有|是不是)(?:已经?|按时|按期|如期|全部|完全)*(${ACTS})(?:到位|完毕|完成)?$|(${ACTS})(?:与否|否)$`,
);
/** 完成情况 over nothing but 是, 否 and √. */
const REPORTED = new RegExp(`(${ACTS})(?:情况|状态|标识|标志)?$`);

/** What 是 and 否 mean below a heading; null where it asks nothing that they answer. */
export function answersOf(heading: string, field: Field, content: ColumnContent | undefined): Answers | null {
  if (field !== 'status' && field !== 'progress' && field !== 'met') return null;
  const text = headingText(heading.split('/').at(-1)!).main;
  const ticked = mostly(content, 'yesNo', 0.5);
  const asked = ASKED.exec(text) ?? (ticked ? REPORTED.exec(text) : null);
  const act = asked && (asked[1] ?? asked[2]);
  return act ? { yes: `已${act}`, no: `未${act}` } : null;
}

const YES = /^(?:是|√|✓|✔|☑|y|yes|已|有)$/i;
const NO = /^(?:否|×|✗|✘|x|n|no|未|无)$/i;

/** A cell's text with its heading's question answered: 是 under 是否办结 is 已办结. Other texts stay as they are. */
export function answered(text: string, answers: Answers | undefined): string {
  if (!answers) return text;
  const flat = text.trim();
  return YES.test(flat) ? answers.yes : NO.test(flat) ? answers.no : text;
}
