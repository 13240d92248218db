import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { MarkedItem } from '../../tasks';
import { useShared } from '../parts/styles';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';

/** Items shown at a time. */
const STEP = 40;

const useStyles = makeStyles({
  items: { margin: '6px 0 0', paddingLeft: '16px', gap: '6px' },
});

/** An item to go to; `lead` is null where only its place is known. */
export interface LinkedItem extends Omit<MarkedItem, 'lead'> {
  readonly lead: string | null;
}

/** Items by name, some at a time; each leads to its row. */
export function ItemLinks({
  items,
  actions,
}: {
  readonly items: readonly LinkedItem[];
  readonly actions: Actions;
}) {
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
                  ...(lead === null ? [] : [lead === '' ? TEXTS.noUnit : lead]),
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
