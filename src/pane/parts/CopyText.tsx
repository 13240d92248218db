import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { copyText } from '../copy';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { useShared } from './styles';

const useStyles = makeStyles({
  line: { flexWrap: 'nowrap', minHeight: '28px' },
  title: { minWidth: 0, overflowWrap: 'anywhere', flexGrow: 1 },
  buttons: { flexWrap: 'nowrap', flexShrink: 0, gap: '4px' },
  button: { minWidth: 0 },
  text: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: 'inherit',
    width: '100%',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px 8px',
    resize: 'vertical',
  },
});

interface CopyTextProps {
  /** '' offers nothing to copy. */
  readonly text: string;
  readonly title: string;
  /** What the two buttons are called, for ears that do not see what stands beside them. */
  readonly copyName: string;
  readonly seeName: string;
  /** What else stands in the line. */
  readonly children?: ReactNode;
  readonly actions: Actions;
}

/** A ready text in one line, to be copied or seen. Where the place does not let us copy, it is shown and selected. */
export function CopyText({ text, title, copyName, seeName, children, actions }: CopyTextProps) {
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    if (await copyText(text)) return actions.dispatch({ type: 'told', message: TEXTS.copied });
    setOpen(true);
    // The text may have to be shown first.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.select();
    });
    actions.dispatch({ type: 'told', message: TEXTS.notCopied });
  };
  return (
    <>
      <div className={mergeClasses(shared.spread, styles.line)}>
        <span className={styles.title}>
          {`${title} `}
          {children}
        </span>
        {text !== '' && (
          <span className={mergeClasses(shared.row, styles.buttons)}>
            <Button
              size="small"
              appearance="subtle"
              className={styles.button}
              aria-expanded={open}
              aria-label={seeName}
              onClick={() => setOpen(!open)}
            >
              {TEXTS.see}
            </Button>
            <Button size="small" className={styles.button} aria-label={copyName} onClick={() => void copy()}>
              {TEXTS.copy}
            </Button>
          </span>
        )}
      </div>
      {open && (
        <textarea ref={area} readOnly rows={5} className={styles.text} aria-label={title} value={text} />
      )}
    </>
  );
}
