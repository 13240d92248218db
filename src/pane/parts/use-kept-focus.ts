import { useEffect, type RefObject } from 'react';
import { borrowerOf } from './use-borrowed-focus';

/** What Tab stops at. */
export const TABBABLE = ['a[href]', 'button', 'input', 'select', 'textarea', '[tabindex]']
  .map((one) => `${one}:not([disabled]):not([tabindex="-1"])`)
  .join();

/**
 * Keeps the focus in the pane where the control that had it goes (a button that vanishes once it is pressed): the one
 * before it that is still to be seen gets it. What stood in a region that borrowed the focus is left to that region,
 * which gives it back.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = pane.current;
    if (!root) return;
    let last: Element | null = null;
    let borrower: Element | null = null;
    let before: readonly HTMLElement[] = [];
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      borrower = borrowerOf(target);
      const all = [...root.querySelectorAll<HTMLElement>(TABBABLE)];
      before = all.filter((one) => one.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING);
    };
    const onRemoval = (): void => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      if (borrower && !borrower.isConnected) return;
      const near = before.filter(isSeen).at(-1);
      near?.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(onRemoval);
    watch.observe(root, { childList: true, subtree: true });
    root.addEventListener('focusin', onFocus);
    return () => {
      watch.disconnect();
      root.removeEventListener('focusin', onFocus);
    };
  }, [pane]);
}

/** Whoever leaves a tab by a button in it (修改规则) goes on from the tab that they came to. */
export function useFocusedTab(pane: RefObject<HTMLElement | null>, tab: string): void {
  useEffect(() => {
    const left = document.activeElement?.closest('[role="tabpanel"]');
    if (left && left.id !== `panel-${tab}` && pane.current?.contains(left))
      pane.current.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  }, [pane, tab]);
}

/** Whether a control is on screen. */
export function isSeen(control: Element): boolean {
  return control.isConnected && control.getClientRects().length > 0;
}
