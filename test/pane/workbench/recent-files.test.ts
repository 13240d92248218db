import type { FileHandle } from '../../../src/pane/workbench/session/files';
import { browserRecentFiles, readRecentFile } from '../../../src/pane/workbench/session/recent-files';

/** A file on a disk. `answers`: what the browser says when it is asked, then what the user says. */
function onDisk(name: string, answers: readonly PermissionState[] = ['granted'], path = name): FileHandle {
  const left = [...answers];
  return {
    kind: 'file',
    name,
    path,
    getFile: () =>
      path === ''
        ? Promise.reject(new DOMException('gone', 'NotFoundError'))
        : Promise.resolve(new File(['内容'], name)),
    isSameEntry: (other: FileHandle & { path?: string }) => Promise.resolve(other.path === path),
    queryPermission: () => Promise.resolve(left.shift()!),
    requestPermission: () => Promise.resolve(left.shift()!),
    createWritable: () => Promise.reject(new Error('not asked for')),
  } as FileHandle & { path: string };
}

function memory() {
  let value: unknown;
  return {
    read: () => Promise.resolve(value),
    write: (next: unknown) => Promise.resolve(void (value = next)),
  };
}

const names = (files: readonly { readonly name: string }[]): string[] => files.map(({ name }) => name);

test('the newest stands first, a file once whatever it is opened by, and six at most', async () => {
  const files = browserRecentFiles(memory());
  expect(await files.list()).toEqual([]);
  for (const name of ['甲.xlsx', '乙.xlsx', '丙.xlsx']) await files.note(onDisk(name), '2026-06-30');
  expect(names(await files.note(onDisk('甲.xlsx'), '2026-07-01'))).toEqual(['甲.xlsx', '丙.xlsx', '乙.xlsx']);
  expect((await files.list())[0]!.day).toBe('2026-07-01');
  // Two files of one name are two.
  const twice = await files.note(onDisk('甲.xlsx', [], '别处/甲.xlsx'), '2026-07-02');
  expect(names(twice)).toEqual(['甲.xlsx', '甲.xlsx', '丙.xlsx', '乙.xlsx']);
  for (let n = 0; n < 9; n++) await files.note(onDisk(`${n}.xlsx`), '2026-07-03');
  expect(names(await files.list())).toEqual([8, 7, 6, 5, 4, 3].map((n) => `${n}.xlsx`));
  await files.forget();
  expect(await files.list()).toEqual([]);
});

test('a browser without a database remembers nothing and says nothing', async () => {
  const files = browserRecentFiles();
  await files.note(onDisk('甲.xlsx'), '2026-06-30');
  expect(await files.list()).toEqual([]);
});

describe('a remembered file', () => {
  const remembered = (handle: FileHandle) => ({ name: handle.name, day: '2026-06-30', handle });

  test.each([[['granted']], [['prompt', 'granted']]] as const)(
    'is read where the browser says %j',
    async (answers) => {
      const handle = onDisk('甲.xlsx', answers);
      const { name, bytes, handle: again } = await readRecentFile(remembered(handle));
      expect([name, new TextDecoder().decode(bytes), again]).toEqual(['甲.xlsx', '内容', handle]);
    },
  );

  test.each([
    ['the user says no', onDisk('甲.xlsx', ['prompt', 'denied']), '没有得到读取“甲.xlsx”的许可'],
    ['it is gone', onDisk('甲.xlsx', ['granted'], ''), '没有找到“甲.xlsx”'],
    ['it is no workbook', onDisk('甲.csv'), '文本格式'],
  ])('says what to do where %s', async (_, handle, words) => {
    await expect(readRecentFile(remembered(handle))).rejects.toMatchObject({
      name: 'HostError',
      message: expect.stringContaining(words),
    });
  });
});
