/** Draws each SVG of this folder as PNG in the sizes that Office asks for: `node assets/icons/make-icons.mjs`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as browserType } from 'playwright-core';

/** Pixels. Ribbon: 16, 32, 80 and, on screens between, 20, 24, 40, 48, 64; lists and the store: 32, 64, 128. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const here = fileURLToPath(new URL('.', import.meta.url));

const browser = await browserType.launch({
  executablePath: process.env.CHROME ?? (await chromium.executablePath()),
  args: ['--no-sandbox'],
});
for (const file of readdirSync(here).filter((name) => name.endsWith('.svg'))) {
  const svg = readFileSync(here + file, 'utf8');
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const name = file === 'pane.svg' ? 'icon' : file.replace('.svg', '');
    writeFileSync(`${here}${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
