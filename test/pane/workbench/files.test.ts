/** @jest-environment jsdom */
import {
  copyName,
  droppedHandle,
  pickFile,
  refuseOtherKinds,
  saveCopy,
} from '../../../src/pane/workbench/session/files';

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
    expect(await saveCopy('台账.xlsx', content, page)).toEqual({ name: '别名.xlsx' });
    expect(written).toEqual([bytes]);
  });

  test('the place that was chosen can be read again', async () => {
    const file = { write: () => Promise.resolve(), close: () => Promise.resolve() };
    const handle = {
      name: '别名.xlsx',
      getFile: () => undefined,
      createWritable: () => Promise.resolve(file),
    };
    const page = { showSaveFilePicker: () => Promise.resolve(handle) };
    expect((await saveCopy('台账.xlsx', content, page))?.handle).toBe(handle);
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
    expect(await saveCopy('台账.xlsx', content, page)).toEqual({ name: '台账-副本.xlsx' });
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

describe('choosing a file with the dialog that gives handles', () => {
  const aborted = () => new DOMException('The user aborted a request.', 'AbortError');
  const handle = {
    kind: 'file',
    name: '台账.xlsx',
    requestPermission: () => Promise.resolve('granted'),
  } as never;

  test.each([
    ['has none', {}, 'none'],
    ['forbids it', { showOpenFilePicker: () => Promise.reject(aborted()) }, 'none'],
    ['gives a file', { showOpenFilePicker: () => Promise.resolve([handle]) }, handle],
    [
      'is closed by the user',
      {
        showOpenFilePicker: () => new Promise<never>((_, reject) => setTimeout(() => reject(aborted()), 250)),
      },
      'cancelled',
    ],
  ])('a browser that %s', async (_, page, answer) => {
    expect(await pickFile(page)).toBe(answer);
  });

  test.each([
    ['a file', [{ getAsFileSystemHandle: () => Promise.resolve(handle) }], handle],
    ['a folder', [{ getAsFileSystemHandle: () => Promise.resolve({ kind: 'directory' }) }], null],
    [
      'a file in a browser that asks nobody',
      [{ getAsFileSystemHandle: () => Promise.resolve({ kind: 'file' }) }],
      null,
    ],
    ['a file in a browser that refuses', [{ getAsFileSystemHandle: () => Promise.reject(aborted()) }], null],
    ['a file in an old browser', [{}], null],
    ['nothing', [], null],
  ])('%s is dropped', async (_, items, answer) => {
    expect(await droppedHandle({ items } as unknown as DataTransfer)).toBe(answer);
  });
});
