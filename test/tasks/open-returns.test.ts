import { fflateCodec } from '../../src/hosts/xlsx';
import { PartMissing } from '../../src/basics/part';

/** An .xls, by its first bytes: the reader for it is a part that is loaded late. */
const OLD = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]);
const file = (name: string, bytes: Uint8Array) => ({
  name,
  size: bytes.length,
  read: () => Promise.resolve(bytes),
});

describe('files of the sections', () => {
  beforeEach(() => jest.resetModules());
  afterEach(() => jest.dontMock('../../src/hosts/legacy/spreadsheet'));

  const open = async () => (await import('../../src/tasks/open-returns')).openReturns;

  test(
    'a part of the program that is gone ends the job: no file may count as unread, no section ' + 'as silent',
    async () => {
      jest.doMock('../../src/hosts/legacy/spreadsheet', () => {
        throw new Error('Loading chunk spreadsheet failed');
      });
      const openReturns = await open();
      const opened = openReturns([file('水科.xls', OLD)], () => undefined, fflateCodec);
      await expect(opened).rejects.toMatchObject({ name: PartMissing.name });
    },
  );

  test('a file that is damaged is refused by its own sentence, and the others are read', async () => {
    const openReturns = await open();
    const text = new TextEncoder().encode('序号,重点任务,工作进展\n1,甲,已完成\n');
    const [old, csv] = await openReturns(
      [file('水科.xls', OLD), file('办公室.csv', text)],
      () => undefined,
      fflateCodec,
    );
    expect(old).toMatchObject({ workbook: null, refusal: expect.stringContaining('水科.xls') });
    expect(csv?.workbook?.sheets).toHaveLength(1);
  });
});
