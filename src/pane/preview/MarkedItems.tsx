import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { STATUS_WORDS, type MarkedGroup } from '../../tasks';
import { Disclosure } from '../parts/Disclosure';
import { LightMark } from '../parts/LightMark';
import { useShared } from '../parts/styles';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';

/** Items shown at a time, and named in the line itself. */
const STEP = 40;
const NAMED = 3;

const useStyles = makeStyles({
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  count: { fontWeight: tokens.fontWeightSemibold },
  names: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    flexBasis: '100%',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  items: { margin: '6px 0 0', paddingLeft: '16px', gap: '6px' },
});

/** What a plan does to items: who is marked how, the most pressing first, by name. */
export function MarkedItems({
  groups,
  actions,
}: {
  readonly groups: readonly MarkedGroup[];
  readonly actions: Actions;
}) {
  const styles = useStyles();
  return (
    <div>
      {groups.map(({ status, light, items }) => (
        <Disclosure
          key={String(status)}
          className={styles.group}
          label={
            <span className={styles.head}>
              {light !== '' && <LightMark word={light} />}
              <span className={styles.count}>
                {status === null
                  ? TEXTS.keptItems(items.length)
                  : TEXTS.markedItems(items.length, STATUS_WORDS[status])}
              </span>
              <span className={styles.names}>
                {items
                  .slice(0, NAMED)
                  .map(({ task }) => (task === '' ? TEXTS.noTask : task))
                  .join('；')}
                {items.length > NAMED && '…'}
              </span>
            </span>
          }
        >
          {() => <Items items={items} actions={actions} />}
        </Disclosure>
      ))}
    </div>
  );
}

function Items({ items, actions }: { readonly items: MarkedGroup['items']; readonly actions: Actions }) {
  const styles = useStyles();
  const shared = useShared();
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <ul className={mergeClasses(shared.list, styles.items)}>
        {items.slice(0, limit).map(({ sheet, row, task, lead, daysLate }) => (
          <li key={`${row} ${sheet}`}>
            <button
              type="button"
              className={mergeClasses(shared.bare, shared.link)}
              onClick={() => actions.jump(sheet, row)}
            >
              {task === '' ? TEXTS.noTask : task}
            </button>
            <span className={shared.quiet}>
              {' ' +
                [
                  lead === '' ? TEXTS.noUnit : lead,
                  TEXTS.rowNumber(row + 1),
                  ...(daysLate ? [TEXTS.daysLate(daysLate)] : []),
                ].join('，')}
            </span>
          </li>
        ))}
      </ul>
      {items.length > limit && (
        <Button size="small" onClick={() => setLimit(limit + STEP)}>
          {TEXTS.moreItems(Math.min(STEP, items.length - limit))}
        </Button>
      )}
    </>
  );
}
