import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: 'min(48rem, 92vw)',
    maxHeight: '90vh',
    padding: '20px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: {
    lineHeight: '1.7',
    '& table': { borderCollapse: 'collapse', margin: '8px 0' },
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      padding: '2px 8px',
      textAlign: 'left',
      verticalAlign: 'top',
    },
  },
});

/** 使用说明: the first pages of the manual, for a page that came without it. `text` is HTML, made from it by the build. */
export function Manual({ text }: { readonly text: string }) {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>{TEXTS.manual}</Button>
      <dialog ref={dialog} aria-labelledby={title} className={styles.dialog}>
        <div className={styles.head}>
          <h2 id={title} className={styles.title}>
            {TEXTS.manual}
          </h2>
          <Button appearance="primary" onClick={() => dialog.current?.close()}>
            {TEXTS.close}
          </Button>
        </div>
        <div className={styles.text} dangerouslySetInnerHTML={{ __html: text }} />
      </dialog>
    </>
  );
}
