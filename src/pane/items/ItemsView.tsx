import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { Overview, OverviewCore } from '../../tasks';
import { copyText } from '../copy';
import { coreKey, coresAsTable, groupedLines, plainLines } from '../state/item-lines';
import { asTable, filterItems, NO_FILTER } from '../state/items';
import type { State } from '../state/state';
import type { Actions } from '../state/verbs';
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
  overview: { items, cores },
  actions,
}: {
  readonly state: State;
  readonly overview: Overview;
  readonly actions: Actions;
}) {
  const styles = useStyles();
  const shared = useShared();
  const { filter } = state;
  const shown = useMemo(() => filterItems(items, filter), [items, filter]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const byCore = filter.byCore && cores.length > 0;
  const lines = useMemo(
    () => (byCore ? groupedLines(shown, cores, open, filter.lateFirst) : plainLines(shown)),
    [byCore, shown, cores, open, filter.lateFirst],
  );
  const heads = lines.flatMap((line) => (line.kind === 'core' ? line.core : []));
  const toggle = useCallback((core: OverviewCore): void => {
    setOpen((now) => {
      const next = new Set(now);
      const key = coreKey(core);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const copy = async (): Promise<void> => {
    const done = await copyText(byCore ? coresAsTable(heads) : asTable(shown));
    const count = byCore ? heads.length : shown.length;
    actions.dispatch({ type: 'told', message: done ? TEXTS.listCopied(count) : TEXTS.notCopied });
  };
  return (
    <div className={styles.view}>
      <ItemFilters
        items={items}
        shown={shown.length}
        cores={cores.length > 0 ? (byCore ? heads.length : 0) : null}
        filter={filter}
        cardsOpened={state.card.opened}
        onCopy={() => void copy()}
        onChange={(change) => actions.dispatch({ type: 'filtered', filter: change })}
      />
      {shown.length > 0 ? (
        <ItemTable
          lines={lines}
          items={shown}
          onToggle={toggle}
          asOf={state.asOf}
          current={state.card.key}
          actions={actions}
        />
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
