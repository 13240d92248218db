import { addTo, groupBy } from '../../basics/multimap';
import type { CellWord, Decisions } from '../decisions';
import { asLine, joinShared } from './cooperating';
import type { MergeChange, Verdict } from '../merge';
import { writingOf, type MasterView, type Proposal } from './propose';
import type { Return } from '../receive/sender';
import { listed, monthInWords } from '../words';
import { sameSaid, type Writing } from '../values';
import type { Order } from '../receive/versions';

/** A proposal held against the others for its cell. */
export interface Settled {
  readonly proposal: Proposal;
  readonly verdict: Verdict;
  readonly reason: string;
  /** Whether a person's word made the verdict what it is. */
  readonly decided: boolean;
  /** What is written into the cell; null where nothing is, or another proposal's edit holds it too. */
  readonly write: Writing | null;
}

/** By what proposals are settled: the age of returns, how far the rules go by themselves, and what a person said. */
export interface Rules {
  readonly order: Order;
  readonly accept: 'safe' | 'all';
  readonly decisions: Decisions;
  readonly master: MasterView;
}

/**
 * Decides what becomes of each proposed cell. The lead unit's word counts; where its returns differ a person decides,
 * or with `all` the newest of several versions. What others say of the row is listed, and written only where a person
 * says so. A person's word is about one cell of one return and makes no other return's the one that is written.
 */
export function settle(proposals: readonly Proposal[], returns: readonly Return[], rules: Rules): Settled[] {
  const cells = groupBy(
    proposals,
    ({ change: { target } }) => `${target.row} ${target.column} ${target.sheet}`,
  );
  const covering = coverage(returns);
  return [...cells.values()].flatMap((rivals) =>
    settleCell(rivals, (proposal) => outdated(proposal, rivals, covering, rules.order), rules),
  );
}

function settleCell(
  rivals: readonly Proposal[],
  isOutdated: (proposal: Proposal) => boolean,
  rules: Rules,
): Settled[] {
  const wordOn = ({ change }: Proposal): CellWord | null =>
    rules.decisions.ofCell(change.file, change.source);
  const group = (proposals: readonly Proposal[]): Group => {
    const { order, accept } = rules;
    const best = choose(proposals.filter(mayWin), isOutdated, order, accept);
    const certain = best && (!best.moved || best.joins !== null) ? best : null;
    const refused = (proposal: Proposal): boolean => wordOn(proposal)?.take === false;
    const wanted = proposals.filter((proposal) => !proposal.untouched && wordOn(proposal)?.take === true);
    const [chosen = null] = wanted.sort((a, b) => wordOn(b)!.place - wordOn(a)!.place);
    const winner = chosen ?? (certain && !refused(certain) ? certain : null);
    // Who chooses what stands already wants nothing else in its place.
    return { proposals, certain, chosen, winner: winner?.same ? null : winner, refused, isOutdated };
  };
  const lead = group(rivals.filter(({ joins }) => joins === null));
  const helpers = [
    ...new Set(rivals.flatMap(({ joins, returned }) => (joins === null ? [] : [returned.unit]))),
  ].map((unit) => group(rivals.filter(({ joins, returned }) => joins !== null && returned.unit === unit)));
  // The same words twice in one cell say no more than once.
  const lines = helpers.map((helper) =>
    helper.winner && lead.winner && asLine(lead.winner.said.text) === helper.winner.joins
      ? { ...helper, winner: null }
      : helper,
  );
  return joined(
    [lead, ...lines].flatMap((one) =>
      one.proposals.map((proposal) => verdictOf(proposal, one, rules.master)),
    ),
  );
}

/** Whether the rules may take it: what the lead says, or a helping section for its line, of this period. */
function mayWin({ own, joins, returned, otherPeriod, doubt }: Proposal): boolean {
  return (own || joins !== null) && returned.otherMonth === null && otherPeriod === null && doubt === null;
}

/**
 * Proposals of which at most one is taken: the lead's and all others' for the cell, or one helping section's for its
 * line.
 */
interface Group {
  readonly proposals: readonly Proposal[];
  /** What the rules would take. */
  readonly certain: Proposal | null;
  /** What a person chose. */
  readonly chosen: Proposal | null;
  readonly winner: Proposal | null;
  readonly refused: (proposal: Proposal) => boolean;
  readonly isOutdated: (proposal: Proposal) => boolean;
}

