import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import type { OverviewItem } from '../../tasks';
import { keyOf } from '../state/items';
import type { Actions } from '../state/use-pane';
import { TEXTS } from '../texts';
import { ItemRow } from './ItemRow';
import { useShared } from '../parts/styles';

/** Pixels of a row with a two-line task, before it is measured. */
const USUAL_HEIGHT = 78;

const useStyles = makeStyles({
  // Room for three rows even where large text leaves none; then the pane as a whole scrolls.
  scroll: { flexGrow: 1, flexBasis: 0, minHeight: '10rem', overflowY: 'auto', position: 'relative' },
  row: { position: 'absolute', top: 0, left: 0, right: 0 },
});

interface ItemTableProps {
  readonly items: readonly OverviewItem[];
  readonly asOf: string;
  readonly current: string | null;
  readonly actions: Actions;
}

/** 事项清单: only the rows in view exist, so thousands cost no more than ten. Arrow keys go from row to row. */
export function ItemTable({ items, asOf, current, actions }: ItemTableProps) {
  const styles = useStyles();
  const shared = useShared();
  const scroll = useRef<HTMLDivElement>(null);
  const keyAt = useCallback((index: number) => (items[index] ? keyOf(items[index]) : index), [items]);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: keyAt,
    overscan: 6,
  });

  const place = items.findIndex((item) => keyOf(item) === current);
  // The card that opens below, or says more of another row, leaves the list less room.
  const room = rows.scrollRect?.height;
  useEffect(() => {
    if (place >= 0) rows.scrollToIndex(place, { align: 'auto' });
  }, [place, room, rows]);

  const onJump = useCallback(
    ({ sheet, row }: OverviewItem) => {
      actions.dispatch({ type: 'selected', sheet, row });
      actions.jump(sheet, row);
    },
    [actions],
  );
  const onWhy = useCallback(
    (item: OverviewItem) => actions.dispatch({ type: 'cardOpened', key: keyOf(item) }),
    [actions],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const control = event.target instanceof HTMLElement ? event.target.dataset['control'] : undefined;
    const from =
      event.target instanceof HTMLElement
        ? Number(event.target.closest<HTMLElement>('[data-index]')?.dataset['index'])
        : NaN;
    const to = destination(event.key, from, items.length);
    if (control === undefined || to === null) return;
    event.preventDefault();
    rows.scrollToIndex(to, { align: 'auto' });
    // The row may have to be made first.
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-index="${to}"] [data-control="${control}"]`)?.focus(),
    );
  };

  const year = Number(asOf.slice(0, 4));
  return (
    <div ref={scroll} className={styles.scroll} onKeyDown={onKeyDown}>
      <div role="table" aria-label={TEXTS.items} aria-rowcount={items.length + 1}>
        <div role="row" aria-rowindex={1} className={shared.unseen}>
          <span role="columnheader">{TEXTS.light}</span>
          <span role="columnheader">{TEXTS.item}</span>
          <span role="columnheader">{TEXTS.action}</span>
        </div>
        <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index];
            return (
              item && (
                <div
                  role="presentation"
                  key={key}
                  data-index={index}
                  ref={rows.measureElement}
                  className={styles.row}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <ItemRow
                    item={item}
                    year={year}
                    place={index + 2}
                    isCurrent={key === current}
                    onJump={onJump}
                    onWhy={onWhy}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The row a key leads to, null where it is no such key. */
function destination(key: string, from: number, count: number): number | null {
  if (Number.isNaN(from)) return null;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 8,
    PageUp: -8,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(Math.max(from + step, 0), count - 1);
}
