import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Decision } from '../../tasks';
import type { Board as BoardData } from '../state/merge-board';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import type { MergeReport as Report } from '../clerk/merge-report';
import { useShared } from '../parts/styles';
import { Board } from './Board';
import { Chase } from './Chase';
import { ReturnFiles } from './ReturnFiles';

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

interface MergeReportProps {
  readonly report: Report;
  readonly board: BoardData;
  readonly decisions: readonly Decision[];
  readonly actions: Actions;
}

/** What the files of the sections brought: file by file, what is to be decided, and who is missing. */
export function MergeReport({
  report: { returns, totals, units, reminder, notReturned },
  board,
  decisions,
  actions,
}: MergeReportProps) {
  const styles = useStyles();
  const shared = useShared();
  const owed = notReturned.filter((one) => one.owed).length;
  return (
    <div className={styles.report}>
      <ReturnFiles returns={returns} />
      {board.sections.length > 0 && <Board board={board} decisions={decisions} actions={actions} />}
      {totals.unchanged > 0 && (
        <p className={mergeClasses(shared.paragraph, shared.quiet)}>
          {TEXTS.unchangedCount(totals.unchanged)}
        </p>
      )}
      {units.length > 0 && <Chase units={units} reminder={reminder} actions={actions} />}
      {owed > 0 && <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.notReturned(owed)}</p>}
    </div>
  );
}
