import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, useId } from 'react';
import type { BoardQuestion, RowAnswer } from '../state/merge-board';
import { TEXTS } from '../texts';
import { useShared } from '../parts/styles';
import { Check, Choice } from './Check';

const useStyles = makeStyles({
  question: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: 0,
    padding: '6px 8px 8px',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  pending: { borderLeft: `3px solid ${tokens.colorStatusWarningForeground3}` },
  legend: { padding: 0, float: 'left', width: '100%' },
  task: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  said: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(35%) minmax(0, 1fr)',
    gap: '0 8px',
    margin: 0,
    clear: 'both',
  },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

interface RowQuestionProps {
  readonly question: BoardQuestion;
  readonly onAnswer: (question: BoardQuestion, as: RowAnswer | null) => void;
}

/** A row of a return that has no certain place in the ledger: which row it is, or that it is new, a person says. */
export function RowQuestion({ question, onAnswer }: RowQuestionProps) {
  const styles = useStyles();
  const shared = useShared();
  const group = useId();
  const { file, sheet, row, task, said, isNew, candidates, answer, outcome } = question;
  const isAt = (candidate: { readonly sheet: string; readonly row: number }): boolean =>
    typeof answer === 'object' &&
    answer !== null &&
    answer.sheet === candidate.sheet &&
    answer.row === candidate.row;
  return (
    <fieldset className={mergeClasses(styles.question, !isNew && answer === null && styles.pending)}>
      <legend className={styles.legend}>
        <span className={styles.task}>{task === '' ? TEXTS.noTask : task}</span>
        <span className={shared.quiet} style={{ display: 'block' }}>
          {TEXTS.fileRow(file, sheet, row + 1)}
        </span>
      </legend>
      <dl className={mergeClasses(styles.said, shared.quiet)}>
        {said
          .filter(({ to }) => to !== task)
          .map(({ heading, to, source }) => (
            <Fragment key={source.column}>
              <dt>{heading.split('/').at(-1)}</dt>
              <dd className={styles.value}>{to}</dd>
            </Fragment>
          ))}
      </dl>
      <span>{isNew ? TEXTS.newRow : TEXTS.whichRow}</span>
      {isNew ? (
        <Check checked={answer === 'new'} onChange={(append) => onAnswer(question, append ? 'new' : null)}>
          {TEXTS.append}
        </Check>
      ) : (
        <>
          {candidates.map((candidate) => (
            <Choice
              key={`${candidate.sheet} ${candidate.row}`}
              group={group}
              chosen={isAt(candidate)}
              onChoose={() => onAnswer(question, { sheet: candidate.sheet, row: candidate.row })}
            >
              {TEXTS.candidate(candidate.row + 1, candidate.task, candidate.lead, candidate.score)}
            </Choice>
          ))}
          <Choice group={group} chosen={answer === 'new'} onChoose={() => onAnswer(question, 'new')}>
            {TEXTS.asNew}
          </Choice>
          <Choice group={group} chosen={answer === 'none'} onChoose={() => onAnswer(question, 'none')}>
            {TEXTS.leaveOut}
          </Choice>
        </>
      )}
      {typeof answer === 'object' && answer !== null && (
        <span className={shared.quiet}>{TEXTS.placedAt(answer.row + 1)}</span>
      )}
      {outcome !== '' && <span className={shared.quiet}>{`${outcome}。`}</span>}
    </fieldset>
  );
}
