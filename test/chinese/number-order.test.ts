import { inNumberOrder } from '../../src/chinese/number-order';

const order = (...names: string[]): string[] => inNumberOrder(names, (name) => name);

it('puts sections that differ in their number by it, however it is written', () => {
  expect(order('10科', '2科', '1科')).toEqual(['1科', '2科', '10科']);
  expect(order('二十科', '十科', '二科', '一科')).toEqual(['一科', '二科', '十科', '二十科']);
  expect(order('监测第三室', '监测第一室')).toEqual(['监测第一室', '监测第三室']);
  expect(order('１０科', '２科')).toEqual(['２科', '１０科']);
  expect(order('执法三大队', '执法一大队', '执法二大队')).toEqual(['执法一大队', '执法二大队', '执法三大队']);
});

it('leaves all others where the ledger has them', () => {
  expect(order('水科', '办公室', '大气科')).toEqual(['水科', '办公室', '大气科']);
  expect(order('三科', '办公室', '一科', '2组', '1组')).toEqual(['一科', '办公室', '三科', '1组', '2组']);
  expect(order('统一战线科', '一科')).toEqual(['统一战线科', '一科']);
});

it('keeps the order in which equal numbers come', () => {
  const things = [
    { name: '2科', n: 1 },
    { name: '1科', n: 2 },
    { name: '1科', n: 3 },
  ];
  expect(inNumberOrder(things, ({ name }) => name).map(({ n }) => n)).toEqual([2, 3, 1]);
});
