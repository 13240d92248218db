import axe from 'axe-core';
import { act } from './stage';

// jsdom has no canvas, and says so whenever axe asks for one.
beforeAll(() => Object.assign(HTMLCanvasElement.prototype, { getContext: () => null }));

/** A tab that was left, kept as it is; nobody meets what stands in it. */
const OUT_OF_SIGHT = '[style*="display: none"]';

/** What axe finds on the page, one line each. Contrast needs real drawing and is looked at in a browser. */
export async function faults(): Promise<string[]> {
  const { violations } = await act(() =>
    axe.run(
      { include: [['body']], exclude: [[OUT_OF_SIGHT]] },
      { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } },
    ),
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** Opens whatever is closed on the page. */
export function openAll(): void {
  act(() =>
    document.querySelectorAll<HTMLElement>('[aria-expanded="false"]').forEach((toggle) => {
      if (!toggle.closest(OUT_OF_SIGHT)) toggle.click();
    }),
  );
}
