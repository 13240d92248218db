import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import type { OverviewCore, OverviewItem } from '../../tasks';
import type { ListLine } from '../state/item-lines';
import { alike, keyOf } from '../state/items';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { CoreRow } from './CoreRow';
import { ItemRow, type ItemControl } from './ItemRow';
import { useShared } from '../parts/styles';

/** Pixels of a row with a two-line task, before it is measured. */
const USUAL_HEIGHT = 78;

const useStyles = makeStyles({
  // Room for three rows even where large text leaves none; then the pane as a whole scrolls.
  scroll: { flexGrow: 1, flexBasis: 0, minHeight: '10rem', overflowY: 'auto', position: 'relative' },
  row: { position: 'absolute', top: 0, left: 0, right: 0 },
});

interface ItemTableProps {
  readonly lines: readonly ListLine[];
  /** All items of the list, whether their line is there or folded away. */
  readonly items: readonly OverviewItem[];
  /** Opens or closes a core task. */
  readonly onToggle: (core: OverviewCore) => void;
  readonly asOf: string;
  readonly current: string | null;
  readonly actions: Actions;
}

/**
 * 事项清单: only the rows in view exist, so thousands cost no more than ten. Arrow keys go from row to row; left and right
 * also close and open a core task.
 */
export function ItemTable({ lines, items, onToggle, asOf, current, actions }: ItemTableProps) {
  const styles = useStyles();
  const shared = useShared();
  const scroll = useRef<HTMLDivElement>(null);
  const keyAt = useCallback((index: number) => lines[index]?.key ?? index, [lines]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: keyAt,
    overscan: 6,
  });

  const place = lines.findIndex(({ key }) => key === current);
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

  // The list is one stop for Tab: the control that was used last, or its like in the first row that is there.
  const [stop, setStop] = useState<Stop>({ index: 0, control: 'jump' });
  const shown = rows.getVirtualItems();
  const stopAt = shown.some(({ index }) => index === stop.index) ? stop.index : (firstInView(rows) ?? 0);
  const go = (to: Stop): void => {
    rows.scrollToIndex(to.index, { align: 'auto' });
    setStop(to);
    // The row may have to be made first.
    requestAnimationFrame(() => controlAt(scroll.current, to)?.focus());
  };
  const onFocus = (event: FocusEvent): void => {
    const at = stopOf(event.target);
    if (at) setStop(at);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = stopOf(event.target);
    if (!from) return;
    const line = lines[from.index];
    if (line?.kind === 'core' && event.key === (line.isOpen ? 'ArrowLeft' : 'ArrowRight')) {
      event.preventDefault();
      return onToggle(line.core);
    }
    const to = destination(event.key, from, lines);
    if (!to) return;
    event.preventDefault();
    go(to);
  };

  const twins = useMemo(() => alike(items), [items]);
  const severalSheets = useMemo(() => new Set(items.map(({ sheet }) => sheet)).size > 1, [items]);
  // Where it stands, and its deadline as written, only where the face alone does not tell items apart.
  const whereOf = (item: OverviewItem): string => {
    const isTwin = twins.has(keyOf(item));
    if (!isTwin && !severalSheets) return '';
    const row = TEXTS.rowNumber(item.row + 1);
    return `${severalSheets ? `${item.sheet}，` : ''}${row}${isTwin && item.deadline ? `，${item.deadline.text}` : ''}`;
  };
  const year = Number(asOf.slice(0, 4));
  return (
    <div ref={scroll} className={styles.scroll} onKeyDown={onKeyDown} onFocus={onFocus}>
      <div role="table" aria-label={TEXTS.items} aria-rowcount={lines.length + 1}>
        <div role="row" aria-rowindex={1} className={shared.unseen}>
          <span role="columnheader">{TEXTS.light}</span>
          <span role="columnheader">{TEXTS.item}</span>
          <span role="columnheader">{TEXTS.action}</span>
        </div>
        <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {shown.map(({ index, key, start }) => {
            const line = lines[index];
            return (
              line && (
                <div
                  role="presentation"
                  key={key}
                  data-index={index}
                  ref={rows.measureElement}
                  className={styles.row}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {line.kind === 'core' ? (
                    <CoreRow
                      core={line.core}
                      place={index + 2}
                      isOpen={line.isOpen}
                      showsSheet={severalSheets}
                      isStop={index === stopAt}
                      onToggle={onToggle}
                    />
                  ) : (
                    <ItemRow
                      item={line.item}
                      year={year}
                      place={index + 2}
                      isCurrent={key === current}
                      where={whereOf(line.item)}
                      stop={index === stopAt ? (stop.control === 'fold' ? 'jump' : stop.control) : null}
                      onJump={onJump}
                      onWhy={onWhy}
                    />
                  )}
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** A control of the list that keys reach: by row, from zero. */
interface Stop {
  readonly index: number;
  readonly control: ItemControl | 'fold';
}

/** Which control of which row an element is; null where it is none. */
function stopOf(element: EventTarget): Stop | null {
  if (!(element instanceof HTMLElement)) return null;
  const control = element.dataset['control'];
  const index = element.closest<HTMLElement>('[data-index]')?.dataset['index'];
  return index === undefined || (control !== 'jump' && control !== 'why' && control !== 'fold')
    ? null
    : { index: Number(index), control };
}

function controlAt(list: HTMLElement | null, { index, control }: Stop): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-index="${index}"] [data-control="${control}"]`) ?? null;
}

/** Where a key leads; null where it is none of the list's. */
function destination(key: string, { index, control }: Stop, lines: readonly ListLine[]): Stop | null {
  const count = lines.length;
  if (control !== 'fold') {
    if (key === 'ArrowRight') return { index, control: 'why' };
    if (key === 'ArrowLeft' && control === 'why') return { index, control: 'jump' };
    if (key === 'ArrowLeft') return coreAbove(lines, index);
  }
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 8,
    PageUp: -8,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  if (step === undefined) return null;
  const to = Math.min(Math.max(index + step, 0), count - 1);
  if (lines[to]?.kind === 'core') return { index: to, control: 'fold' };
  return { index: to, control: control === 'fold' ? 'jump' : control };
}

/** The core task that an item stands under in the list; null where it stands under none. */
function coreAbove(lines: readonly ListLine[], index: number): Stop | null {
  const line = lines[index];
  if (line?.kind !== 'item' || line.item.coreRow === null) return null;
  for (let above = index - 1; above >= 0; above--)
    if (lines[above]!.kind === 'core') return { index: above, control: 'fold' };
  return null;
}

/** The first row that is to be seen, not merely kept ready beyond the edge. */
function firstInView(rows: Virtualizer<HTMLDivElement, Element>): number | undefined {
  return rows.getVirtualItems().find(({ end }) => end > (rows.scrollOffset ?? 0))?.index;
}
