import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BoardCell, BoardRow } from '../state/merge-board';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { useShared } from '../parts/styles';
import { CellDecision } from './CellDecision';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: '8px',
  },
  task: { margin: 0, display: 'flex', gap: '8px', alignItems: 'baseline', justifyContent: 'space-between' },
  words: {
    overflowWrap: 'anywhere',
    minWidth: 0,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  place: { whiteSpace: 'nowrap', flexShrink: 0 },
});

interface RowDecisionsProps {
  readonly row: BoardRow;
  readonly onChoose: (cell: BoardCell, option: number | null) => void;
  readonly actions: Actions;
}

/** One row of the ledger with everything that returns say of it. */
export function RowDecisions({ row: { sheet, row, task, cells }, onChoose, actions }: RowDecisionsProps) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={styles.row}>
      <p className={styles.task}>
        <span className={styles.words} title={task}>
          {task === '' ? TEXTS.noTask : task}
        </span>
        {sheet !== null && (
          <button
            type="button"
            className={mergeClasses(shared.bare, shared.quiet, shared.link, styles.place)}
            aria-label={TEXTS.jumpTo(TEXTS.rowNumber(row + 1))}
            onClick={() => actions.jump(sheet, row)}
          >
            {TEXTS.rowNumber(row + 1)}
          </button>
        )}
      </p>
      {cells.map((cell) => (
        <CellDecision key={cell.key} cell={cell} row={row} onChoose={onChoose} actions={actions} />
      ))}
    </div>
  );
}
