/** @jest-environment jsdom */
import { copyName, refuseOtherKinds, saveCopy } from '../../../src/pane/workbench/session/files';

test.each([
  ['台账.xlsx', '台账-副本.xlsx'],
  ['2026.6.xlsm', '2026.6-副本.xlsm'],
  ['台账', '台账-副本.xlsx'],
  ['台账-副本.xlsx', '台账-副本.xlsx'],
])('the copy of %s is called %s', (name, copy) => {
  expect(copyName(name)).toBe(copy);
});

test.each([
  ['a.xls', '另存为'],
  ['A.ET', '另存为'],
  ['a.csv', '另存为'],
  ['a.docx', '.xlsx'],
])('%s is refused with what to do', (name, word) => {
  expect(() => refuseOtherKinds(name)).toThrow(word);
});

test.each(['a.xlsx', 'A.XLSX', 'a.xlsm', '没有后缀'])('%s is left to the scanner', (name) => {
  expect(() => refuseOtherKinds(name)).not.toThrow();
});

describe('saving a copy', () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const content = () => Promise.resolve(bytes);
  const aborted = () => new DOMException('The user aborted a request.', 'AbortError');

  test('where the browser lets the user choose, the file is written there', async () => {
    const written: Uint8Array[] = [];
    const file = {
      write: (data: Uint8Array) => Promise.resolve(void written.push(data)),
      close: () => Promise.resolve(),
    };
    const page = {
      showSaveFilePicker: () =>
        Promise.resolve({ name: '别名.xlsx', createWritable: () => Promise.resolve(file) }),
    };
    expect(await saveCopy('台账.xlsx', content, page)).toBe('别名.xlsx');
    expect(written).toEqual([bytes]);
  });

  test('a user who closes the dialog gets no file', async () => {
    const page = {
      showSaveFilePicker: () => new Promise<never>((_, reject) => setTimeout(() => reject(aborted()), 250)),
    };
    expect(await saveCopy('台账.xlsx', content, page)).toBeNull();
  });

  test.each([
    ['has no dialog', {}],
    ['forbids the dialog', { showSaveFilePicker: () => Promise.reject(aborted()) }],
  ])('a browser that %s downloads', async (_, page) => {
    URL.createObjectURL = () => 'blob:copy';
    URL.revokeObjectURL = () => undefined;
    const clicked: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download);
    });
    expect(await saveCopy('台账.xlsx', content, page)).toBe('台账-副本.xlsx');
    expect(clicked).toEqual(['台账-副本.xlsx']);
  });

  test('a place that cannot be written gives a sentence', async () => {
    const page = {
      showSaveFilePicker: () =>
        Promise.resolve({ name: 'a.xlsx', createWritable: () => Promise.reject(new Error('disk full')) }),
    };
    await expect(saveCopy('a.xlsx', content, page)).rejects.toMatchObject({
      name: 'HostError',
      message: expect.stringContaining('没有保存成功'),
    });
  });
});
