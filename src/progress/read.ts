import { memory } from '../basics/memory';
import { completionDayOf } from './completion-day';
import { decide, type Decision } from './decide';
import type { Fact } from './clauses/fact';
import { factsOf } from './clauses/facts';
import { markOf, tickedOption } from './clauses/marks';
import { clausesOf, normalise } from './normalise';
import { countOf } from './numbers';
import type { ProgressReading } from './progress';
import { completionIn, type Completion } from './shares';

/** A cell of Excel holds 32,767 characters; what is beyond the first part of a report cannot change how it is read much. */
const READ_AT_MOST = 4000;

/** A figure in a phrase, or at least eight characters of text. */
const REPORT = /^(?=.*\d)(?=.*[\u4e00-\u9fff]{3})|[\u4e00-\u9fff、]{8}/s;

/** A clause that says why: 因政策未出台，尚未实施 tells of the policy first and of the work after. */
const CAUSE = /^(?:因|由于|受|鉴于|原因)/;

/**
 * How far a row is, by a progress text or a short status word.
 *
 *     text → normalise → marks (√, 0.8, done) or
 *            clauses → facts of each clause (cues in their scope) + shares + counts → decide → reading
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
  const decision: Decision = mark ? { ...mark, amount: null } : decidePhrase(said);
  const finished = decision.state === 'done' || decision.state === 'done_late';
  return {
    text,
    state: decision.state,
    percent: decision.percent,
    completedOn: finished ? completionDayOf(said) : null,
    certain: decision.certain,
    explain: chosen === null ? decision.explain : `勾选的是“${chosen.trim()}”，${decision.explain}`,
    amount: decision.amount,
  };
}

function decidePhrase(plain: string): Decision {
  const facts: Fact[] = [];
  let completion: Completion | null = null;
  const clauses = clausesOf(plain);
  for (const [index, clause] of clauses.entries()) {
    const found = factsOf(clause, index);
    facts.push(
      ...(CAUSE.test(clause) && index + 1 < clauses.length
        ? found.filter(({ kind }) => kind !== 'not_done')
        : found),
    );
    completion = completionIn(clause) ?? completion;
  }
  return decide({ facts, completion, count: countOf(clauses.join(',')), isReport: REPORT.test(plain) });
}
