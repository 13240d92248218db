import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindsDoc } from '../tools/kinds-doc';

test('docs/台账类型.md is what the kinds say: npm run kinds-doc writes it', () => {
  expect(readFileSync(join(__dirname, '../../docs/台账类型.md'), 'utf8')).toBe(kindsDoc());
});
