import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { OverviewItem } from '../../tasks';
import { onEscape } from '../parts/escape';
import { useShared } from '../parts/styles';
import { useBorrowedFocus } from '../parts/use-borrowed-focus';
import { keyOf } from '../state/items';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { ItemLinks, type LinkedItem } from './ItemLinks';
import type { AskedRows } from './PaperView';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    outlineStyle: 'none',
  },
});

interface AskedItemsProps {
  /** What the figure says: 12项. */
  readonly text: string;
  readonly rows: AskedRows;
  /** What is known of the ledgers' items. */
  readonly known: readonly OverviewItem[];
  readonly actions: Actions;
  readonly onBack: () => void;
}

/** Which rows a figure of a paper counts. It stands where the paper stood, until its reader goes back. */
export function AskedItems({ text, rows, known, actions, onBack }: AskedItemsProps) {
  const styles = useStyles();
  const shared = useShared();
  const region = useRef<HTMLElement>(null);
  useBorrowedFocus(region, text);
  // Its reader was somewhere in the paper, which is longer. Where nothing is laid out, nothing scrolls.
  useEffect(() => region.current?.scrollIntoView?.({ block: 'start' }), [text]);
  const title = TEXTS.askedRows(text);
  return (
    <section
      ref={region}
      aria-label={title}
      tabIndex={-1}
      className={styles.list}
      onKeyDown={onEscape(onBack)}
    >
      <Button size="small" onClick={onBack}>
        {TEXTS.backToPaper}
      </Button>
      <h3 className={shared.heading}>{title}</h3>
      <ItemLinks items={itemsAt(rows, known)} actions={actions} />
    </section>
  );
}

/** The items of rows; a row that nothing is known of yet is named by its place. */
function itemsAt(rows: AskedRows, known: readonly OverviewItem[]): LinkedItem[] {
  const byKey = new Map(known.map((item) => [keyOf(item), item]));
  return rows.flatMap(([sheet, numbers]) =>
    numbers.map((number): LinkedItem => {
      const row = number - 1;
      return byKey.get(keyOf({ sheet, row })) ?? { sheet, row, task: sheet, lead: null, daysLate: null };
    }),
  );
}
