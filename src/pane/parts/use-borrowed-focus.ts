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
  const answered = useRef<unknown>(NEVER);
  useEffect(() => {
    if (region.current) BORROWERS.add(region.current);
    // A region that was out of sight comes back without anybody asking for it anew.
    if (answered.current === occasion) return;
    answered.current = occasion;
    const now = document.activeElement;
    if (now && now !== document.body && !region.current?.contains(now)) lender.current = now;
    region.current?.focus();
  }, [region, occasion]);
  useEffect(() => () => giveBack(lender.current, home), [home]);
}

const NEVER = {};
const BORROWERS = new WeakSet<Element>();

/** The region around an element that borrowed the focus and gives it back; null where there is none. */
export function borrowerOf(element: Element): Element | null {
  let part: Element | null = element;
  while (part && !BORROWERS.has(part)) part = part.parentElement;
  return part;
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
