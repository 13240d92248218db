import './text-coding';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import type { AnyEdit } from '../../src/workbook/edit';
import type { Host } from '../../src/workbook/host';
import { memoryHost } from '../../src/workbook/memory';
import type { Workbook } from '../../src/workbook/sheet';
import { App } from '../../src/pane/App';
import type { ButtonName } from '../../src/tasks';
import type { Surroundings } from '../../src/pane/surroundings';
import { inlineClerk } from '../../src/pane/clerk/inline-clerk';
import { AS_OF, madeLedger } from './made-ledger';

// Loaded machines are slow; and a failing query need not print the whole page.
configure({
  asyncUtilTimeout: 20_000,
  getElementError: (message) => new Error(message ?? 'no such element'),
});

/**
 * Of thousands of rules, those that say whether something is seen: all that queries and axe can ask of a page that is
 * not laid out. jsdom holds every rule against every element that is asked about.
 */
const SEEN = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => /\b(?:display|visibility)\s*:/.test(rule),
});

/** The pane on a stage: a workbook in memory, and somebody who types and selects in it. */
export interface Stage {
  readonly host: Host;
  readonly revealed: readonly string[];
  readonly select: (sheet: string, row: number) => void;
  /** Somebody types into the workbook. */
  readonly type: (edits: readonly AnyEdit[]) => Promise<void>;
}

export interface StageOptions {
  readonly workbook?: Workbook;
  readonly host?: Host;
  readonly start?: ButtonName;
  readonly more?: Partial<Surroundings>;
  readonly onPrint?: (html: string) => void;
}

/** Renders the pane and waits until it has looked at the workbook. */
export async function stage(options: StageOptions = {}): Promise<Stage> {
  const host = options.host ?? memoryHost(options.workbook ?? madeLedger());
  const revealed: string[] = [];
  const selection = new Set<(sheet: string, row: number, column: number) => void>();
  const change = new Set<(sheet: string) => void>();
  const surroundings: Surroundings = {
    host: {
      ...host,
      reveal: (sheet, row) => {
        revealed.push(`${sheet}!${row}`);
        return host.reveal(sheet, row);
      },
    },
    place: 'excel',
    today: () => AS_OF,
    onSelection: (listener) => {
      selection.add(listener);
      return () => selection.delete(listener);
    },
    onChange: (listener) => {
      change.add(listener);
      return () => change.delete(listener);
    },
    offerFile: () => undefined,
    ...options.more,
  };
  const { start, onPrint } = options;
  const props = { ...(start && { start }), ...(onPrint && { onPrint }) };
  render(
    <RendererProvider renderer={SEEN}>
      <App surroundings={surroundings} clerk={inlineClerk()} {...props} />
    </RendererProvider>,
  );
  await idle();
  return {
    host,
    revealed,
    select: (sheet, row) => act(() => selection.forEach((listener) => listener(sheet, row, 0))),
    type: async (edits) => {
      await host.apply(edits);
      act(() => change.forEach((listener) => listener('台账')));
    },
  };
}

/** A file that the pane hands out. */
export interface Offered {
  readonly name: string;
  readonly content: Uint8Array;
  readonly mimeType: string;
}

/** Keeps what the pane hands out. */
export function keepingOffers(): { offered: Offered[]; offerFile: Surroundings['offerFile'] } {
  const offered: Offered[] = [];
  return {
    offered,
    offerFile: (name, content, mimeType) =>
      void offered.push({ name, content: content as Uint8Array, mimeType }),
  };
}

/** Waits until the status line tells a result. */
export async function idle(): Promise<string> {
  await waitFor(() => {
    const text = status();
    if (text === '' || text.startsWith('正在')) throw new Error(`still busy: ${text}`);
  });
  return status();
}

/** Presses a button and waits for what it brings. */
export async function press(name: string): Promise<string> {
  act(() => button(name).click());
  return idle();
}

export const button = (name: string): HTMLElement => screen.getByRole('button', { name });
/** A button of the overview by what it shows, however its parts are spaced; it also says what a press does. */
export const tile = (shown: string): HTMLElement =>
  screen.getByRole('button', { name: new RegExp(`^${shown.replaceAll(' ', '\\s*')}.*，查看清单$`) });
export const status = (): string => screen.getByRole('status').textContent ?? '';
export const region = (name: string): HTMLElement => screen.getByRole('region', { name });
export const openTab = (name: string): void => act(() => screen.getByRole('tab', { name }).click());
export const isDisabled = (element: HTMLElement): boolean =>
  element.hasAttribute('disabled') || element.getAttribute('aria-disabled') === 'true';
export { act, cleanup, screen, waitFor, within };

/**
 * jsdom lays nothing out; the list needs to believe in a height of its window and of its rows. Call before rendering.
 */
export function pretendLayout(): void {
  Object.defineProperties(HTMLElement.prototype, {
    clientHeight: { configurable: true, get: () => 400 },
    clientWidth: { configurable: true, get: () => 350 },
    offsetHeight: { configurable: true, get: () => 80 },
    scrollTo: { configurable: true, value: () => undefined },
  });
}
