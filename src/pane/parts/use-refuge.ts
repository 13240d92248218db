import { useEffect } from 'react';
import { isSeen, TABBABLE } from './use-kept-focus';

/**
 * Keeps Tab in the pane where the control that had the focus has lost it (a button that can no longer be pressed): the
 * browser goes on from its place by itself, but Excel on the web takes Tab over and leaves the pane. Here the next Tab
 * leads to the first control of the nearest part that is still there.
 */
export function useRefuge(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    let way: readonly Element[] = [];
    const onFocus = ({ target }: FocusEvent): void => {
      way = target instanceof Element ? ancestorsOf(target) : [];
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Tab' || event.shiftKey || document.activeElement !== document.body) return;
      const part = way.find((one) => one.isConnected) ?? document.body;
      const control = [part, ...ancestorsOf(part)].map(firstIn).find((one) => one !== null);
      if (!control) return;
      event.preventDefault();
      event.stopPropagation();
      control.focus();
    };
    document.addEventListener('focusin', onFocus);
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('focusin', onFocus);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [wanted]);
}

function ancestorsOf(element: Element): Element[] {
  const { parentElement } = element;
  return parentElement ? [parentElement, ...ancestorsOf(parentElement)] : [];
}

/** The first control in a part that is on screen. */
function firstIn(part: Element): HTMLElement | null {
  return [...part.querySelectorAll<HTMLElement>(TABBABLE)].find(isSeen) ?? null;
}
