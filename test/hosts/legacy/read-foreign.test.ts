import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB, utils, write, type BookType } from '@e965/xlsx';
import fc from 'fast-check';
import { fromSerial } from '../../../src/calendar/day';
import { withinTime } from '../../../src/cli/time-limit';
import { readForeign } from '../../../src/hosts/legacy';
import { HostError } from '../../../src/workbook/host';
import { cellAt, findSheet, styleAt, type Workbook } from '../../../src/workbook/sheet';

const foreign = (name: string): Uint8Array => readFileSync(join(__dirname, '../../fixtures/foreign', name));

async function read(bytes: Uint8Array, name: string): Promise<Workbook> {
  const workbook = await readForeign(bytes, name);
  if (!workbook) throw new Error(`${name} is not read here`);
  return workbook;
}

describe('what LibreOffice saved', () => {
  test.each(['return.xls', 'return-1904.xls'])(
    '%s: values, number formats, merges, what is hidden',
    async (name) => {
      const workbook = await read(foreign(name), name);
      const sheet = findSheet(workbook, '报送')!;
      expect(workbook.sheets.map((one) => [one.name, one.layout.visibility])).toEqual([
        ['报送', 'visible'],
        ['填写说明', 'hidden'],
      ]);
      expect(sheet.cells[2]).toEqual([
        5,
        '开展入河排污口排查整治',
        '水生态环境科',
        '9月底前',
        '已整治31处，完成率达“八成”—α',
        0.8,
        '推进中',
      ]);
      expect(cellAt(sheet, 3, 4)).toBe('已于5月30日获批复');
      expect(cellAt(sheet, 4, 4)).toEqual({ error: '#DIV/0!' });
      expect(cellAt(sheet, 5, 0)).toBe('008');
      expect(cellAt(sheet, 5, 4)).toBe('第一行\n第二行');
      expect(styleAt(sheet, 2, 5).numberFormat).toBe('0%');
      expect(styleAt(sheet, 3, 7).numberFormat).toBe('yyyy/m/d');
      expect(workbook.date1904).toBe(name.includes('1904'));
      expect(fromSerial(Number(cellAt(sheet, 3, 7)), workbook.date1904)).toBe('2026-05-30');
      expect(sheet.layout).toMatchObject({
        merges: [{ top: 0, left: 0, bottom: 0, right: 7 }],
        hiddenRows: [4],
        hiddenColumns: [6],
      });
    },
  );

  test('a .et file is the same by another name, and so is an .xls called .xlsx', async () => {
    const plain = await read(foreign('return.xls'), 'x');
    for (const name of ['报送.et', '报送.xlsx', '报送'])
      expect(await read(foreign('return.xls'), name)).toEqual({ ...plain, name });
  });

  test('a web page called .xls: its table, as text', async () => {
    const [sheet] = (await read(foreign('return-html.xls'), '导出.xls')).sheets;
    expect(sheet!.cells[2]).toEqual([
      5,
      '开展入河排污口排查整治',
      '水生态环境科',
      '9月底前',
      '已整治31处，完成率达“八成”—α',
      '80%',
    ]);
    expect(sheet!.cells.at(-1)?.[0]).toBe('008');
    expect(sheet!.layout.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 7 }]);
  });

  test('separated text in GB18030', async () => {
    const { sheets } = await read(foreign('return-gb18030.csv'), '水科.csv');
    expect(sheets.map(({ name }) => name)).toEqual(['水科']);
    expect(sheets[0]!.cells[2]).toEqual([
      5,
      '开展入河排污口排查整治',
      '水生态环境科',
      '9月底前',
      '已整治31处，完成率达“八成”—α',
      '80%',
      '推进中',
    ]);
    expect(sheets[0]!.cells[4]?.[4]).toEqual({ error: '#DIV/0!' });
    expect(sheets[0]!.cells[5]?.slice(0, 5)).toEqual([
      '008',
      '报送工作信息不少于12篇',
      '水生态环境科',
      '12月底前',
      '第一行\n第二行',
    ]);
  });
});

describe('what SheetJS wrote', () => {
  const book = () => {
    const sheet = utils.aoa_to_sheet([
      ['序号', '具体任务', '完成率', '完成时间'],
      ['007', '<b>&排查</b>', 0.5, 46203],
    ]);
    Object.assign(sheet['C2'], { z: '0%' });
    Object.assign(sheet['D2'], { z: 'yyyy/m/d' });
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    return {
      SheetNames: ['报送', '__proto__'],
      Sheets: Object.fromEntries([
        ['报送', sheet],
        ['__proto__', utils.aoa_to_sheet([['constructor', '__proto__']])],
      ]),
    };
  };
  test.each<BookType>(['biff8', 'xlml'])('%s: every sheet, whatever its name', async (bookType) => {
    const workbook = await read(
      new Uint8Array(write(book(), { type: 'array', bookType }) as ArrayBuffer),
      '报送.xls',
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['报送', '__proto__']);
    const [sheet, other] = workbook.sheets;
    expect(sheet!.cells[1]).toEqual(['007', '<b>&排查</b>', 0.5, 46203]);
    expect([styleAt(sheet!, 1, 2).numberFormat, styleAt(sheet!, 1, 3).numberFormat]).toEqual([
      '0%',
      'yyyy/m/d',
    ]);
    expect(sheet!.layout.merges).toHaveLength(1);
    expect(other!.cells).toEqual([['constructor', '__proto__']]);
    expect(Object.prototype).not.toHaveProperty('!ref');
  });
});

