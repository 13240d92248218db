import { crossedDays, readRegister, replyEdits, type Reply } from '../records/register';
import type { Workbook } from '../workbook/sheet';
import type { Plan } from './plan';
import { TASKS } from './table';

export interface ReplyRequest extends Reply {
  /** 编号 of the letter. */
  readonly no: string;
}

/**
 * 登记回复: who signed for a letter and when, what was answered and when, beside the letter in 函件登记. Nothing is
 * entered that would be answered before it was sent.
 */
export function registerReply(workbook: Workbook, { no, ...reply }: ReplyRequest): Plan {
  const letter = readRegister(workbook).letters.find((one) => one.no === no);
  const refused = letter ? crossedDays(letter, reply) : null;
  const edits = refused === null ? replyEdits(workbook, no, reply) : [];
  return {
    title: TASKS.registerReply.title,
    workbook,
    edits,
    findings: [],
    message:
      refused ??
      (edits.length === 0 ? `${no}没有要登记的内容。` : `${no}的签收、回复将记在工作表“函件登记”里。`),
  };
}
