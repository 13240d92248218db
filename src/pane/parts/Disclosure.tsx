import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Toggle } from './Toggle';

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

/** A line that opens to more. */
export function Disclosure({ label, className, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <div className={className}>
      <Toggle open={open} onToggle={() => setOpen(!open)} className={styles.toggle}>
        <span className={styles.label}>{label}</span>
      </Toggle>
      {open && children()}
    </div>
  );
}
