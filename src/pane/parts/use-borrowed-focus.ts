import { useEffect, useRef, type RefObject } from 'react';

/**
 * Takes the focus into a region when it opens, and again whenever `occasion` changes; gives it back when the region
 * closes. Where the element it came from is gone (a row scrolled away), the chosen tab gets it.
 */
export function useBorrowedFocus(region: RefObject<HTMLElement | null>, occasion: unknown): void {
  const lender = useRef<Element | null>(null);
  useEffect(() => {
    const now = document.activeElement;
    if (now && now !== document.body && !region.current?.contains(now)) lender.current = now;
    region.current?.focus();
  }, [region, occasion]);
  useEffect(() => () => giveBack(lender.current), []);
}

function giveBack(lender: Element | null): void {
  // Whoever has moved on to something else meanwhile is not called back.
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const to =
    lender instanceof HTMLElement && lender.isConnected
      ? lender
      : document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  to?.focus();
}
