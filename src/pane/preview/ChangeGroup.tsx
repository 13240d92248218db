import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CellChange, ChangeGroup as Group } from '../../workbook/describe';
import { TEXTS } from '../texts';
import { Disclosure } from '../parts/Disclosure';
import { useShared } from '../parts/styles';

/** Sentences shown at a time; each can stand above several cells. */
const STEP = 40;

const useStyles = makeStyles({
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0' },
  summary: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  details: { margin: '6px 0 0', paddingLeft: '12px' },
  cells: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '0 8px', margin: '2px 0 0' },
  cell: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  change: { margin: 0, overflowWrap: 'anywhere' },
  old: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
});

/** One topic of a preview: what it does with counts, and behind it every sentence and cell, old and new. */
export function ChangeGroup({ group }: { readonly group: Group }) {
  const styles = useStyles();
  const shared = useShared();
  if (group.cells.length === 0 && group.details.length === 0) {
    return <p className={mergeClasses(shared.paragraph, styles.group, styles.summary)}>{group.summary}</p>;
  }
  return (
    <Disclosure className={styles.group} label={<span className={styles.summary}>{group.summary}</span>}>
      {() => <Entries group={group} />}
    </Disclosure>
  );
}

function Entries({ group }: { readonly group: Group }) {
  const styles = useStyles();
  const shared = useShared();
  const [limit, setLimit] = useState(STEP);
  const entries = useMemo(() => entriesOf(group), [group]);
  return (
    <>
      <ul className={mergeClasses(shared.list, styles.details)}>
        {entries.slice(0, limit).map(({ detail, cells }, index) => (
          <li key={index}>
            {detail !== null && <p className={shared.paragraph}>{detail}</p>}
            <dl className={mergeClasses(styles.cells, shared.quiet)}>
              {cells.map((change) => (
                <Cell key={`${change.sheet}!${change.cell}`} change={change} />
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {entries.length > limit && (
        <Button size="small" onClick={() => setLimit(limit + STEP)}>
          {TEXTS.moreChanges(Math.min(STEP, entries.length - limit))}
        </Button>
      )}
    </>
  );

  function Cell({ change: { cell, before, after } }: { readonly change: CellChange }) {
    return (
      <>
        <dt className={styles.cell}>{cell}</dt>
        <dd className={styles.change}>
          {before !== '' && <del className={styles.old}>{before}</del>}
          <span aria-hidden>{before === '' ? '' : ' → '}</span>
          <span className={shared.unseen}>{TEXTS.becomes}</span>
          {after === '' ? TEXTS.emptyCell : after}
        </dd>
      </>
    );
  }
}

/** Sentences with the cells they speak of; cells without a sentence stand together, sentences without cells alone. */
function entriesOf(
  group: Group,
): { readonly detail: string | null; readonly cells: readonly CellChange[] }[] {
  const byDetail = new Map<string | null, CellChange[]>(group.details.map((detail) => [detail, []]));
  for (const change of group.cells) {
    const cells = byDetail.get(change.detail);
    if (cells) cells.push(change);
    else byDetail.set(change.detail, [change]);
  }
  return [...byDetail].map(([detail, cells]) => ({ detail, cells }));
}
