import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Day } from '../../calendar/day';
import { handOut } from '../supervision/hand-out';
import { heldBack, Reason } from '../parts/Reason';
import { SUPERVISION_TEXTS } from '../supervision/texts';
import type { BoardCounts } from '../state/merge-board';
import type { Preview } from '../state/preview';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  why: { flexBasis: '100%' },
  counts: {
    margin: 0,
    flexBasis: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface PreviewFootProps {
  readonly preview: Preview;
  /** What a merge comes to by the decisions made so far; null for other commands. */
  readonly counts: BoardCounts | null;
  readonly today: Day;
  readonly busy: boolean;
  /** Why nothing can be made of it now: the month in its field is none; null where it can. */
  readonly why: string | null;
  readonly actions: Actions;
  /** Shows a paper (as an HTML document) as pages for the printer, where the place can. */
  readonly onPrint: ((html: string) => void) | undefined;
}

/** What can be done with a preview: write it, make it anew, leave it, print or hand out its paper. */
export function PreviewFoot({ preview, counts, today, busy, why, actions, onPrint }: PreviewFootProps) {
  const styles = useStyles();
  const { job, plan, paper, merge, stale } = preview;
  const whyId = useId();
  const held = { disabledFocusable: busy || why !== null, ...heldBack(why, whyId) };
  return (
    <div className={styles.foot}>
      {why !== null && (
        <div className={styles.why}>
          <Reason id={whyId} why={why} />
        </div>
      )}
      {counts && counts.writable + counts.fresh + counts.pending > 0 && <Counts {...counts} />}
      {stale && (
        <Button appearance="primary" {...held} onClick={() => actions.prepare(job)}>
          {TEXTS.prepareAgain}
        </Button>
      )}
      {!stale && plan.edits.length > 0 && (
        <Button appearance="primary" {...held} onClick={actions.write}>
          {TEXTS.write}
        </Button>
      )}
      <Button disabledFocusable={busy} onClick={actions.abandon}>
        {TEXTS.abandon}
      </Button>
      {onPrint && paper !== null && (
        <Button {...held} onClick={() => onPrint(paper)}>
          {TEXTS.print}
        </Button>
      )}
      {job.kind === 'takeStep' &&
        paper !== null &&
        (
          [
            ['download', SUPERVISION_TEXTS.downloadSlip],
            ['copy', SUPERVISION_TEXTS.copySlip],
          ] as const
        ).map(([how, word]) => (
          <Button
            key={how}
            disabledFocusable={busy}
            onClick={() => void handOut(actions, { ...job, what: 'slip', today }, how)}
          >
            {word}
          </Button>
        ))}
      {merge && (
        <Button appearance="subtle" {...held} onClick={() => actions.sendForms(merge.month)}>
          {TEXTS.sendForms}
        </Button>
      )}
    </div>
  );
}

function Counts({ writable, chosen, pending, appended }: BoardCounts) {
  const styles = useStyles();
  return (
    <p className={styles.counts}>
      {TEXTS.boardCounts(writable, chosen, pending)}
      {appended > 0 && TEXTS.appendedCount(appended)}
    </p>
  );
}
