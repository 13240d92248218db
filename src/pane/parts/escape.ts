import type { KeyboardEvent } from 'react';

/**
 * Escape closes what the focus is in. The press goes no further: Excel on the web would take it as the wish to go back
 * to the sheet. While Chinese is being typed it is the input method's.
 */
export function onEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
}
