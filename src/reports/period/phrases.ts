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

/** Parts that are not empty, joined, with a full stop; '' where none is left. */
export function sentence(...parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : `${said.join('；')}。`;
}

/** 大气科3项、水科2项: how often each section occurs, the most first, in the ledger's order among equals. */
export function byCount(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name}${count}项`)
    .join('、');
}

/** One decimal, none where it is a whole number. */
export function trimmed(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A rate as a table shows it, a number in a sheet. */
export function rateCell(rate: Rate): string | { value: number; format: string; shown: string } {
  const shown = percentText(rate);
  return rate.denominator === 0 ? shown : { value: rate.numerator / rate.denominator, format: '0.0%', shown };
}

/** 44/54, — where nothing was counted. */
export function fraction({ numerator, denominator }: Rate): string {
  return denominator === 0 ? '—' : `${numerator}/${denominator}`;
}
