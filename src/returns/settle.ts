import type { CellWord, Decisions } from './decisions';
import type { MergeChange, Verdict } from './merge';
import type { Proposal } from './propose';
import type { Sent } from './sender';
import { monthInWords } from './words';
import { sameSaid } from './values';
import type { Order } from './versions';

/** A proposal held against the others for its cell. */
export interface Settled {
  readonly proposal: Proposal;
  readonly verdict: Verdict;
  readonly reason: string;
  /** Whether a person's word made the verdict what it is. */
  readonly decided: boolean;
}

/** By what proposals are settled: the age of returns, how far the rules go by themselves, and what a person said. */
export interface Rules {
  readonly order: Order;
  readonly accept: 'safe' | 'all';
  readonly decisions: Decisions;
}

/**
 * Decides what becomes of each proposed cell. The lead unit's word counts; where its returns differ a person decides,
 * or with `all` the newest of several versions. What others say of the row is listed, and written only where a person
 * says so. A person's word is about one cell of one return and makes no other return's the one that is written.
 */
export function settle(proposals: readonly Proposal[], returns: readonly Sent[], rules: Rules): Settled[] {
  const cells = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const { sheet, row, column } = proposal.change.target;
    const key = `${row} ${column} ${sheet}`;
    const list = cells.get(key);
    if (list) list.push(proposal);
    else cells.set(key, [proposal]);
  }
  const covering = coverage(returns);
  return [...cells.values()].flatMap((rivals) => settleCell(rivals, (proposal) => outdated(proposal, rivals, covering, rules.order), rules));
}

function settleCell(rivals: readonly Proposal[], isOutdated: (proposal: Proposal) => boolean, { order, accept, decisions }: Rules): Settled[] {
  const best = choose(rivals.filter(({ own, sent }) => own && sent.otherMonth === null), isOutdated, order, accept);
  const certain = best && !best.moved ? best : null;
  const wordOn = ({ change }: Proposal): CellWord | null => decisions.ofCell(change.file, change.source);
  const refused = (proposal: Proposal): boolean => wordOn(proposal)?.take === false;
  const wanted = rivals.filter((proposal) => !proposal.same && !proposal.untouched && wordOn(proposal)?.take === true);
  const [chosen = null] = wanted.sort((a, b) => wordOn(b)!.place - wordOn(a)!.place);
  const winner = chosen ?? (certain && !refused(certain) ? certain : null);
  return rivals.map((proposal): Settled => {
    const as = (verdict: Verdict, reason = '', decided = false): Settled => ({ proposal, verdict, reason, decided });
    if (proposal === winner) return as('taken', '', proposal === chosen);
    if (proposal.same) return as('unchanged');
    if (proposal.untouched) return as('unchanged', '科室没有改动这一格');
    if (refused(proposal)) return as('conflict', '您选择不写入', true);
    if (winner && sameSaid(proposal.said, winner.said)) return as('unchanged', '与另一份报送相同');
    if (chosen) return as('conflict', '您选择了另一份', true);
    if (certain && !winner && sameSaid(proposal.said, certain.said)) return as('conflict', '内容相同的另一份您选择不写入', true);
    if (!proposal.own) return as('conflict', `这一项由${proposal.item.lead}牵头，${proposal.sent.unit ?? ''}填的没有写入`);
    if (proposal.sent.otherMonth !== null) return as('conflict', `这是${monthInWords(proposal.sent.otherMonth)}的报送表`);
    if (proposal.moved) return as('conflict', '台账在下发后改过');
    if (isOutdated(proposal)) return as('conflict', '同一科室较新的一份里没有填这一格');
    return as('conflict', winner ? '同一科室有较新的一份' : '几份报送写得不一样');
  });
}

/** The proposal that is written; null where none is, or none is certain. */
function choose(own: readonly Proposal[], isOutdated: (proposal: Proposal) => boolean, order: Order, accept: 'safe' | 'all'): Proposal | null {
  const current = own.filter((proposal) => !isOutdated(proposal));
  // An older version that repeats what stands says nothing against a newer one.
  const voices = current.filter((one) => {
    if (one.untouched) return current.some((other) => !other.untouched && order(one.sent, other.sent) === 1);
    return !one.same || !current.some((other) => order(other.sent, one.sent) === 1);
  });
  const [first] = voices;
  if (!first) return null;
  const chosen = voices.every((one) => sameSaid(one.said, first.said)) ? first : accept === 'all' ? newest(voices, order) : null;
  return chosen && !chosen.same && !chosen.untouched ? chosen : null;
}

function newest(voices: readonly Proposal[], order: Order): Proposal | null {
  return voices.find((one) => voices.every((other) => other === one || sameSaid(other.said, one.said) || order(one.sent, other.sent) === 1)) ?? null;
}

/** Which returns hold a row of the master. */
function coverage(returns: readonly Sent[]): ReadonlyMap<unknown, readonly Sent[]> {
  const covering = new Map<unknown, Sent[]>();
  for (const sent of returns) {
    for (const { item } of sent.matches) {
      if (!item) continue;
      const list = covering.get(item);
      if (list) list.push(sent);
      else covering.set(item, [sent]);
    }
  }
  return covering;
}

/** Whether a newer version holds the row and leaves this cell blank: perhaps it took the words back. */
function outdated({ sent, item }: Proposal, rivals: readonly Proposal[], covering: ReadonlyMap<unknown, readonly Sent[]>, order: Order): boolean {
  return (covering.get(item) ?? []).some((other) => order(other, sent) === 1 && !rivals.some((rival) => rival.sent === other));
}

/** The change as it is reported. */
export function changeOfSettled({ proposal: { change }, verdict, reason, decided }: Settled): MergeChange {
  return { ...change, verdict, reason, ...(decided ? { decided } : {}), written: verdict === 'taken' };
}
