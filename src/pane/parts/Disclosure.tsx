import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useShared } from './styles';

const useStyles = makeStyles({
  toggle: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '6px',
    width: '100%',
    minHeight: '24px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

interface DisclosureProps {
  readonly label: ReactNode;
  readonly className?: string;
  /** What stands behind it; made only while it is open. */
  readonly children: () => ReactNode;
}

/**
 * A line that opens to more. A button and no `<summary>`, for Excel on the web walks through a list of its own with
 * Tab, and that knows no summaries.
 */
export function Disclosure({ label, className, children }: DisclosureProps) {
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  return (
    <div className={className}>
      <button
        type="button"
        aria-expanded={open}
        className={mergeClasses(shared.bare, styles.toggle)}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden>{open ? '▾' : '▸'}</span>
        <span className={styles.label}>{label}</span>
      </button>
      {open && children()}
    </div>
  );
}
