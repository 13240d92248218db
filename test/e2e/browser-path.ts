import { existsSync } from 'node:fs';

/** Where Chrome and Edge install themselves, besides Linux. */
const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((place) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
      (path) => `${process.env[place]}\\${path}`,
    ),
  ),
};

/**
 * The browser to test with: that of the environment variable CHROME, on Linux the one that came with `npm ci`,
 * elsewhere an installed Chrome or Edge. Throws where there is none.
 */
export async function browserPath(): Promise<string> {
  if (process.env.CHROME) return process.env.CHROME;
  const installed = INSTALLED[process.platform]?.find((path) => existsSync(path));
  if (installed) return installed;
  if (process.platform !== 'linux')
    throw new Error(
      'The browser tests need Chrome or Edge; name another one in the environment variable CHROME.',
    );
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
