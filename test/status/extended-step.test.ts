import { makeSheet } from '../../src/workbook/sheet';
import { judged, toldOf } from './said-of';

test.each([
  ['经县政府批准延期至9月底', '2026-07-31', 'on_track'],
  ['经局长办公会同意延期至9月底', '2026-10-15', 'lagging'],
  ['已申请延期至9月底', '2026-07-31', 'seriously_lagging'],
  ['经县政府批准延期至5月底', '2026-07-31', 'seriously_lagging'],
])('a step before a year’s end, %s, on %s: %s', (progress, asOf, status) => {
  const sheet = makeSheet('台账', [
    ['2026年重点工作台账'],
    ['序号', '重点工作', '牵头局', '完成时限', '上半年', '下半年', '工作进展'],
    ['1', '建水厂', '甲局', '12月底', '完成主体', '通水', progress],
  ]);
  const [item] = toldOf(judged({ name: '台账.xlsx', date1904: false, sheets: [sheet] }, asOf).ledgers[0]!);
  expect(item).toMatchObject({ status, due: '2026-12-31' });
});
