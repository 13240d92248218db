import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { useShared } from '../parts/styles';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  dialog: {
    maxWidth: '28rem',
    padding: '20px',
  },
  title: { margin: '0 0 8px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '8px' },
});

interface LeaveDialogProps {
  /** The file that waits to be opened. */
  readonly name: string;
  readonly onAnswer: (go: boolean) => void;
}

/**
 * Asks before unsaved changes are given up. The browser's own dialog: it holds the focus and answers Escape by
 * itself.
 */
export function LeaveDialog({ name, onAnswer }: LeaveDialogProps) {
  const styles = useStyles();
  const shared = useShared();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      className={mergeClasses(shared.dialog, styles.dialog)}
      onCancel={() => onAnswer(false)}
    >
      <h2 id={title} className={styles.title}>
        {TEXTS.leaveTitle}
      </h2>
      <p>{TEXTS.leaveText(name)}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => onAnswer(false)}>
          {TEXTS.stay}
        </Button>
        <Button onClick={() => onAnswer(true)}>{TEXTS.leaveAnyway}</Button>
      </div>
    </dialog>
  );
}
