import { fold, simplify, TRADITIONAL } from '../../src/chinese/fold';
import { readDeadline } from '../../src/deadline/read';
import { KINDS } from '../../src/kinds/kind';
import { fieldOfHeading } from '../../src/ledger/headings/headings';
import { readProgress } from '../../src/progress/read';

test('each character stands once, and is no other one’s simplified form', () => {
  const all = [...TRADITIONAL];
  expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
  expect(all.filter((one) => all.includes(simplify(one)) && simplify(one) !== one)).toEqual([]);
});

test('widths and characters become one spelling', () => {
  expect(fold('（責任單位）２０２６年')).toBe('(责任单位)2026年');
  expect(simplify('責負經費類別層')).toBe('责负经费类别层');
  expect(simplify('答覆、全覆盖、已批覆')).toBe('答复、全覆盖、已批复');
});

test('headings, deadlines and reports are folded by the same table', () => {
  const kind = KINDS.find(({ id }) => id === 'key-work')!;
  for (const [traditional, plain] of [
    ['牽頭單位', '牵头单位'],
    ['經費類別', '经费类别'],
    ['責任人', '责任人'],
    ['未完成原因說明', '未完成原因说明'],
  ] as const) {
    expect(fieldOfHeading(traditional, kind)).toBe(fieldOfHeading(plain, kind));
  }
  for (const [traditional, plain] of [
    ['第一季度結束前', '第一季度结束前'],
    ['長期堅持', '长期坚持'],
    ['收到答覆後15個工作日內', '收到答复后15个工作日内'],
  ] as const) {
    const [own, other] = [readDeadline(traditional, { year: 2026 }), readDeadline(plain, { year: 2026 })];
    expect([own.kind, own.due, own.offset]).toEqual([other.kind, other.due, other.offset]);
  }
  for (const [traditional, plain] of [
    ['已經完成檢查，資料歸檔', '已经完成检查，资料归档'],
    ['項目暫緩實施', '项目暂缓实施'],
    ['已覆盖全部乡镇，任务完成', '已覆盖全部乡镇，任务完成'],
  ] as const) {
    expect(readProgress(traditional).state).toBe(readProgress(plain).state);
  }
});
