import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { leavesStyle } from '../../../paper/html-pages';
import { useShared } from '../../parts/styles';
import { TEXTS } from '../texts';
import { layLeaves } from './lay-leaves';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: 'min(60rem, 96vw)',
    maxWidth: '96vw',
    height: '94vh',
    maxHeight: '94vh',
    padding: 0,
    overflow: 'hidden',
    '&[open]': { display: 'flex', flexDirection: 'column' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '10px 16px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  count: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', gap: '8px' },
  pages: { flexGrow: 1, minHeight: 0, width: '100%', border: 'none', backgroundColor: '#e7e7e7' },
});

/** Pixels that stay free beside a page on screen, both sides together. */
const ASIDE = 32;

/** Milliseconds of cutting after which the page shows what there is and answers. */
const BREATH = 100;

interface PrintDialogProps {
  /** The paper as `paperToHtml` gives it. */
  readonly html: string;
  readonly onClose: () => void;
}

/** 打印预览: the pages as they will come out of the printer, and the browser's own print for them. */
export function PrintDialog({ html, onClose }: PrintDialogProps) {
  const styles = useStyles();
  const shared = useShared();
  const dialog = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const title = useId();
  const [pages, setPages] = useState({ count: 0, ready: false });
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  const fit = (): void => {
    const page = frame.current?.contentDocument;
    const leaf = page?.querySelector<HTMLElement>('.leaf');
    if (!page || !leaf) return;
    const scale = Math.min(1, (page.documentElement.clientWidth - ASIDE) / leaf.offsetWidth);
    page.documentElement.style.setProperty('--scale', String(Math.max(0.1, scale)));
  };
  const lay = async (): Promise<void> => {
    const page = frame.current?.contentDocument;
    const main = page?.querySelector('main');
    if (!page || !main) return;
    const style = page.createElement('style');
    style.textContent = leavesStyle(main.className === 'landscape' ? 'landscape' : 'portrait');
    page.head.append(style);
    await page.fonts.ready;
    // Pages are scaled when all of them are cut: what is measured is as large as on paper.
    let shown = performance.now();
    let count = 0;
    for (count of layLeaves(page)) {
      if (performance.now() - shown < BREATH) continue;
      setPages({ count, ready: false });
      await new Promise((resolve) => setTimeout(resolve));
      if (!page.defaultView) return;
      shown = performance.now();
    }
    setPages({ count, ready: true });
    fit();
    page.defaultView?.addEventListener('resize', fit);
  };
  const print = (): void => frame.current?.contentWindow?.print();
  // The browser's own key would print the page behind.
  const onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p' || !pages.ready) return;
    event.preventDefault();
    print();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      className={mergeClasses(shared.dialog, styles.dialog)}
      onKeyDown={onKey}
      onCancel={onClose}
      onClose={onClose}
    >
      <div className={styles.head}>
        <h2 id={title} className={styles.title}>
          {TEXTS.printPreview}
        </h2>
        <span role="status" className={styles.count}>
          {pages.ready ? TEXTS.pageCount(pages.count) : TEXTS.layingOut(pages.count)}
        </span>
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={!pages.ready} onClick={print}>
            {TEXTS.print}
          </Button>
          <Button onClick={onClose}>{TEXTS.close}</Button>
        </div>
      </div>
      {/* Its content is our own and runs nothing; allowed is what the page needs to cut and to print it. */}
      <iframe
        ref={frame}
        title={TEXTS.printPreview}
        srcDoc={html}
        sandbox="allow-same-origin allow-modals"
        className={styles.pages}
        onLoad={() => void lay()}
      />
    </dialog>
  );
}
