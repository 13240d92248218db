import { panesInExcel, ready, type ExcelPane } from './excel-pane';
import { button } from './place';

/** The pane as low as Excel makes it on a small screen, and with text twice as large. */

const inExcel = panesInExcel();
const inLow = (work: (pane: ExcelPane) => Promise<void>, width = 350): Promise<void> =>
  inExcel(work, { size: { width, height: 378 } });

test('the card has room to be read, and gives way to the tab that is asked for', () =>
  inLow(async ({ frame }) => {
    await ready(frame);
    await frame.getByRole('tab', { name: '事项清单', exact: true }).click();
    await button(frame, '为什么').first().click();
    const card = frame.getByRole('region', { name: '判定依据', exact: true });
    await card.waitFor();
    await card.scrollIntoViewIfNeeded();
    expect((await card.boundingBox())!.height).toBeGreaterThan(150);
    // The list has its room or leaves it to the card: a slit shows nothing.
    const left = (await frame.getByRole('tabpanel').boundingBox())!.height;
    expect(left < 5 || left > 100).toBe(true);
    for (const [tab, shows] of [
      ['概况', frame.getByText('事项总数')],
      ['事项清单', frame.getByRole('table', { name: '事项清单' })],
    ] as const) {
      await frame.getByRole('tab', { name: tab, exact: true }).click();
      await card.waitFor({ state: 'detached' });
      const panel = frame.getByRole('tabpanel');
      expect((await panel.boundingBox())!.height).toBeGreaterThan(100);
      await shows.scrollIntoViewIfNeeded();
      expect((await shows.boundingBox())!.height).toBeGreaterThan(10);
    }
  }));

test.each(['概况', '事项清单', '督办', '问题提示', '设置'])(
  'with text of 200 %% nothing of %s runs out of the pane',
  (tab) =>
    inLow(async ({ frame }) => {
      await ready(frame);
      await frame.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      await frame.getByRole('tab', { name: tab, exact: true }).click();
      if (tab === '督办') await frame.getByRole('table', { name: '函件登记' }).waitFor();
      const out = await frame.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('input, select, button, a, label, h2, p')]
          .filter((one) => {
            const { width, right, left } = one.getBoundingClientRect();
            if (width <= 1) return false;
            // What lies in a part that scrolls sideways is reached there.
            for (let around = one.parentElement; around; around = around.parentElement)
              if (
                /auto|scroll/.test(getComputedStyle(around).overflowX) &&
                around.scrollWidth > around.clientWidth + 1
              )
                return around.getAttribute('role') === 'tabpanel' || around.id === 'root';
            return right > innerWidth + 1 || left < -1;
          })
          .map((one) => one.outerHTML.slice(0, 120)),
      );
      expect(out).toEqual([]);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }, 320),
);
