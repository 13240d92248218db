import { readExtension } from '../../src/status/facts/extension';

describe('readExtension', () => {
  test.each([
    ['经批准延期至9月底', '2026-09-30', true],
    ['经局党组会同意，延期至2026年9月30日完成', '2026-09-30', true],
    ['时限调整为8月15日，已报局长办公会审定', '2026-08-15', true],
    ['因招标流标，顺延至10月底前完成', '2026-10-31', false],
    ['已申请延期至11月底，待批', '2026-11-30', false],
    ['拟延长到12月中旬', '2026-12-20', false],
  ])('%s', (text, day, approved) => {
    expect(readExtension(text, 2026)).toMatchObject({ day, approved });
  });

  test.each(['正在推进', '延期后再进行', '工期延长', '调整为每月报送', ''])('%s names no new day', (text) => {
    expect(readExtension(text, 2026)).toBeNull();
  });
});
