import { useEffect, useRef, type RefObject } from 'react';

/**
 * Takes the focus into a region when it opens, and again whenever `occasion` changes; gives it back when the region
 * closes. Where the element it came from is gone (a row scrolled away), `home` gets it, by default the chosen tab.
 */
export function useBorrowedFocus(
  region: RefObject<HTMLElement | null>,
  occasion: unknown,
  home = CHOSEN_TAB,
): void {
  const lender = useRef<Element | null>(null);
  useEffect(() => {
    const now = document.activeElement;
    if (now && now !== document.body && !region.current?.contains(now)) lender.current = now;
    region.current?.focus();
  }, [region, occasion]);
  useEffect(() => () => giveBack(lender.current, home), [home]);
}

const CHOSEN_TAB = '[role="tab"][aria-selected="true"]';
/** The first of the commands: where a person goes on once one is done. */
export const COMMANDS = '[role="group"] button';

function giveBack(lender: Element | null, home: string): void {
  // Whoever has moved on to something else meanwhile is not called back.
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const to =
    lender instanceof HTMLElement && lender.isConnected ? lender : document.querySelector<HTMLElement>(home);
  to?.focus();
}
