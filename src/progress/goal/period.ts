import { anyOf } from '../../chinese/any-of';

/** What tells that a year is over, or that a figure is of a whole one. */
const YEAR = new RegExp(
  anyOf(
    '[较比]20\\d{2}年 全年(?!任务|目标|计划) 年度(?!任务|目标|计划) 年终 年末 年均 年报 截[至止][^,;。]{0,4}(?:年底|12月) ' +
      '(?<!\\d)1[-~—至]12月 (?:12|十二)个月 [一1][-~—至][四4]季度 四个季度',
  ),
);

/** What tells of a part of a year: what rises or falls may yet do otherwise. */
const PART = new RegExp(
  anyOf(
    '上半年(?!.*下半年) [一二三1-3]季度 前[一二三]个?季度 (?<!\\d)1[-~—至](?:[2-9]|1[01])月 目前 ' +
      '截至 今年以来 本月 (?<![\\d至~—-])(?:[1-9]|1[01])月[底末份]',
  ),
);

/** Whether a normalised report says that its figures are of a whole year. */
export function isYearOver(plain: string): boolean {
  return YEAR.test(plain);
}

/** Whether it says that they are of less, and not of a year too. */
export function isPartOfYear(plain: string): boolean {
  return PART.test(plain) && !YEAR.test(plain);
}
