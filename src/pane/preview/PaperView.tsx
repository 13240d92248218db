import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent } from 'react';
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
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
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
  cursor: pointer;
  text-decoration: underline dotted 1px #767676; text-underline-offset: .25em;
}
.askable:hover { text-decoration: underline solid 1px #000000; }
.askable:focus-visible { outline: 2px solid #000000; outline-offset: 1px; }`;

/** Which rows a figure counts: sheets with their rows, from one. */
export type AskedRows = readonly (readonly [sheet: string, rows: readonly number[]])[];

interface PaperViewProps {
  readonly html: string;
  /** What the paper is called. */
  readonly name: string;
  readonly hidden: boolean;
  /** A figure was pressed: what it says, which rows it counts, and what gives the focus back to it. */
  readonly onAsk: (text: string, rows: AskedRows, back: () => void) => void;
}

/**
 * A paper as it will look, from the HTML that is also saved as a file; its style sheet stays inside. Its figures are
 * one stop for Tab with it: left and right go from one to the next.
 */
export function PaperView({ html, name, hidden, onAsk }: PaperViewProps) {
  const styles = useStyles();
  const holder = useRef<HTMLDivElement>(null);
  const figures = useRef<readonly HTMLElement[]>([]);
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
    figures.current = makeAskable(page, (...asked) => asks.current(...asked));
    root.textContent = '';
    root.append(style, page);
  }, [html]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = figures.current.findIndex((figure) => figure === holder.current?.shadowRoot?.activeElement);
    const to = destination(event.key, from, figures.current.length);
    if (to === null) return;
    event.preventDefault();
    figures.current[to]!.focus();
  };
  return (
    <div
      ref={holder}
      role="document"
      // The paper is the stop: Excel on the web walks Tab through what it finds itself, and does not look inside.
      tabIndex={0}
      onKeyDown={onKeyDown}
      aria-label={name}
      className={mergeClasses(styles.paper, hidden && styles.hidden)}
    />
  );
}

/**
 * Makes buttons of the figures that carry their rows, in their order; arrow keys reach them. They stay pieces of text:
 * a real button would be a box in its line, and a mark behind it could begin the next one.
 */
function makeAskable(page: HTMLElement, onAsk: PaperViewProps['onAsk']): HTMLElement[] {
  const figures = [...page.querySelectorAll<HTMLElement>('[data-rows]')];
  for (const figure of figures) {
    const text = figure.textContent ?? '';
    const rows = JSON.parse(figure.dataset['rows']!) as AskedRows;
    const ask = (): void => onAsk(text, rows, () => figure.focus());
    figure.className = 'askable';
    figure.tabIndex = -1;
    figure.setAttribute('role', 'button');
    figure.setAttribute('aria-label', TEXTS.askRows(text));
    figure.addEventListener('click', ask);
    figure.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      ask();
    });
  }
  return figures;
}

/** Where a key leads among so many figures; null where it is none of theirs. `from` is -1 on the paper itself. */
function destination(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowRight') return Math.min(from + 1, count - 1);
  if (key === 'ArrowLeft') return Math.max(from - 1, 0);
  if (from >= 0 && key === 'Home') return 0;
  return from >= 0 && key === 'End' ? count - 1 : null;
}
