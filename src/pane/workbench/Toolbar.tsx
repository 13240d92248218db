import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { VERSION } from '../../basics/version';
import { FileButton } from '../parts/FileButton';
import { Manual } from './Manual';
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
  product: {
    margin: 0,
    marginRight: '4px',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  file: {
    flexGrow: 1,
    minWidth: '6rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  version: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
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
  /** The manual's first pages as HTML, where the page carries them. */
  readonly manual: string | undefined;
}

/** The page's own commands: everything else is the pane's. */
export function Toolbar({ name, note, busy, onFiles, onSample, onSave, manual }: ToolbarProps) {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <h1 className={styles.product}>{TEXTS.product}</h1>
      <FileButton label={TEXTS.open} accept=".xlsx,.xlsm" disabled={busy} onFiles={onFiles} />
      <Button onClick={onSample} disabled={busy}>
        {TEXTS.sample}
      </Button>
      <Button onClick={onSave} disabled={busy || name === null}>
        {TEXTS.saveCopy}
      </Button>
      {manual !== undefined && <Manual text={manual} />}
      <span className={styles.file} aria-live="polite">
        {name !== null && <span className={styles.name}>{name}</span>}
        {name !== null && note !== '' && '　'}
        {note}
      </span>
      <span className={styles.version}>{TEXTS.version(VERSION)}</span>
    </header>
  );
}
