import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  label: {
    display: 'inline-flex',
    alignItems: 'flex-start',
    gap: '6px',
    cursor: 'pointer',
    minHeight: '24px',
    minWidth: 0,
    position: 'relative',
  },
  input: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: '2px 2px 0',
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});

interface CheckProps {
  readonly checked: boolean | 'mixed';
  readonly onChange: (checked: boolean) => void;
  /** What it is called where its text does not say it. */
  readonly name?: string;
  readonly children?: ReactNode;
}

/** A box to tick. The browser's own, since a merge can show hundreds at once. */
export function Check({ checked, onChange, name, children }: CheckProps) {
  const styles = useStyles();
  return (
    <label className={styles.label}>
      <input
        type="checkbox"
        className={styles.input}
        aria-label={name}
        checked={checked === true}
        ref={(input) => {
          if (input) input.indeterminate = checked === 'mixed';
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children !== undefined && <span className={styles.text}>{children}</span>}
    </label>
  );
}

interface ChoiceProps {
  /** The same for all choices of one question, and for no others. */
  readonly group: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One of several answers. */
export function Choice({ group, chosen, onChoose, children }: ChoiceProps) {
  const styles = useStyles();
  return (
    <label className={styles.label}>
      <input type="radio" name={group} className={styles.input} checked={chosen} onChange={onChoose} />
      <span className={styles.text}>{children}</span>
    </label>
  );
}
