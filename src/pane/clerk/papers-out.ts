import { zipFiles } from '../../hosts/xlsx';
import type { Day } from '../../calendar/day';
import { monthInChinese } from '../../calendar/period';
import { part } from '../../basics/part';
import type { Paper } from '../../paper/paper';
import {
  makeBriefing,
  makeLetters,
  makeReport,
  paperToHtml,
  slipAgain,
  takeStep,
  type BriefingRequest,
  type LettersRequest,
  type ReportRequest,
  type SlipRequest,
  type StepRequest,
} from '../../tasks';
import type { Workbook } from '../../workbook/sheet';
import type { OutFile } from './forms-out';

/** Which papers are asked for. `no` picks one letter of a round; '' means all of them in one zip. */
export type PapersAsked =
  | ({ readonly what: 'letters'; readonly no: string } & LettersRequest)
  | ({ readonly what: 'briefing' } & BriefingRequest)
  | ({ readonly what: 'report' } & ReportRequest)
  | ({ readonly what: 'slip' } & StepRequest)
  | ({ readonly what: 'slipAgain' } & SlipRequest);

/** A paper to be handed out; null where there is none. `html` is the same to be copied as rich text. */
export interface PapersOut {
  readonly file: OutFile | null;
  readonly mimeType: string;
  readonly html: string;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const NONE: PapersOut = { file: null, mimeType: DOCX, html: '' };

/** Makes papers as Word files. The Word library is loaded with the first. */
export async function papersOut(workbook: Workbook, asked: PapersAsked, today: Day): Promise<PapersOut> {
  if (asked.what !== 'letters') {
    const named = paperOf(workbook, asked);
    return named ? one(named.paper, named.name) : NONE;
  }
  const { letters, month } = makeLetters(workbook, asked);
  if (asked.no !== '') {
    const letter = letters.find(({ no }) => no === asked.no);
    return letter ? one(letter.paper, letter.file) : NONE;
  }
  if (letters.length === 0) return NONE;
  const files: OutFile[] = [];
  for (const { paper, file: name } of letters) files.push({ name, bytes: await docxOf(paper) });
  const name = `${monthInChinese(month)}督办函件.zip`;
  return { file: { name, bytes: zipFiles(files, today) }, mimeType: 'application/zip', html: '' };
}

function paperOf(
  workbook: Workbook,
  asked: Exclude<PapersAsked, { readonly what: 'letters' }>,
): { readonly paper: Paper; readonly name: string } | null {
  switch (asked.what) {
    case 'briefing': {
      const { briefing } = makeBriefing(workbook, asked);
      return briefing && { paper: briefing.paper, name: `${briefing.paper.title}${asked.month}.docx` };
    }
    case 'report': {
      const { paper } = makeReport(workbook, asked);
      return paper && { paper, name: `${paper.title}${asked.period}.docx` };
    }
    case 'slip': {
      const { paper } = takeStep(workbook, asked);
      return paper && { paper, name: `${paper.title}.docx` };
    }
    case 'slipAgain': {
      const paper = slipAgain(workbook, asked);
      return paper && { paper, name: `${paper.title}.docx` };
    }
  }
}

async function one(paper: Paper, name: string): Promise<PapersOut> {
  return { file: { name, bytes: await docxOf(paper) }, mimeType: DOCX, html: paperToHtml(paper) };
}

async function docxOf(paper: Paper): Promise<Uint8Array> {
  const { paperToDocx } = await part(() => import('../../paper/to-docx/to-docx'));
  return paperToDocx(paper);
}
