import { parseArea, type Area } from '../../src/workbook/address';
import type { Cell } from '../../src/workbook/cell';
import type { Workbook } from '../../src/workbook/sheet';
import { answer, isCleanUp, isWriting, type RequestBody } from './answer';
import {
  bookOf,
  findSheet,
  setCell,
  setStyle,
  styleAt,
  workbookOf,
  writeAddress,
  type Book,
  type BookEvent,
  type BookSheet,
  type ConditionalFormat,
} from './book';
import { workbookObject } from './objects/workbook';
import { typed } from './typed';
import { ExcelError, Gap, type Wire } from './wire';

/** Excel on the web refuses bigger requests and answers. Bytes of UTF-8. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Codes by which the transport, not the workbook, refuses a request. */
const CELL_EDIT_MODE = 5004;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

/** `Excel.run({ delayForCellEdit: true })` sets this bit in the request's flags. */
const DELAY_FOR_CELL_EDIT = 64;

/** A fault to come: the n-th product request from now (1 = the next) fails, or the n-th that writes. */
export interface Fault {
  readonly request: number | { readonly writing: number };
  /**
   * Before its first action, after this many actions, after half of them, after its last one, when only the answer is
   * lost; or it is never answered and nothing is done.
   */
  readonly when: 'before' | 'half' | 'after' | 'never' | { readonly actions: number };
  /** GeneralException unless said. */
  readonly code?: string;
}

export interface ExcelOptions {
  /** Highest ExcelApi set, 1.14 (LTSC 2021) unless said. */
  readonly api?: string;
}

/** One product request and its answer, in bytes of UTF-8. */
export interface Traffic {
  readonly sent: number;
  readonly received: number;
  readonly actions: number;
}

/** The stand-in for Excel: a workbook that answers Office.js, and the hands of a user at the same workbook. */
export interface ExcelStandIn {
  readonly api: string;
  /** The workbook as it is now. */
  workbook(): Workbook;
  /** Every product request so far; the library's own clean-up is counted apart. */
  readonly traffic: readonly Traffic[];
  readonly cleanUps: number;
  /** Members that were asked for and are not modelled. A test fails where this is not empty. */
  readonly gaps: readonly string[];
  readonly active: { readonly sheet: string; readonly selection: Area };
  forgetTraffic(): void;
  fail(fault: Fault): void;
  /** How many requests were left without an answer. */
  readonly unanswered: number;
  /** Those requests are answered after all. */
  answerLate(): void;
  /** How many requests wait until the user has ended typing. */
  readonly waiting: number;
  /** The user begins or ends typing in a cell. Delayed requests wait for the end. */
  setEditing(editing: boolean): void;
  /** The user, or with `remote` a colleague, types into a cell. */
  type(sheet: string, cell: string, text: string, remote?: boolean): void;
  select(sheet: string, cell: string): void;
  protect(sheet: string, isProtected?: boolean): void;
  /** Locks the row of sheets: none may be added or deleted. */
  protectStructure(): void;
  addForeignRule(sheet: string, rule: Partial<ConditionalFormat> & { readonly areas: readonly Area[] }): void;
  /** Foreign and own rules, as Excel keeps them. */
  rules(sheet: string): readonly ConditionalFormat[];
  /** Answers `executeMethod` 93: `body` is the request, `flags` its flags. */
  request(body: string, flags: number): Promise<ApiAnswer>;
  /** Events go to this listener, one call each, in the form of `richApiMessage`. */
  onMessage(listener: (entry: readonly unknown[]) => void): void;
}

export interface ApiAnswer {
  /** 0, or the code by which the transport refused. */
  readonly error: number;
  readonly body: string;
}

