import { fflateCodec, zipFiles } from '../../hosts/xlsx';
import type { Day } from '../../calendar/day';
import { monthInChinese } from '../../calendar/period';
import { part } from '../../basics/part';
import type { Paper } from '../../paper/paper';
import {
  makeBriefing,
  makeLetters,
  makeReport,
  newTemplate,
  paperInTemplate,
  paperToHtml,
  readTemplate,
  slipAgain,
  takeStep,
  templateTitle,
  type BriefingRequest,
  type LettersRequest,
  type ReportRequest,
  type SlipRequest,
  type StepRequest,
  type TemplateKind,
} from '../../tasks';
import type { Workbook } from '../../workbook/sheet';
import { bytesOf } from './chosen-file';
import type { OutFile } from './forms-out';

/**
 * Which papers are asked for. `no` picks one letter of a round, '' means all of them in one zip; `into` is the office's
 * own template that the paper is filled in; absent: our layout.
 */
export type PapersAsked =
  | ({ readonly what: 'letters'; readonly no: string } & LettersRequest)
  | ({ readonly what: 'briefing'; readonly into?: File } & BriefingRequest)
  | ({ readonly what: 'report'; readonly into?: File } & ReportRequest)
  /** Whether a file can be a template: it is refused in a sentence, or nothing comes of it. */
  | { readonly what: 'check'; readonly file: File }
  /** A template to begin with, for a briefing or for the report of a period. */
  | { readonly what: 'template'; readonly of: TemplateKind }
  | ({ readonly what: 'slip' } & StepRequest)
  | ({ readonly what: 'slipAgain' } & SlipRequest);

/** A paper to be handed out; null where there is none. `html` is the same to be copied as rich text. */
export interface PapersOut {
  readonly file: OutFile | null;
  readonly mimeType: string;
  readonly html: string;
  /** What is to be told of the places of a template, in sentences. */
  readonly told: readonly string[];
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const NONE: PapersOut = { file: null, mimeType: DOCX, html: '', told: [] };

/** Makes papers as Word files. The Word library is loaded with the first. */
export async function papersOut(workbook: Workbook, asked: PapersAsked, today: Day): Promise<PapersOut> {
  if (asked.what === 'check') {
    readTemplate(await bytesOf(asked.file), asked.file.name, fflateCodec);
    return NONE;
  }
  if (asked.what === 'template')
    return { ...NONE, file: { name: `${templateTitle(asked.of)}.docx`, bytes: await newTemplate(asked.of) } };
  if (asked.what !== 'letters') {
    if ('into' in asked && asked.into) return inTemplate(workbook, asked, asked.into);
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
  return { file: { name, bytes: zipFiles(files, today) }, mimeType: 'application/zip', html: '', told: [] };
}

interface NamedPaper {
  readonly paper: Paper;
  readonly name: string;
  /** What the places of a template stand for, where one was given. */
  readonly fillings?: ReturnType<typeof makeBriefing>['fillings'];
}

/** The paper in the office's own template, under the paper's own name: the template stays what it is. */
async function inTemplate(
  workbook: Workbook,
  asked: Extract<PapersAsked, { readonly what: 'briefing' | 'report' }>,
  file: File,
): Promise<PapersOut> {
  const template = readTemplate(await bytesOf(file), file.name, fflateCodec);
  const named = paperOf(workbook, { ...asked, template: template.uses });
  if (!named?.fillings) return NONE;
  const { bytes, findings } = paperInTemplate(template, named.fillings);
  return { ...NONE, file: { name: named.name, bytes }, told: findings.map(({ message }) => message) };
}

function paperOf(
  workbook: Workbook,
  asked: Exclude<PapersAsked, { readonly what: 'letters' | 'template' | 'check' }>,
): NamedPaper | null {
  switch (asked.what) {
    case 'briefing': {
      const { briefing, fillings } = makeBriefing(workbook, asked);
      return (
        briefing && { paper: briefing.paper, fillings, name: `${briefing.paper.title}${asked.month}.docx` }
      );
    }
    case 'report': {
      const { paper, fillings } = makeReport(workbook, asked);
      return paper && { paper, fillings, name: `${paper.title}${asked.period}.docx` };
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
  return { file: { name, bytes: await docxOf(paper) }, mimeType: DOCX, html: paperToHtml(paper), told: [] };
}

async function docxOf(paper: Paper): Promise<Uint8Array> {
  const { paperToDocx } = await part(() => import('../../paper/to-docx/to-docx'));
  return paperToDocx(paper);
}
