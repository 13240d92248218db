import fc from 'fast-check';
import { asTyped } from '../../../src/hosts/excel/typed-text';
import { typed } from '../../stand-in/typed';

describe('text for Excel', () => {
  it.each([
    '007',
    '3-4',
    '1/2',
    '12%',
    '1E5',
    '2026-6-30',
    '6月30日',
    '2026年6月30日',
    '上午9:00',
    '１２',
    '￥100',
    '(5)',
    '=1+1',
    '+86',
    '-abc',
    '@科室',
    "'引",
    'TRUE',
    'false',
    '#N/A',
    ' 7 ',
    '1\n',
  ])('%s keeps an apostrophe before it', (text) => expect(asTyped(text, false)).toBe(`'${text}`));

  it.each([
    '红',
    '严重滞后',
    '第12行：时限6月30日，超期12天',
    '大气环境科',
    '完成率80%以上',
    '6月底前',
    'PM2.5浓度下降',
  ])('%s needs none', (text) => expect(asTyped(text, false)).toBe(text));

  it.each(['007', '=1+1', "'引"])('%s is taken literally by a cell formatted as text', (text) =>
    expect(asTyped(text, true)).toBe(text),
  );

  it('empties a cell with a text of no length, for null would leave it', () =>
    expect(asTyped(null, false)).toBe(''));

  it('any text comes to stand in the cell as it is', () => {
    const pieces = fc.constantFrom(
      ...'0123456789',
      ..."年月日号-/:.%+=@'#eE (),￥",
      ...'台账已办结',
      'TRUE',
      '１',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 8 }), fc.boolean(), (parts, isText) => {
        const text = parts.join('');
        expect(typed(asTyped(text, isText), isText ? '@' : undefined, false).cell).toBe(text);
      }),
    );
  });
});