export function standIn(workbook: Workbook, options: ExcelOptions = {}): ExcelStandIn {
  const book: Book = bookOf(workbook);
  const session = { root: workbookObject(book), references: new Map<string, Wire>() };
  const bytes = new TextEncoder();
  let traffic: Traffic[] = [];
  let cleanUps = 0;
  const gaps: string[] = [];
  let faults: { at: number; counted: 'all' | 'writing'; fault: Fault }[] = [];
  const requests = { all: 0, writing: 0 };
  let unanswered = 0;
  let late: (() => void)[] = [];
  let editing = false;
  let waiting: (() => void)[] = [];
  let send: (entry: readonly unknown[]) => void = () => undefined;

  book.notify = (event) => {
    if (book.listening.has(event.kind)) send(messageOf(event));
  };

  function sheet(name: string): BookSheet {
    const found = findSheet(book, name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  async function request(text: string, flags: number): Promise<ApiAnswer> {
    const body = JSON.parse(text) as RequestBody;
    if (isCleanUp(body)) {
      cleanUps++;
      return { error: 0, body: JSON.stringify(answer(session, body)) };
    }
    const sent = bytes.encode(text).length;
    if (editing) {
      if (!(flags & DELAY_FOR_CELL_EDIT)) return { error: CELL_EDIT_MODE, body: '' };
      await new Promise<void>((resume) => waiting.push(resume));
    }
    requests.all++;
    if (isWriting(body)) requests.writing++;
    const due = faults.find(({ at, counted }) => at === requests[counted]);
    faults = faults.filter((one) => one !== due);
    const fault = due?.fault;
    if (fault?.when === 'never') {
      unanswered++;
      await new Promise<void>((resume) => late.push(resume));
    }
    if (sent > PAYLOAD_LIMIT) return refused(sent, body, REQUEST_TOO_LARGE);
    const error = new ExcelError(fault?.code ?? 'GeneralException', 'a fault of the test');
    const limit =
      fault && fault.when !== 'never' ? actionsBefore(fault.when, body.Actions.length) : undefined;
    try {
      let result = answer(session, body, limit === undefined ? undefined : { actions: limit, error });
      if (fault?.when === 'after') {
        result = {
          Results: [],
          TraceIds: [],
          Error: {
            Code: error.code,
            Message: error.message,
            ActionIndex: -1,
            HttpStatusCode: 500,
            Location: '',
          },
        };
      }
      const answered = JSON.stringify(result);
      const received = bytes.encode(answered).length;
      if (received > PAYLOAD_LIMIT) return refused(sent, body, RESPONSE_TOO_LARGE);
      traffic.push({ sent, received, actions: body.Actions.length });
      return { error: 0, body: answered };
    } catch (problem) {
      if (!(problem instanceof Gap)) throw problem;
      gaps.push(problem.message);
      traffic.push({ sent, received: 0, actions: body.Actions.length });
      return {
        error: 0,
        body: JSON.stringify({
          Results: [],
          TraceIds: [],
          Error: {
            Code: 'StandInGap',
            Message: problem.message,
            ActionIndex: 0,
            HttpStatusCode: 501,
            Location: '',
          },
        }),
      };
    }
  }

  function refused(sent: number, body: RequestBody, error: number): ApiAnswer {
    traffic.push({ sent, received: 0, actions: body.Actions.length });
    return { error, body: '' };
  }

  return {
    api: options.api ?? '1.14',
    workbook: () => workbookOf(book),
    get traffic() {
      return traffic;
    },
    get cleanUps() {
      return cleanUps;
    },
    gaps,
    get active() {
      return { sheet: book.active.name, selection: book.selection };
    },
    get unanswered() {
      return unanswered;
    },
    forgetTraffic: () => {
      traffic = [];
    },
    fail: (fault) => {
      const { request } = fault;
      const counted = typeof request === 'number' ? 'all' : 'writing';
      const away = typeof request === 'number' ? request : request.writing;
      faults = [...faults, { at: requests[counted] + away, counted, fault }];
    },
    answerLate: () => {
      for (const resume of late) resume();
      late = [];
    },
    get waiting() {
      return waiting.length;
    },
    setEditing: (now) => {
      editing = now;
      if (editing) return;
      for (const resume of waiting) resume();
      waiting = [];
    },
    type: (name, cell, text, remote = false) => {
      const area = parseArea(cell)!;
      const target = sheet(name);
      const style = styleAt(target, area.top, area.left);
      const result: { cell: Cell; numberFormat?: string } = typed(text, style.numberFormat, book.date1904);
      setCell(target, area.top, area.left, result.cell);
      if (result.numberFormat && !style.numberFormat)
        setStyle(target, area.top, area.left, { ...style, numberFormat: result.numberFormat });
      book.notify({ kind: 'changed', sheet: target, area, source: remote ? 'Remote' : 'Local', own: false });
    },
    select: (name, cell) => {
      book.active = sheet(name);
      book.selection = parseArea(cell)!;
      book.notify({ kind: 'selected', sheet: book.active, area: book.selection });
    },
    protect: (name, isProtected = true) => {
      sheet(name).isProtected = isProtected;
    },
    protectStructure: () => {
      book.isProtected = true;
    },
    addForeignRule: (name, rule) => {
      sheet(name).conditionalFormats.unshift({
        id: `foreign-${book.nextId++}`,
        type: 'CellValue',
        formula: '',
        fill: null,
        color: null,
        stopIfTrue: false,
        unreadable: false,
        ...rule,
      });
    },
    rules: (name) => sheet(name).conditionalFormats,
    request,
    onMessage: (listener) => {
      send = listener;
    },
  };
}

/** How many actions are done before a fault; undefined for all. */
function actionsBefore(when: Exclude<Fault['when'], 'never'>, all: number): number | undefined {
  if (typeof when === 'object') return when.actions;
  return { before: 0, half: Math.floor(all / 2), after: undefined }[when];
}

/** Message category, event type, target, payload, id, and whether a colleague caused it. */
function messageOf(event: BookEvent): readonly unknown[] {
  const EVENTS = 65536;
  const about = {
    worksheetId: event.sheet.id,
    address: writeAddress(event.sheet, event.area).split('!').pop(),
  };
  if (event.kind === 'selected') return [EVENTS, 14, 'Workbook', JSON.stringify(about), 0, false];
  const payload = {
    ...about,
    changeType: 'RangeEdited',
    source: event.source,
    triggerSource: event.own ? 'ThisLocalAddin' : 'Unknown',
  };
  return [EVENTS, 10, 'Workbook', JSON.stringify(payload), 0, event.source === 'Remote'];
}
