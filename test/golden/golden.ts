import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Compares a text with the golden file of that name under test/golden. With UPDATE_GOLDEN=1 in the environment the file
 * is written instead; the difference is then looked at before it is committed.
 */
export function expectGolden(name: string, text: string): void {
  const file = join(__dirname, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (!existsSync(file))
    throw new Error(`${name} is missing: run once with UPDATE_GOLDEN=1 and look at what it wrote`);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** Data as JSON with each line of a list on its own, so that a difference names what differs. */
export function readableJson(data: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(data).map(([key, value]) =>
    Array.isArray(value) && value.length > 0
      ? `  ${JSON.stringify(key)}: [\n${value.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`
      : `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
