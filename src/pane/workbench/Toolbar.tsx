import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { VERSION } from '../../basics/version';
import { FileButton } from '../parts/FileButton';
import { Help } from '../parts/Help';
import type { Reading } from './session/session';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  product: {
    margin: 0,
    marginRight: '4px',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  file: {
    flexGrow: 1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  named: { minWidth: '6rem' },
  // What is over before it can be read does not flicker.
  slow: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    fontVariantNumeric: 'tabular-nums',
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '100ms',
    animationDelay: '300ms',
    animationFillMode: 'backwards',
  },
  progress: { position: 'absolute', right: 0, bottom: 0, left: 0 },
  version: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  name: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface ToolbarProps {
  /** The opened workbook's file name, or null. */
  readonly name: string | null;
  /** What is going on with it, in a word or two. */
  readonly note: string;
  readonly busy: boolean;
  /** How far the opening of a file has come; null while none is opened. */
  readonly reading: Reading | null;
  readonly onCancel: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Told when somebody wants to choose a file; true where the page asks for it in its own way. */
  readonly onPick: (input: HTMLInputElement) => boolean;
  readonly onSample: () => void;
  readonly onSave: () => void;
}

/** The page's own commands: everything else is the pane's. */
export function Toolbar({
  name,
  note,
  busy,
  reading,
  onCancel,
  onFiles,
  onPick,
  onSample,
  onSave,
}: ToolbarProps) {
  const styles = useStyles();
  const bar = useRef<HTMLElement>(null);
  const isReading = reading !== null;
  // With 取消 goes the focus that was on it.
  const given = useRef(false);
  useEffect(() => {
    if (given.current && !isReading) bar.current?.querySelector('input')?.focus();
    given.current = false;
  }, [isReading]);
  const cancel = (): void => {
    given.current = true;
    onCancel();
  };
  return (
    <header ref={bar} className={styles.bar}>
      <h1 className={styles.product}>{TEXTS.product}</h1>
      <FileButton
        label={TEXTS.open}
        accept=".xlsx,.xlsm"
        disabled={busy}
        onFiles={onFiles}
        onPress={onPick}
      />
      <Button onClick={onSample} disabled={busy}>
        {TEXTS.sample}
      </Button>
      <Button onClick={onSave} disabled={busy || name === null}>
        {TEXTS.saveCopy}
      </Button>
      <Help about="manual" name={TEXTS.manual} inWords />
      <span className={mergeClasses(styles.file, (name ?? note) !== '' && styles.named)} aria-live="polite">
        {name !== null && <span className={styles.name}>{name}</span>}
        {name !== null && note !== '' && '　'}
        {note}
      </span>
      {reading && (
        <span className={styles.slow}>
          {reading.rows > 0 && TEXTS.rowsRead(reading.rows)}
          <Button size="small" onClick={cancel}>
            {TEXTS.cancel}
          </Button>
          <ProgressBar
            className={styles.progress}
            aria-label={note}
            thickness="medium"
            shape="square"
            value={reading.share ?? undefined}
          />
        </span>
      )}
      <span className={styles.version}>{TEXTS.version(VERSION)}</span>
    </header>
  );
}
