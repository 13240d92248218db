import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  divider: {
    flexShrink: 0,
    width: '7px',
    boxSizing: 'border-box',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    cursor: 'col-resize',
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    ':focus-visible': { outline: 'none', backgroundColor: tokens.colorBrandBackground },
  },
});

/** Pixels the pane beside the sheet may be wide. */
export const PANE_WIDTH = { least: 320, usual: 400, most: 900 };

interface DividerProps {
  /** Pixels. */
  readonly width: number;
  readonly onResize: (width: number) => void;
}

/** The line between sheet and pane: dragged, or moved by arrow keys (the window splitter pattern). */
export function Divider({ width, onResize }: DividerProps) {
  const styles = useStyles();
  const resize = (to: number): void =>
    onResize(Math.round(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, to))));
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void =>
    event.currentTarget.setPointerCapture(event.pointerId);
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    resize(document.documentElement.clientWidth - event.clientX - 3);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = {
      ArrowLeft: width + 20,
      ArrowRight: width - 20,
      Home: PANE_WIDTH.least,
      End: PANE_WIDTH.most,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    resize(to);
  };
  return (
    <div
      role="separator"
      aria-label={TEXTS.resize}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      tabIndex={0}
      className={styles.divider}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
