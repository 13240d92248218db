import type { Milestone } from '../deadline/deadline';
import { readProgress } from '../progress/read';

/** Acts that begin something: work that is under way has them behind it. */
const BEGINNING = /启动|开工|动工|开始|进场|部署|立项|动员/;
/** Words too common to tell one step from another. */
const FILLER = /完成|开展|进行|组织|工作|全面|基本|达到|实现|力争|确保|前|底|的|并|和|及|与/g;

/**
 * Which milestones the progress text reports as finished. A step counts as finished where a clause that reports
 * something as done speaks of the same thing, where it is a beginning and work is under way, or where a later step is
 * finished. What the text does not mention counts as unfinished: a step nobody reports is a step to ask about.
 */
export function finishedMilestones(
  milestones: readonly Milestone[],
  progress: string,
  underWay: boolean,
): readonly boolean[] {
  const reported = clausesDone(progress);
  const finished = milestones.map(
    ({ label }) => (underWay && BEGINNING.test(label)) || reported.some((clause) => speaksOf(clause, label)),
  );
  const last = finished.lastIndexOf(true);
  return finished.map((one, index) => one || index < last);
}

/** Whether the only thing the phrase asks for is a beginning (5月底前动工) and the progress text reports it. */
export function beginningReached(deadlineText: string, progress: string): boolean {
  const asked = BEGINNING.exec(deadlineText);
  if (!asked || /完成|竣工|完工|投入使用|验收/.test(deadlineText)) return false;
  return /已.{0,6}(?:启动|开工|动工|开始|进场)|正在(?:施工|建设)|完工|竣工/.test(progress);
}

function clausesDone(progress: string): string[] {
  return progress
    .split(/[，,。；;\n]/)
    .filter((clause) => /已|完成|印发|通过|竣工|完工/.test(clause) && !/未|尚|正在|计划|预计|拟/.test(clause))
    .filter((clause) => readProgress(clause).state !== 'not_started');
}

function speaksOf(clause: string, label: string): boolean {
  const wanted = pairs(label);
  if (wanted.size === 0) return false;
  const said = pairs(clause);
  let shared = 0;
  for (const pair of wanted) if (said.has(pair)) shared += 1;
  return shared / wanted.size >= 0.6;
}

/** Pairs of neighbouring characters, fillers left out: a cheap measure of likeness that needs no dictionary. */
function pairs(text: string): Set<string> {
  const plain = text.replace(FILLER, '').replace(/[^\p{L}\p{N}]/gu, '');
  if (plain.length === 1) return new Set([plain]);
  const found = new Set<string>();
  for (let i = 0; i + 1 < plain.length; i++) found.add(plain.slice(i, i + 2));
  return found;
}
