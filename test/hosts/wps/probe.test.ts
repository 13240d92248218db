import { askAll, QUESTIONS } from '../../../src/hosts/wps/probe';
import { wpsStandIn } from '../../stand-in/wps';

const page = { navigator: { userAgent: 'test' }, location: { protocol: 'file:' } } as unknown as Window;
const BYTES = new Uint8Array([0x50, 0x4b, 3, 4, 5]);

test('every question of the level that there is has its answer on the stand-in, and leaves nothing behind', () => {
  const { app, disk } = wpsStandIn(BYTES);
  const before = [...disk.keys()];
  let now = 0;
  const answers = askAll({ app, folder: 'C:/Users/用户/Desktop', page }, () => (now += 1));
  expect(answers.map(({ id }) => id)).toEqual(QUESTIONS.map(({ id }) => id));
  expect(answers.filter(({ level, error }) => level === 'copy' && error !== null)).toEqual([]);
  expect(answers.find(({ id }) => id === 'bytes')?.value).toEqual([true, false]);
  expect(answers.find(({ id }) => id === 'save-copy-as')?.value).toEqual([5, true, true]);
  expect([...disk.keys()]).toEqual(before);
});

test('a question that fails tells its error and stops nothing', () => {
  const answers = askAll({ app: {}, folder: '', page }, () => 0);
  expect(answers).toHaveLength(QUESTIONS.length);
  expect(answers.find(({ id }) => id === 'rule-origin')?.error).toContain('Error');
});

test('each question says for a person what depends on it', () => {
  for (const { about, depends } of QUESTIONS) {
    expect(about).toMatch(/[一-鿿]/);
    expect(depends).toMatch(/[一-鿿]/);
  }
});
