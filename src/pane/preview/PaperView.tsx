import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { TEXTS } from '../texts';

const useStyles = makeStyles({
  paper: {
    display: 'block',
    position: 'relative',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow4,
    backgroundColor: '#ffffff',
    color: '#000000',
    forcedColorAdjust: 'none',
    // Paper is wider than a pane: at this size its masthead keeps to one line and its text is still well read.
    zoom: 0.62,
  },
});

/** A pane is narrower than the text of a page: figures that keep to one line on paper do so here as well. */
const NARROW_TABLES = `@media (max-width: 480px) {
  table { zoom: .9; }
  th, td { padding-left: 1pt; padding-right: 1pt; }
}`;

/** A paper as it will look, from the HTML that is also saved as a file; its style sheet stays inside. */
export function PaperView({ html }: { readonly html: string }) {
  const styles = useStyles();
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current) return;
    const root = holder.current.shadowRoot ?? holder.current.attachShadow({ mode: 'open' });
    // Parsed, never run: the renderer escapes every text, and a document of its own starts no script.
    const paper = new DOMParser().parseFromString(html, 'text/html');
    const style = document.createElement('style');
    style.textContent = `${(paper.querySelector('style')?.textContent ?? '').replace(/^body \{/m, ':host {')}
      .page { padding: 5mm 4mm; overflow-x: auto; }
      ${NARROW_TABLES}`;
    // The page around it has its main part already.
    const page = document.createElement('div');
    page.className = 'page';
    page.append(...(paper.querySelector('main')?.childNodes ?? []));
    root.textContent = '';
    root.append(style, page);
  }, [html]);
  return <div ref={holder} role="document" aria-label={TEXTS.paper} className={styles.paper} />;
}