/** Records of Excel 2, whose texts are bytes in the machine's code page. */
function records(page: number, text: readonly number[]): Uint8Array {
  const record = (id: number, ...data: number[]): number[] => [id & 255, id >> 8, data.length, 0, ...data];
  return Uint8Array.from([
    ...record(0x09, 2, 0, 0x10, 0),
    ...record(0x42, page & 255, page >> 8),
    ...record(0x04, 0, 0, 0, 0, 0, 0, 0, text.length, ...text),
    ...record(0x0a),
  ]);
}

test('texts of the oldest files are read in their code page', async () => {
  const [sheet] = (await read(records(936, [0xd6, 0xd8, 0xb5, 0xe3]), '旧.xls')).sheets;
  expect(sheet!.cells).toEqual([['重点']]);
});

describe('what is refused', () => {
  const refusalOf = async (bytes: Uint8Array): Promise<unknown> => {
    const error: unknown = await readForeign(bytes, '报送.xls').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HostError);
    expect((error as HostError).message).toMatch(/^“报送\.xls”[^\n]*。$/);
    return (error as HostError).code;
  };
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const cells = (count: number): string => '<td rowspan=2>x</td>'.repeat(count);

  test('an .xls with an opening password', async () => {
    const file = CFB.read(foreign('return.xls'), { type: 'array' });
    const stream = CFB.find(file, '/Workbook');
    const pass = [0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4];
    const opening = stream.content.slice(0, 4 + (stream.content[2] as number));
    CFB.utils.cfb_add(
      file,
      '/Workbook',
      Uint8Array.from([...opening, ...pass, ...stream.content.slice(opening.length)]),
    );
    expect(await refusalOf(Uint8Array.from(CFB.write(file, { type: 'array' }) as ArrayLike<number>))).toBe(
      'encrypted',
    );
  });

  test('a Word document', async () => {
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, '/WordDocument', Uint8Array.from([1, 2, 3]));
    expect(await refusalOf(Uint8Array.from(CFB.write(file, { type: 'array' }) as ArrayLike<number>))).toBe(
      'not_xlsx',
    );
  });

  test.each([
    [
      'entities of its own',
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Workbook>&b;</Workbook>`,
    ],
    [
      'a row far below',
      '<?xml version="1.0"?><Workbook xmlns:ss="x"><Worksheet ss:Name="a"><Table><Row ' +
        'ss:Index="4000000000"/></Table></Worksheet></Workbook>',
    ],
    [
      'a column without end',
      '<?xml version="1.0"?><Workbook xmlns:ss="x"><Worksheet ss:Name="a"><Table><Column ' +
        'ss:Span="4000000000"/></Table></Worksheet></Workbook>',
    ],
    ['a cell over millions of rows', '<table><tr><td rowspan="99999999">x</td></tr></table>'],
    ['merges by the thousand', `<table><tr>${cells(6000)}</tr></table>`],
    ['more lines than a sheet', '\n'.repeat(1_100_000) + '1,2'],
    ['more cells in a line than a sheet', ','.repeat(20_000)],
  ])('%s', async (_, text) => {
    expect(await refusalOf(encode(text))).toBe('too_large');
  });

  test.each([
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 31) & 255)],
    ['rich text', encode('{\\rtf1 重点}')],
    ['a saved message', encode('MIME-Version: 1.0\r\n\r\n<html><table><tr><td>x</td></tr></table></html>')],
    ['a page without a table', encode('<html><body>请登录</body></html>')],
  ])('%s is nobody’s', async (_, bytes) => {
    expect(await readForeign(bytes, '报送.xls')).toBeNull();
  });
});

test.each([
  ['a list of properties without end', 5942, 243],
  ['a record that becomes an array formula', 4096, 33],
  ['a text that is longer than the file', 3647, 139],
])('an .xls with %s ends', async (_, at, value) => {
  const bytes = Uint8Array.from(foreign('return.xls'));
  bytes[at] = value;
  const answer = await readForeign(bytes, 'x.xls', withinTime).catch((error: unknown) => error);
  if (answer instanceof HostError) expect(answer.message).toMatch(/^“x\.xls”不完整或已损坏/);
  else expect((answer as Workbook).sheets.length).toBeGreaterThan(0);
});

test(
  'an .xls cut anywhere or with bytes changed: a workbook or one sentence; cut short it is ' +
    'never half read',
  async () => {
    const whole = foreign('return.xls');
    const rows = (await read(whole, 'x')).sheets[0]!.cells;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 8, max: whole.length - 1 }),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.boolean(),
        async (cut, changes, cuts) => {
          const bytes = Uint8Array.from(cuts ? whole.subarray(0, cut) : whole);
          if (!cuts) for (const [at, value] of changes) bytes[at] = value;
          const answer = await readForeign(bytes, 'x.xls', withinTime).catch((error: unknown) => error);
          if (answer instanceof HostError) expect(answer.message).toMatch(/^“x\.xls”[^\n]*。$/);
          else if (cuts && answer !== null) expect((answer as Workbook).sheets[0]!.cells).toEqual(rows);
          else expect(answer === null || Array.isArray((answer as Workbook).sheets)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  },
);
