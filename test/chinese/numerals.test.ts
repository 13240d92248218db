import { numberOf, numeralsToDigits } from '../../src/chinese/numerals';

test.each([
  ['六十', 60],
  ['一百二十', 120],
  ['十二', 12],
  ['两千', 2000],
  ['两百零五', 205],
  ['〇', 0],
  ['3.5', 3.5],
  ['若干', null],
])('%s is %s', (text, number) => {
  expect(numberOf(text)).toBe(number);
});

test.each([
  ['二〇二六年六月三十日', '2026年6月30日'],
  ['二00七年十一月', '2007年11月'],
  ['2O26年', '2026年'],
  ['廿五日', '25日'],
  ['三至五月', '3至5月'],
  ['统一部署', '统一部署'],
])('%s in digits is %s', (text, digits) => {
  expect(numeralsToDigits(text)).toBe(digits);
});
