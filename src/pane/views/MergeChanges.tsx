import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { cellText } from '../../workbook/address';
import { TEXTS } from '../texts';
import type { MergeChange } from '../work/merge-report';
import { useShared } from './styles';

/** Changes shown at a time. */
const STEP = 40;

const useStyles = makeStyles({
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0' },
  summary: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  changes: { margin: '6px 0', paddingLeft: '12px', gap: '10px' },
  old: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
});

interface MergeChangesProps {
  readonly summary: string;
  /** What the user is to do about them, where there is something to do. */
  readonly advice?: string;
  readonly changes: readonly MergeChange[];
}

/** Some of what returns say, each with old and new text and where it comes from. Closed at first. */
export function MergeChanges({ summary, advice, changes }: MergeChangesProps) {
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(STEP);
  return (
    <details className={mergeClasses(shared.disclosure, styles.group)} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{summary}</summary>
      {advice !== undefined && <p className={mergeClasses(shared.paragraph, shared.quiet)}>{advice}</p>}
      <ul className={mergeClasses(shared.list, styles.changes)}>
        {open &&
          changes.slice(0, limit).map((change, index) => (
            <li key={index}>
              <Change change={change} />
            </li>
          ))}
      </ul>
      {changes.length > limit && (
        <Button size="small" onClick={() => setLimit(limit + STEP)}>
          {TEXTS.moreChanges(Math.min(STEP, changes.length - limit))}
        </Button>
      )}
    </details>
  );
}

function Change({ change: { row, task, heading, from, to, file, source, reason } }: { readonly change: MergeChange }) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <>
      <p className={shared.paragraph}>{TEXTS.changedItem(row, task, heading)}</p>
      <p className={shared.paragraph}>
        {from !== '' && <del className={styles.old}>{from}</del>}
        <span aria-hidden>{from === '' ? '' : ' → '}</span>
        <span className={shared.unseen}>{TEXTS.becomes}</span>
        {to === '' ? TEXTS.emptyCell : to}
      </p>
      <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.source(file, source.sheet, cellText(source.row, source.column))}</p>
      {reason !== '' && <p className={mergeClasses(shared.paragraph, shared.quiet)}>{`${reason}。`}</p>}
    </>
  );
}
