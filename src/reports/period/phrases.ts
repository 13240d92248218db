import { daysBetween, partsOf, type Day } from '../../calendar/day';
import type { Rate } from '../../status/tally';
import { percentText, rateText } from '../figures';

/** 目标98%，比目标低16.5个百分点; '' where nothing was counted. */
export function verdictOn(rate: Rate, target: number): string {
  if (rate.denominator === 0) return '';
  const points = Math.round((rate.numerator / rate.denominator) * 1000) / 10 - target;
  const verdict = points > 0 ? '高于目标' : points === 0 ? '达到目标' : `比目标低${trimmed(-points)}个百分点`;
  return `目标${target}%，${verdict}`;
}

/** A rate against its target: 81.5%（44/54），目标98%，比目标低16.5个百分点. '' where nothing was counted. */
export function againstTarget(name: string, rate: Rate, target: number): string {
  return rate.denominator === 0 ? '' : `${name}${rateText(rate)}，${verdictOn(rate, target)}`;
}

/** 办结率35.4%（45/127）; '' where nothing was counted. */
export function rateSentence(name: string, rate: Rate): string {
  return rate.denominator === 0 ? '' : `${name}${rateText(rate)}`;
}

/** 时间进度: the days of the year that have passed, of all its days. */
export function yearPassed(asOf: Day): Rate {
  const { year } = partsOf(asOf);
  return {
    numerator: daysBetween(`${year}-01-01`, asOf) + 1,
    denominator: daysBetween(`${year}-01-01`, `${year}-12-31`) + 1,
  };
}

/** 比时间进度49.6%低13.4个百分点, of percentages as they are printed. */
export function againstTime(rate: Rate, asOf: Day): string {
  const passed = yearPassed(asOf);
  const tenths = ({ numerator, denominator }: Rate): number => Math.round((numerator / denominator) * 1000);
  const points = (tenths(rate) - tenths(passed)) / 10;
  const share = percentText(passed);
  return points === 0
    ? `与时间进度${share}持平`
    : `比时间进度${share}${points > 0 ? '高' : '低'}${Math.abs(points)}个百分点`;
}

/** One decimal, none where it is a whole number. */
export function trimmed(value: number): string {
  return String(Math.round(value * 10) / 10);
}
