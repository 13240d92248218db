import type { StageVerdict, Verdict } from '../standing';

/**
 * The step that an item is at: of the open ones the one that is due first; null where none is open or none has a day.
 */
export function currentStage({ stages }: Pick<Verdict, 'stages'>): StageVerdict | null {
  return stages.reduce<StageVerdict | null>((first, stage) => {
    if (stage.finished || stage.minimum || stage.due === null) return first;
    return first === null || stage.due < first.due! ? stage : first;
  }, null);
}

/** What stands in the column 阶段: the step it is at, else the step that is still to begin; '' where all are finished. */
export function stageText(verdict: Pick<Verdict, 'stages' | 'status'>): string {
  if (verdict.status === 'cancelled') return '';
  const at = currentStage(verdict) ?? verdict.stages.find(({ finished }) => !finished);
  return at?.name ?? '';
}
