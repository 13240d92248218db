import { unzipSync } from 'fflate';
import { fflateCodec, openXlsx } from '../../src/hosts/xlsx';
import { formFiles, splitLedger, zipForms, zipName } from '../../src/tasks';
import { master } from '../returns/made-returns';

const plan = splitLedger(master(), { month: '2026-06', asOf: '2026-06-20' });
const files = formFiles(plan, fflateCodec);

test('every form and the cover note become files', async () => {
  expect(files.map(({ name }) => name)).toEqual([...plan.forms.map(({ name }) => name), '下发说明.txt']);
  const [first] = files;
  const form = await openXlsx(first!.bytes, first!.name).read();
  expect(form.sheets[0]!.name).toBe('报送表');
  const note = files.at(-1)!.bytes;
  expect([...note.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(note)).toContain('\r\n');
});

test('the zip holds the files, and is called as people say it', () => {
  expect(zipName(plan)).toBe('2026年6月报送表.zip');
  const zipped = unzipSync(zipForms(files, '2026-06-20', fflateCodec));
  expect(Object.keys(zipped)).toEqual(files.map(({ name }) => name));
  for (const { name, bytes } of files) expect(zipped[name]).toEqual(bytes);
});

test('nothing to send out makes no files', () => {
  const empty = { ...master(), sheets: [] };
  expect(formFiles(splitLedger(empty, { month: '2026-06', asOf: '2026-06-20' }), fflateCodec)).toEqual([]);
});
