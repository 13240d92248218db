import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { OverviewItem } from '../../tasks';
import { copyText } from '../copy';
import { asTable, filterItems, NO_FILTER } from '../state/items';
import type { State } from '../state/state';
import type { Actions } from '../state/use-pane';
import { TEXTS } from '../texts';
import { ItemFilters } from './ItemFilters';
import { ItemTable } from './ItemTable';
import { useShared } from '../parts/styles';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

/** The tab 事项清单: filters and list. */
export function ItemsView({
  state,
  items,
  actions,
}: {
  readonly state: State;
  readonly items: readonly OverviewItem[];
  readonly actions: Actions;
}) {
  const styles = useStyles();
  const shared = useShared();
  const { filter } = state;
  const shown = useMemo(() => filterItems(items, filter), [items, filter]);
  const copy = async (): Promise<void> => {
    const done = await copyText(asTable(shown));
    actions.dispatch({ type: 'told', message: done ? TEXTS.listCopied(shown.length) : TEXTS.notCopied });
  };
  return (
    <div className={styles.view}>
      <ItemFilters
        items={items}
        shown={shown.length}
        filter={filter}
        onCopy={() => void copy()}
        onChange={(change) => actions.dispatch({ type: 'filtered', filter: change })}
      />
      {shown.length > 0 ? (
        <ItemTable items={shown} asOf={state.asOf} current={state.card.key} actions={actions} />
      ) : (
        <div className={shared.section}>
          <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.noItems}</p>
          <Button size="small" onClick={() => actions.dispatch({ type: 'filtered', filter: NO_FILTER })}>
            {TEXTS.clearFilters}
          </Button>
        </div>
      )}
    </div>
  );
}
