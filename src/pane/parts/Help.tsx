import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { createContext, useContext, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { CHAPTERS, manualAddress, type HelpTopic } from '../help';
import { TEXTS } from '../texts';
import { useShared } from './styles';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: '24px',
    minHeight: '24px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
  },
  dialog: {
    boxSizing: 'border-box',
    width: 'min(48rem, 92vw)',
    maxHeight: '90vh',
    padding: '0 20px 20px',
  },
  head: {
    position: 'sticky',
    top: 0,
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px',
    padding: '12px 0',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: {
    lineHeight: '1.7',
    overflowWrap: 'anywhere',
    '& [id]': { scrollMarginTop: '4rem' },
    '& pre': { overflowX: 'auto' },
    '& table': { borderCollapse: 'collapse', margin: '8px 0' },
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      padding: '2px 8px',
      textAlign: 'left',
      verticalAlign: 'top',
    },
  },
});

/** Opens the manual that a page carries at a chapter; null where the manual is a page beside it. */
const Carried = createContext<((chapter: string) => void) | null>(null);

interface HelpProps {
  readonly about: HelpTopic;
  /** What it is called where it is offered. */
  readonly name: string;
  /** Shows the name instead of a mark. */
  readonly inWords?: boolean;
}

/** 帮助: leads to the manual's chapter on what it stands beside. */
export function Help({ about, name, inWords = false }: HelpProps) {
  const styles = useStyles();
  const shared = useShared();
  const open = useContext(Carried);
  const chapter = CHAPTERS[about];
  const said = inWords ? undefined : TEXTS.helpOn(name);
  const looks = {
    className: mergeClasses(shared.bare, styles.mark, inWords && shared.link),
    'aria-label': said,
    title: said,
    children: inWords ? name : '?',
  };
  return open ? (
    <button type="button" {...looks} onClick={() => open(chapter)} />
  ) : (
    <a {...looks} href={manualAddress(chapter)} target="_blank" rel="noopener" />
  );
}

interface ManualProps {
  /** The manual as HTML, made by the build, where the page carries it. */
  readonly text: string | undefined;
  readonly children: ReactNode;
}

/** Around a page: where it carries the manual, help opens it in a dialog, for there is nothing beside the page. */
export function Manual({ text, children }: ManualProps) {
  const [chapter, setChapter] = useState<string | null>(null);
  if (text === undefined) return children;
  return (
    <Carried value={setChapter}>
      {children}
      {chapter !== null && <Opened text={text} chapter={chapter} onClose={() => setChapter(null)} />}
    </Carried>
  );
}

interface OpenedProps {
  readonly text: string;
  readonly chapter: string;
  readonly onClose: () => void;
}

/** The manual while somebody reads it. */
function Opened({ text, chapter, onClose }: OpenedProps) {
  const styles = useStyles();
  const shared = useShared();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    dialog.current?.showModal();
    if (chapter !== '') dialog.current?.querySelector(`[id="${chapter}"]`)?.scrollIntoView();
  }, [chapter]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      className={mergeClasses(shared.dialog, styles.dialog)}
      onClose={onClose}
    >
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
  );
}
