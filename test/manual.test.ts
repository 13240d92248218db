import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../src/cli/commands';
import { DEFAULT_SETTINGS, settingRows } from '../src/records/settings';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const MANUAL = read('docs/使用手册.md');
const DOCS = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const EVERYTHING = [...DOCS, 'README.md'].map(read).join('\n');

/** The first cells of the rows of all tables, several names in one cell each by itself. */
const firstCells = (text: string): string[] =>
  [...text.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) => cell!.split('、'));

test('every setting has its row in the manual, and none has two', () => {
  const labels = settingRows(DEFAULT_SETTINGS, 2027).map(({ label }) => label);
  const told = firstCells(MANUAL);
  expect(labels.filter((label) => told.filter((one) => one === label).length !== 1)).toEqual([]);
});

test('every subcommand has its row in the manual', () => {
  const told = firstCells(MANUAL);
  expect(COMMANDS.map(({ name }) => name).filter((name) => !told.includes(name))).toEqual([]);
});

test('the commands that are shown exist, with their options', () => {
  const shown = [...EVERYTHING.matchAll(/(?:npx ledger|node dist\/ledger\.cjs|`ledger) (\w+)([^\n`]*)/g)];
  expect(shown.length).toBeGreaterThan(10);
  const wrong = shown.flatMap(([line, name, words]) => {
    const command = COMMANDS.find((one) => one.name === name);
    if (!command) return [line];
    const options = [...words!.matchAll(/--([\w-]+)/g)].map(([, option]) => option!);
    return options.some((option) => option !== 'help' && !(option in command.options)) ? [line] : [];
  });
  expect(wrong).toEqual([]);
});

test('the pictures that are shown are there, and no others', () => {
  const shown = new Set([...EVERYTHING.matchAll(/images\/([\w-]+\.png)/g)].map(([, name]) => name!));
  expect([...shown].sort()).toEqual(readdirSync(join(root, 'docs/images')).sort());
});
