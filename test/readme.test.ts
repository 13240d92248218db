import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('README', () => {
  const readme = read('README.md');
  const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

  test('every npm script it names exists', () => {
    const named = [...readme.matchAll(/npm run ([\w-]+)/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('its test command is what continuous integration runs', () => {
    const command = /## Set up and pass the tests\s+```sh\n(.+)\n```/.exec(readme)?.[1];
    expect(command).toBeDefined();
    expect(read('.ci/run')).toContain(command);
  });
});
