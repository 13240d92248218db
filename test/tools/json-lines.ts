import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of test/fixtures with one JSON object a line. */
export function jsonLines<T>(path: string): T[] {
  return readFileSync(join(__dirname, '../fixtures', path), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
