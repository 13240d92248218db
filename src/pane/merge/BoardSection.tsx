import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { shareChosen } from '../state/decisions';
import type { BoardCell, BoardQuestion, BoardSection as Section, RowAnswer } from '../state/merge-board';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { useShared } from '../parts/styles';
import { Toggle } from '../parts/Toggle';
import { Check } from './Check';
import { RowDecisions } from './RowDecisions';
import { RowQuestion } from './RowQuestion';

/** Rows shown at a time: each can have nine cells. */
const STEP = 15;

const useStyles = makeStyles({
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 0' },
  head: { display: 'flex', alignItems: 'flex-start', gap: '4px', minHeight: '28px' },
  // Sections without anything to tick line up with those that have it.
  noCheck: { width: '20px', flexShrink: 0 },
  toggle: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '0 8px',
    flexGrow: 1,
    minWidth: 0,
    minHeight: '24px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  unit: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  pending: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  body: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '6px 0 10px 4px' },
});

export interface BoardSectionProps {
  /** What is shown of the section. */
  readonly section: Section;
  /** Everything of the section, which its box stands for. */
  readonly cells: readonly BoardCell[];
  readonly opened: boolean;
  readonly onChoose: (cell: BoardCell, option: number | null) => void;
  readonly onChooseAll: (cells: readonly BoardCell[], take: boolean) => void;
  readonly onAnswer: (question: BoardQuestion, as: RowAnswer | null) => void;
  readonly actions: Actions;
}

/** What one section sent: its doubtful rows, then row by row and cell by cell. What is closed costs nothing. */
export function BoardSection({
  section: { unit, questions, rows, counts },
  cells,
  opened,
  onChoose,
  onChooseAll,
  onAnswer,
  actions,
}: BoardSectionProps) {
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(opened);
  const [limit, setLimit] = useState(STEP);
  const share = shareChosen(cells);
  const name = unit === '' ? TEXTS.noUnit : unit;
  const rest = rows.length - limit;
  return (
    <li className={styles.section}>
      <div className={styles.head}>
        {share === null ? (
          <span className={styles.noCheck} />
        ) : (
          <Check
            name={TEXTS.takeUnit(name)}
            checked={share === 'some' ? 'mixed' : share === 'all'}
            onChange={(take) => onChooseAll(cells, take)}
          />
        )}
        <Toggle open={open} onToggle={() => setOpen(!open)} className={styles.toggle}>
          <span className={styles.unit}>{name}</span>
          {counts.writable > 0 && (
            <span className={shared.quiet}>{TEXTS.unitChosen(counts.chosen, counts.writable)}</span>
          )}
          {counts.pending > 0 && (
            <span className={mergeClasses(shared.quiet, styles.pending)}>
              {TEXTS.unitPending(counts.pending)}
            </span>
          )}
          {counts.fresh > 0 && <span className={shared.quiet}>{TEXTS.unitFresh(counts.fresh)}</span>}
          {counts.locked > 0 && <span className={shared.quiet}>{TEXTS.unitLocked(counts.locked)}</span>}
        </Toggle>
      </div>
      {open && (
        <div className={styles.body}>
          {questions.map((question) => (
            <RowQuestion key={question.key} question={question} onAnswer={onAnswer} />
          ))}
          {rows.slice(0, limit).map((row) => (
            <RowDecisions key={row.key} row={row} onChoose={onChoose} actions={actions} />
          ))}
          {rest > 0 && (
            <Button size="small" onClick={() => setLimit(limit + STEP)}>
              {TEXTS.moreItems(Math.min(STEP, rest))}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
