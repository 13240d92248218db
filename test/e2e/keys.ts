import type { Frame, Page } from 'playwright-core';

/** What has the focus, as ears hear it; BODY where the focus is nowhere, so that the next Tab leaves the pane. */
export function focused(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const now = document.activeElement;
    if (!now || now === document.body) return 'BODY';
    const label = now.id ? document.querySelector(`label[for="${now.id}"]`) : null;
    return (
      now.getAttribute('aria-label') ??
      label?.textContent ??
      now.closest('label')?.textContent ??
      now.textContent ??
      ''
    );
  });
}

/**
 * Presses Tab until something of that name has the focus; fails where the focus leaves the pane or nothing is so
 * called.
 */
export async function tabTo(page: Page, frame: Frame, name: string | RegExp, key = 'Tab'): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    const now = await focused(frame);
    if (typeof name === 'string' ? now.trim() === name : name.test(now)) return;
    if (met.at(-1) === now && met.at(-2) === now) break;
    met.push(now);
    await page.keyboard.press(key);
  }
  throw new Error(`no Tab stop ${String(name)} after ${met.join(' | ')}`);
}
