import fc from 'fast-check';
import { readForeign } from '../../../src/hosts/legacy';
import type { Cell } from '../../../src/workbook/cell';

async function cellsOf(content: string | Uint8Array): Promise<unknown> {
  const workbook = await readForeign(
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    '报送.csv',
  );
  return workbook?.sheets[0]?.cells;
}

const utf16 = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(
    [`\ufeff${text}`].flatMap((one) =>
      [...one].flatMap((char) =>
        big
          ? [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255]
          : [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8],
      ),
    ),
  );

describe('separated text', () => {
  test.each<[string, string | Uint8Array, Cell[][]]>([
    [
      'plain',
      '序号,任务\n1,排查\n',
      [
        ['序号', '任务'],
        [1, '排查'],
      ],
    ],
    [
      'UTF-8 with its mark, Windows line ends',
      '\ufeff序号,任务\r\n1,排查',
      [
        ['序号', '任务'],
        [1, '排查'],
      ],
    ],
    [
      'UTF-16',
      utf16('序号\t任务\n1\t排查', false),
      [
        ['序号', '任务'],
        [1, '排查'],
      ],
    ],
    [
      'UTF-16 the other way round',
      utf16('序号\t任务\n1\t排查', true),
      [
        ['序号', '任务'],
        [1, '排查'],
      ],
    ],
    [
      'tabs, with commas in the texts',
      'a\tb\tc\n1,2,3,4,5\t6\t7\nx,y\tz\t0',
      [
        ['a', 'b', 'c'],
        ['1,2,3,4,5', 6, 7],
        ['x,y', 'z', 0],
      ],
    ],
    [
      'semicolons',
      'a;b\n1;"x;y"',
      [
        ['a', 'b'],
        [1, 'x;y'],
      ],
    ],
    ['the delimiter said by Excel', 'sep=;\na,b;c', [['a,b', 'c']]],
    ['quotes and lines inside', '"说""好""","一\r\n二"', [['说"好"', '一\n二']]],
    ['a quote that is never closed', 'a,"b\nc', [['a', 'b\nc']]],
    ['empty lines and cells', 'a,,\n\n,b,\n\n', [['a'], [], [null, 'b']]],
    [
      'zeros in front, long numbers, days, what looks like a formula',
      '007,="008",12345678901234567890,6.10,2026-6-30,=1+1,@SUM(A1),1e5',
      [['007', '008', '12345678901234567890', '6.10', '2026-6-30', '=1+1', '@SUM(A1)', '1e5']],
    ],
    ['shares', '0.8,80%,80,6.1,0.80', [[0.8, '80%', 80, '6.1', '0.80']]],
    ['names of every object', '__proto__,constructor', [['__proto__', 'constructor']]],
  ])('%s', async (_, content, cells) => {
    expect(await cellsOf(content)).toEqual(cells);
  });

  test('what is written comes back', async () => {
    const text = fc.string({
      unit: fc.constantFrom('任', '务', 'a', '7', '0', '.', ',', ';', '\t', '"', '\n', '=', ' '),
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        async (rows, delimiter) => {
          const quote = (field: string): string => `"${field.replaceAll('"', '""')}"`;
          const lines = [['头', '头', '头'], ...rows].map((row) => row.map(quote).join(delimiter));
          const written = `sep=${delimiter}\n${lines.join('\n')}`;
          const read = (await cellsOf(written)) as Cell[][];
          const shown = [...rows.keys()].map((row) =>
            [0, 1, 2].map((column) => String(read[row + 1]?.[column] ?? '')),
          );
          expect(shown).toEqual(
            rows.map((row) => row.map((field) => /^="([^"]*)"$/.exec(field)?.[1] ?? field)),
          );
        },
      ),
    );
  });
});
