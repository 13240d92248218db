import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { cellText, type Position } from '../../../workbook/address';
import { TEXTS } from '../texts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    flexShrink: 0,
    minWidth: '46px',
    padding: '4px 0',
    textAlign: 'center',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  // Two lines at most, the rest by scrolling: the line must not push the sheet about.
  text: {
    flexGrow: 1,
    boxSizing: 'border-box',
    height: `calc(8px + 2 * ${tokens.lineHeightBase200})`,
    resize: 'none',
    border: 'none',
    overflowY: 'auto',
    padding: '4px 8px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    ':focus-visible': {
      outlineWidth: '2px',
      outlineStyle: 'solid',
      outlineColor: tokens.colorBrandStroke1,
      outlineOffset: '-2px',
    },
  },
});

interface CellLineProps {
  readonly selected: Position;
  /** What stands in the cell or, while it is being typed into, what was typed. */
  readonly text: string;
  /** Whether the user is typing: the focus goes here then. */
  readonly typing: boolean;
  /** The user wants to type here: by the mouse, by F2 or Enter. */
  readonly onBegin: () => void;
  readonly onText: (text: string) => void;
  /** Enter: the text is to be written. */
  readonly onEnter: () => void;
  /** Escape: the text is given up. */
  readonly onEscape: () => void;
}

/**
 * What stands in the selected cell, in full: what is cut off in the grid can be read here, formulas included, and what
 * is wrong can be written anew.
 */
export function CellLine({ selected, text, typing, onBegin, onText, onEnter, onEscape }: CellLineProps) {
  const styles = useStyles();
  const line = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!typing || !line.current) return;
    line.current.focus();
    line.current.setSelectionRange(line.current.value.length, line.current.value.length);
  }, [typing]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // Enter also ends the spelling of a Chinese word.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'F2') onBegin();
    else if (event.key === 'Enter' && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      if (typing) onEnter();
      else onBegin();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onEscape();
    }
  };
  return (
    <div className={styles.line}>
      <div className={styles.cell}>{cellText(selected.row, selected.column)}</div>
      <textarea
        ref={line}
        aria-label={TEXTS.cellLine}
        className={styles.text}
        readOnly={!typing}
        value={text}
        onClick={typing ? undefined : onBegin}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
