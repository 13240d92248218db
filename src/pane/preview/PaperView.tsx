import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
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
  hidden: { display: 'none' },
});

/** A pane is narrower than the text of a page: figures that keep to one line on paper do so here as well. */
const NARROW_TABLES = `@media (max-width: 480px) {
  table { zoom: .9; }
  th, td { padding-left: 1pt; padding-right: 1pt; }
}`;

/** A figure that can be asked about reads like the text around it, but for a quiet line under it. */
const ASKABLE = `.askable {
  all: unset; cursor: pointer;
  text-decoration: underline dotted 1px #767676; text-underline-offset: .25em;
}
.askable:hover { text-decoration: underline solid 1px #000000; }
.askable:focus-visible { outline: 2px solid #000000; outline-offset: 1px; }`;

/** Which rows a figure counts: sheets with their rows, from one. */
export type AskedRows = readonly (readonly [sheet: string, rows: readonly number[]])[];

interface PaperViewProps {
  readonly html: string;
  readonly hidden: boolean;
  /** A figure was pressed: what it says, which rows it counts, and what gives the focus back to it. */
  readonly onAsk: (text: string, rows: AskedRows, back: () => void) => void;
}

/**
 * A paper as it will look, from the HTML that is also saved as a file; its style sheet stays inside. Its figures are
 * one stop for Tab: arrow keys go from one to the next.
 */
export function PaperView({ html, hidden, onAsk }: PaperViewProps) {
  const styles = useStyles();
  const holder = useRef<HTMLDivElement>(null);
  const asks = useRef(onAsk);
  asks.current = onAsk;
  useEffect(() => {
    if (!holder.current) return;
    const root = holder.current.shadowRoot ?? holder.current.attachShadow({ mode: 'open' });
    // Parsed, never run: the renderer escapes every text, and a document of its own starts no script.
    const paper = new DOMParser().parseFromString(html, 'text/html');
    const style = document.createElement('style');
    style.textContent = `${(paper.querySelector('style')?.textContent ?? '').replace(/^body \{/m, ':host {')}
      .page { padding: 5mm 4mm; overflow-x: auto; }
      ${NARROW_TABLES}
      ${ASKABLE}`;
    // The page around it has its main part already.
    const page = document.createElement('div');
    page.className = 'page';
    page.append(...(paper.querySelector('main')?.childNodes ?? []));
    makeAskable(page, (...asked) => asks.current(...asked));
    root.textContent = '';
    root.append(style, page);
  }, [html]);
  return (
    <div
      ref={holder}
      role="document"
      aria-label={TEXTS.paper}
      className={mergeClasses(styles.paper, hidden && styles.hidden)}
    />
  );
}

/** Makes buttons of the figures that carry their rows. */
function makeAskable(page: HTMLElement, onAsk: PaperViewProps['onAsk']): void {
  const buttons = [...page.querySelectorAll<HTMLElement>('[data-rows]')].map((figure) => {
    const button = document.createElement('button');
    const text = figure.textContent ?? '';
    const rows = JSON.parse(figure.dataset['rows']!) as AskedRows;
    button.type = 'button';
    button.className = 'askable';
    button.tabIndex = -1;
    button.append(...figure.childNodes);
    button.setAttribute('aria-label', TEXTS.askRows(text));
    button.addEventListener('click', () => onAsk(text, rows, () => button.focus()));
    figure.replaceWith(button);
    return button;
  });
  const [first] = buttons;
  if (!first) return;
  first.tabIndex = 0;
  let stop = first;
  page.addEventListener('focusin', ({ target }) => {
    const at = buttons.find((button) => button === target);
    if (!at) return;
    stop.tabIndex = -1;
    stop = at;
    stop.tabIndex = 0;
  });
  page.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const to = Math.min(Math.max(buttons.indexOf(stop) + step, 0), buttons.length - 1);
    event.preventDefault();
    buttons[to]!.focus();
  });
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};
