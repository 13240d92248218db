import { answered, answersOf } from '../../src/ledger/answers';
import { NO_CONTENT } from '../../src/ledger/content';

const ticks = { ...NO_CONTENT, filled: 4, yesNo: 4 };

test.each([
  ['是否完成', '已完成', '未完成'],
  ['是否已办结', '已办结', '未办结'],
  ['问题是否解决到位', '已解决', '未解决'],
  ['完成与否', '已完成', '未完成'],
  ['整改情况/是否销号', '已销号', '未销号'],
  ['是否开工', '已开工', '未开工'],
])('%s asks a question that 是 and 否 answer', (heading, yes, no) => {
  const answers = answersOf(heading, 'status', undefined)!;
  expect([answered('是', answers), answered('否', answers)]).toEqual([yes, no]);
  expect(answered('√', answers)).toBe(yes);
  expect(answered('推进中', answers)).toBe('推进中');
});

test.each(['是否达序', '是否公开', '是否重点'])('%s does not ask whether it is finished', (heading) => {
  expect(answersOf(heading, 'status', ticks)).toBeNull();
});

test('完成情况 is answered where nothing but 是 and 否 stand below it', () => {
  expect(answersOf('完成情况', 'progress', ticks)).toEqual({ yes: '已完成', no: '未完成' });
  expect(answersOf('完成情况', 'progress', { ...NO_CONTENT, filled: 4, long: 4 })).toBeNull();
});
