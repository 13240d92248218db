import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ChangeEvent } from 'react';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  product: { margin: 0, marginRight: '4px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase400 },
  // The input itself is what is pressed, focused and named; it lies, unseen, over a label that looks like a button.
  open: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    boxSizing: 'border-box',
    padding: '0 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
  openOff: { opacity: 0.5 },
  input: { position: 'absolute', inset: 0, width: '100%', height: '100%', opacity: 0, cursor: 'pointer', fontSize: 0 },
  file: { flexGrow: 1, minWidth: '6rem', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  name: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface ToolbarProps {
  /** The opened workbook's file name, or null. */
  readonly name: string | null;
  /** What is going on with it, in a word or two. */
  readonly note: string;
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: () => void;
  readonly onSave: () => void;
}

/** The page's own commands: everything else is the pane's. */
export function Toolbar({ name, note, busy, onFiles, onSample, onSave }: ToolbarProps) {
  const styles = useStyles();
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])];
    // The same file may be chosen again, after it was changed elsewhere.
    event.target.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <header className={styles.bar}>
      <h1 className={styles.product}>{TEXTS.product}</h1>
      <span className={mergeClasses(styles.open, busy && styles.openOff)}>
        <span aria-hidden="true">{TEXTS.open}</span>
        <input type="file" accept=".xlsx,.xlsm" aria-label={TEXTS.open} disabled={busy} className={styles.input} onChange={onChange} />
      </span>
      <Button onClick={onSample} disabled={busy}>
        {TEXTS.sample}
      </Button>
      <Button onClick={onSave} disabled={busy || name === null}>
        {TEXTS.saveCopy}
      </Button>
      <span className={styles.file} aria-live="polite">
        {name !== null && <span className={styles.name}>{name}</span>}
        {name !== null && note !== '' && '　'}
        {note}
      </span>
    </header>
  );
}
