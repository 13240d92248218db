import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Position } from '../../../workbook/address';
import { TEXTS } from '../texts';
import { findCells, nextFound } from './search';
import type { SheetView } from './sheet-view';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: '4px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { flexGrow: 1, flexBasis: 0, minWidth: '8rem', maxWidth: '22rem' },
  count: {
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  button: { minWidth: 0 },
});

interface FindBarProps {
  readonly view: SheetView;
  readonly cursor: Position;
  /** Counts how often it was asked for: each time the words are there to be written over. */
  readonly asked: number;
  /** Shows a cell. */
  readonly onFind: (position: Position) => void;
  readonly onClose: () => void;
}

/** 查找 in the sheet in front: Enter goes on, Shift and Enter goes back, Escape closes. */
export function FindBar({ view, cursor, asked, onFind, onClose }: FindBarProps) {
  const styles = useStyles();
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => findCells(view, words), [view, words]);
  useEffect(() => field.current?.select(), [asked]);
  const at = found.findIndex(({ row, column }) => row === cursor.row && column === cursor.column);
  const go = (step: 1 | -1): void => {
    const next = found[nextFound(found, cursor, step)];
    if (next) onFind(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.target === field.current) go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="search" aria-label={TEXTS.find} className={styles.bar} onKeyDown={onKeyDown}>
      <Input
        ref={field}
        size="small"
        className={styles.words}
        aria-label={TEXTS.findWords}
        placeholder={TEXTS.findWords}
        value={words}
        onChange={(_, { value }) => setWords(value)}
        contentAfter={
          <span aria-live="polite" className={styles.count}>
            {words.trim() === '' ? '' : TEXTS.found(at + 1, found.length)}
          </span>
        }
      />
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={found.length === 0}
        onClick={() => go(-1)}
      >
        {TEXTS.findBefore}
      </Button>
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={found.length === 0}
        onClick={() => go(1)}
      >
        {TEXTS.findNext}
      </Button>
      <Button size="small" className={styles.button} appearance="subtle" onClick={onClose}>
        {TEXTS.close}
      </Button>
    </div>
  );
}
