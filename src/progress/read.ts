import { memory } from '../basics/memory';
import { completionOf } from './completion-day';
import { decide } from './decide/decide';
import type { Decision } from './decide/decision';
import { besideItsKind } from './decide/parallel';
import type { Fact } from './clauses/fact';
import { chronicleOf } from './clauses/chronicle';
import { beginsWithName, type Clause } from './clauses/clause';
import { readClause } from './clauses/facts';
import { markOf, tickedOption } from './clauses/marks';
import { piecesOf, type Piece } from './clauses/pieces';
import { normalise } from './normalise';
import { countOf } from './counts';
import { joinParts, partsOf } from './parts';
import type { ProgressReading } from './progress';
import { completionsIn, joinShares, type Completion } from './shares';

/** A cell of Excel holds 32,767 characters; what stands far in front of a report's end changes its reading little. */
const READ_AT_MOST = 4000;

const DIGIT = /\d/;

/** A clause that says why: 因政策未出台，尚未实施 tells of the policy first and of the work after. */
const CAUSE = /^(?:[^,]{0,12}(?:因(?!此)|由于)|受|鉴于|原因)/;
const LEADS_TO = /[未没暂停缓难慢]|无法|不能|推迟|延[期后]|滞后|影响|导致/;
/** What ends the reach of a plan: the clause tells how things are. */
const PRESENT =
  /已|目前|现(?!场)|正在|截至|截止|实际|累计|达到?[\d.]+%|完成率|进度(?:为|达到?|已)?\d|进度为|总体|全年共|^其中/;

/** 已于3月开工，并在7月初竣工: what joins an act that is over is told as over. */
const AND_ON = /^并/;

/** 已审议通过，8月20日印发执行: what was next has its day; what is held or made known on a day may be to come. */
const THEN_ON =
  /^\d{1,2}月\d{1,2}日(?!起|前|将|后)(?!.*(?:公[布示告]|发布|开放|举[行办]|召开|开[学业赛馆]|揭|授))/;

/** 计划20个，完成18个: a number that was meant, and what came of it. */
const SO_MANY_MEANT = /\d[\u4e00-\u9fff]{1,2}$/;
const SO_MANY_DONE =
  /^(?:[一二三四]季度|[\d-~]+月份?|上半年|年内|全年)?(?:实际|累计)?(?:完成(?:投资|产值)?|办结|建成|完工|竣工|整改|改造|安装|更换)\d/;

/** A clause about the present: what stands before it has happened. */
const NOW = /^(?:目前|现(?!场|状)|截至目前)/;

/**
 * How far a row is, by a progress text or a short status word.
 *
 *     text → normalise → marks (√, 0.8, done) or
 *            parts (1、… 2、…), each → clauses → facts of each clause (cues in their scope) + shares + counts → decide
 */
export function readProgress(text: string): ProgressReading {
  return remembered(text, readProgressAnew);
}

const remembered = memory<string, ProgressReading>(5000);

/** `readProgress` without its memory: what a phrase costs that has not been read before. */
export function readProgressAnew(text: string): ProgressReading {
  const plain = normalise(text.length > READ_AT_MOST ? text.slice(-READ_AT_MOST) : text);
  const chosen = tickedOption(plain);
  const said = chosen ?? plain;
  const mark = markOf(said);
  const decision: Decision = mark ? { ...mark, amount: null, claim: null } : decideText(said);
  return readingOf(text, said, chosen, decision);
}

/**
 * Reads a report of which somebody knows that all of it has happened: the months that it names lie behind
 * (5月中旬全部完成, seen in June).
 */
export function readAsPast(text: string): ProgressReading {
  const plain = normalise(text);
  return readingOf(text, plain, null, decideText(plain, true));
}

function readingOf(text: string, said: string, chosen: string | null, decision: Decision): ProgressReading {
  const finished = decision.state === 'done' || decision.state === 'done_late';
  const completion = finished ? completionOf(said) : null;
  return {
    text,
    state: decision.state,
    percent: decision.percent,
    completedOn: completion?.day ?? null,
    completedIn: completion?.within ?? null,
    certain: decision.certain,
    explain: chosen === null ? decision.explain : `勾选的是“${chosen.trim()}”，${decision.explain}`,
    amount: decision.amount,
    claim: decision.claim,
  };
}

