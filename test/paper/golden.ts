import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Compares a text with the golden file of that name under test/golden/paper. With UPDATE_GOLDEN=1 in the environment
 * the file is written instead; the difference is then looked at before it is committed.
 */
export function expectGolden(name: string, text: string): void {
  const file = join(__dirname, '..', 'golden', 'paper', name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (!existsSync(file))
    throw new Error(`${name} is missing: run once with UPDATE_GOLDEN=1 and look at what it wrote`);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
