import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe finds in a page or frame as it is drawn, contrast included; `serious`: of that, what keeps people out. */
export async function axeFaults(
  view: Page | Frame,
  { serious = false }: { readonly serious?: boolean } = {},
): Promise<string[]> {
  await view.evaluate(axe.source);
  const { violations } = await view.evaluate(() =>
    (globalThis as unknown as { axe: { run: typeof axe.run } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => !serious || impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}