function decideText(plain: string, past = false): Decision {
  const parts = partsOf(plain);
  if (parts === null) return decidePhrase(plain, past);
  return joinParts(
    parts.before === '' ? null : decidePhrase(parts.before, past),
    parts.parts.map((part) => decidePhrase(part, past)),
    joinShares(piecesOf(plain).flatMap((piece, at, all) => completionsIn(piece, all[at - 1]?.text ?? ''))),
  );
}

function decidePhrase(plain: string, past: boolean): Decision {
  const pieces = piecesOf(plain);
  if (!pieces.some(({ aside }) => aside)) return decidePieces(pieces, plain, past);
  const head = pieces.filter(({ aside }) => !aside);
  const decision = decidePieces(head.length === 0 ? pieces : head, plain, past);
  const asides = pieces.filter(({ aside }) => aside);
  return head.length === 0 ? decision : qualified(decision, decidePieces(asides, '', past));
}

/** What stands in brackets speaks where the head does not; it may open what the head calls finished, and no more. */
function qualified(head: Decision, aside: Decision): Decision {
  if (head.state === 'unclear') return aside;
  if (aside.state === 'overdue' && head.state === 'done')
    return { ...head, state: 'done_late', explain: `${head.explain}，${aside.explain}` };
  if (aside.state === 'overdue' && head.state === 'in_progress')
    return { ...head, state: 'overdue', explain: aside.explain };
  const open = aside.state === 'in_progress' || aside.state === 'not_started' || aside.state === 'suspended';
  if (head.state === 'done' && open)
    return {
      ...head,
      state: 'in_progress',
      percent: null,
      certain: false,
      explain: aside.explain,
      claim: null,
    };
  return head;
}

const NONE = new Set<number>();

function decidePieces(pieces: readonly Piece[], plain: string, past: boolean): Decision {
  const facts: Fact[] = [];
  const clauses: Clause[] = [];
  const completions: Completion[] = [];
  const several = pieces.length > 1;
  const named = several ? new Set<number>() : NONE;
  const names = several ? new Set<number>() : NONE;
  let planned: Piece | null = null;
  let ahead = false;
  let over = false;
  const present = several ? pieces.reduce((last, { text, index }) => (NOW.test(text) ? index : last), 0) : 0;
  const course = several && plain.includes('月') ? chronicleOf(pieces) : NONE;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    const reached: boolean =
      planned !== null &&
      planned.sentence === piece.sentence &&
      !PRESENT.test(piece.text) &&
      !(SO_MANY_MEANT.test(planned.text) && SO_MANY_DONE.test(piece.text));
    const history =
      past ||
      piece.index < present ||
      course.has(piece.index) ||
      (over && (AND_ON.test(piece.text) || THEN_ON.test(piece.text)));
    const clause = readClause(piece, reached, history);
    over = clause.perfect && !clause.planned;
    if (several && beginsWithName(clause, pieces[at - 1]?.text ?? '')) {
      names.add(piece.index);
      if (piece.sentence !== pieces[at - 1]?.sentence) named.add(piece.sentence);
    }
    planned = clause.planned ? piece : null;
    ahead ||= clause.planned;
    const because = several && CAUSE.test(piece.text) && LEADS_TO.test(pieces[at + 1]?.text ?? '');
    if (several) clauses.push(clause);
    for (const fact of clause.facts) if (!because || fact.kind !== 'not_done') facts.push(fact);
    if (!reached) for (const one of completionsIn(piece, pieces[at - 1]?.text ?? '')) completions.push(one);
  }
  if (several) addThoseBeside(facts, clauses);
  return decide({
    facts,
    shares: joinShares(completions),
    count: plain !== '' && DIGIT.test(plain) ? countOf(pieces.map(({ text }) => text).join(',')) : null,
    named,
    names,
    plans: ahead,
    text: plain,
  });
}

/** Adds, at their places, the clauses that report of another thing of the kind of one that is finished. */
function addThoseBeside(facts: Fact[], clauses: readonly Clause[]): void {
  if (!facts.some(({ kind }) => kind === 'done')) return;
  for (const clause of besideItsKind(clauses)) {
    const next = facts.findIndex((fact) => fact.clause > clause.index);
    facts.splice(next < 0 ? facts.length : next, 0, openAtItsPlace(clause));
  }
}

/** 石塘、新集取证: another thing than the one that is finished, told to be somewhere on its way. */
function openAtItsPlace({ text, index, sentence }: Clause): Fact {
  return {
    kind: 'remains',
    words: text,
    text,
    clause: index,
    sentence,
    reach: 'part',
    thing: '',
    strong: false,
    hedged: false,
    settles: false,
    sure: false,
    amount: null,
  };
}
