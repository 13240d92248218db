import type { Frame, Locator, Page } from 'playwright-core';

/** What shows the pane: the workbench's page, or the add-in's frame. */
export type Place = Page | Frame;

export const button = (place: Place, name: string | RegExp): Locator =>
  place.getByRole('button', { name, exact: true });
export const preview = (place: Place): Locator => place.getByRole('region', { name: '预览', exact: true });

/** Waits until the status line tells a result, and gives it. */
export async function settled(place: Place): Promise<string> {
  await place.waitForFunction(() => {
    const text = document.querySelector('[role="status"]')?.textContent ?? '';
    return text !== '' && !text.startsWith('正在');
  });
  return (await place.getByRole('status').textContent()) ?? '';
}

/** Begins a command and waits for what it would write. */
export async function ask(place: Place, command: string | RegExp): Promise<void> {
  await button(place, command).click();
  await preview(place).waitFor();
  await settled(place);
}

/** Writes what the preview shows. */
export async function confirm(place: Place): Promise<void> {
  await preview(place).waitFor();
  await settled(place);
  await button(place, '写入工作簿').click();
  await preview(place).waitFor({ state: 'detached' });
  await settled(place);
}

/** Begins a command and writes what it previews. */
export async function write(place: Place, command: string): Promise<void> {
  await ask(place, command);
  await confirm(place);
}