function verdictOf(
  proposal: Proposal,
  { proposals, certain, chosen, winner, refused, isOutdated }: Group,
  master: MasterView,
): Settled {
  const as = (verdict: Verdict, reason = '', decided = false): Settled => ({
    proposal,
    verdict,
    reason,
    decided,
    write: null,
  });
  const { ours, returned, said, joins } = proposal;
  if (proposal === winner) {
    return {
      ...as('taken', joins === null ? '' : '附在牵头科室内容后面', proposal === chosen),
      write: writingOf(proposal, master),
    };
  }
  if (proposal.same) return as('unchanged');
  if (proposal.untouched) return as('unchanged', '科室没有改动这一格');
  if (refused(proposal)) return as('conflict', '您选择不写入', true);
  if (winner && sameSaid(said, winner.said)) return as('unchanged', sameAs(winner, proposal));
  if (chosen) return as('conflict', '您选择了另一份', true);
  if (certain && !winner && sameSaid(said, certain.said))
    return refused(certain)
      ? as('conflict', '内容相同的另一份您选择不写入', true)
      : as('unchanged', sameAs(certain, proposal));
  if (!proposal.own && joins === null)
    return as('conflict', `这一项由${ours.lead}牵头，${returned.unit ?? ''}填的没有写入`);
  if (returned.otherMonth !== null) return as('conflict', `这是${monthInWords(returned.otherMonth)}的报送表`);
  if (proposal.otherPeriod !== null) return as('conflict', `这一列是${proposal.otherPeriod}的`);
  if (proposal.doubt !== null) return as('conflict', proposal.doubt);
  if (proposal.moved && joins === null) return as('conflict', '台账在下发后改过');
  if (isOutdated(proposal)) return as('conflict', '同一科室较新的一份里没有填这一格');
  return as('conflict', winner ? '同一科室有较新的一份' : differing(proposal, proposals));
}

/** Why the returns for a cell contradict one: what says what stands already is not on show, so it is told of. */
function differing(proposal: Proposal, all: readonly Proposal[]): string {
  const others = all.filter((other) => mayWin(other) && !sameSaid(other.said, proposal.said));
  const inOneFile = others.every(({ returned }) => returned === proposal.returned);
  if (others.some(({ same, untouched }) => !same && !untouched))
    return inOneFile ? '同一份报送里写得不一样' : '几份报送写得不一样';
  return inOneFile
    ? `同一份报送的${rowsInWords(others)}没有新内容`
    : `${filesInWords(others)}这一格没有新内容`;
}

function rowsInWords(proposals: readonly Proposal[]): string {
  return listed([...new Set(proposals.map(({ change }) => `第${change.source.row + 1}行`))]);
}

function filesInWords(proposals: readonly Proposal[]): string {
  return listed([...new Set(proposals.map(({ returned }) => `“${returned.file}”`))]);
}

function sameAs(other: Proposal, { returned }: Proposal): string {
  return other.returned === returned ? `与第${other.change.source.row + 1}行重复` : '与另一份报送相同';
}

/** Puts the lines of those who help under the lead's words: one content for the cell, written once. */
function joined(settled: Settled[]): Settled[] {
  const [first, ...rest] = settled.filter(({ verdict }) => verdict === 'taken');
  if (!first || [first, ...rest].every(({ proposal }) => proposal.joins === null)) return settled;
  const { shared, joins, said } = first.proposal;
  const lines = new Map(shared.lines);
  for (const { proposal } of [first, ...rest])
    if (proposal.joins !== null) lines.set(proposal.returned.unit!, proposal.joins);
  const value = joinShared({ own: joins === null ? said.text : shared.own, lines });
  return settled.map((one) => (one === first ? { ...one, write: { value } } : { ...one, write: null }));
}

/** The proposal that is written; null where none is, or none is certain. */
function choose(
  own: readonly Proposal[],
  isOutdated: (proposal: Proposal) => boolean,
  order: Order,
  accept: 'safe' | 'all',
): Proposal | null {
  const current = own.filter((proposal) => !isOutdated(proposal));
  // An older version that repeats what stands says nothing against a newer one.
  const voices = current.filter((one) => {
    if (one.untouched)
      return current.some((other) => !other.untouched && order(one.returned, other.returned) === 1);
    return !one.same || !current.some((other) => order(other.returned, one.returned) === 1);
  });
  const [first] = voices;
  if (!first) return null;
  const chosen = voices.every((one) => sameSaid(one.said, first.said))
    ? first
    : accept === 'all'
      ? newest(voices, order)
      : null;
  return chosen && !chosen.same && !chosen.untouched ? chosen : null;
}

function newest(voices: readonly Proposal[], order: Order): Proposal | null {
  return (
    voices.find((one) =>
      voices.every(
        (other) =>
          other === one || sameSaid(other.said, one.said) || order(one.returned, other.returned) === 1,
      ),
    ) ?? null
  );
}

/** Which returns hold a row of the master. */
function coverage(returns: readonly Return[]): ReadonlyMap<unknown, readonly Return[]> {
  const covering = new Map<unknown, Return[]>();
  for (const sent of returns) {
    for (const { ours } of sent.matches) if (ours) addTo(covering, ours, sent);
  }
  return covering;
}

/** Whether a newer version holds the row and leaves this cell blank: perhaps it took the words back. */
function outdated(
  { returned, ours }: Proposal,
  rivals: readonly Proposal[],
  covering: ReadonlyMap<unknown, readonly Return[]>,
  order: Order,
): boolean {
  return (covering.get(ours) ?? []).some(
    (other) => order(other, returned) === 1 && !rivals.some((rival) => rival.returned === other),
  );
}

/** The change as it is reported. Who says which row it is has said nothing yet of a cell that stays in conflict. */
export function changeOfSettled({ proposal: { change }, verdict, reason, decided }: Settled): MergeChange {
  const { decided: placed = false, ...rest } = change;
  const byPerson = decided || (placed && verdict !== 'conflict');
  return { ...rest, verdict, reason, ...(byPerson ? { decided: true } : {}), written: verdict === 'taken' };
}
