import type { Token } from './tokens';

/**
 * Numbers that share a unit get it: 4-6月 is 4月-6月, 3、6、9月, 一、三季度, 2022-2025年, 6月5-20日, 2026.3-6, 6月30前.
 * A number that shares no unit stays a number and means nothing.
 */
export function unfoldNumbers(text: string, tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.kind === 'number')) return tokens;
  const result = [...tokens];
  for (let at = result.length - 1; at >= 0; at -= 1) {
    const token = result[at];
    const [joint, unit] = [result[at + 1], result[at + 2]];
    if (token?.kind !== 'number') continue;
    if (isJoint(joint) && joint.from === token.to && unit && unit.from - joint.to <= 1) {
      result[at] = withUnitOf(token, token.value, unit) ?? token;
    } else if (isYear(token.value) && standsForYear(text, token, joint)) {
      result[at] = {
        kind: 'year',
        name: { kind: 'stated', year: token.value },
        fiscal: false,
        from: token.from,
        to: token.to,
      };
    }
  }
  for (let at = 1; at < result.length; at += 1) {
    const token = result[at];
    const [unit, joint, after] = [result[at - 2], result[at - 1], result[at + 1]];
    if (token?.kind !== 'number') continue;
    const ends =
      token.to === text.length || (after !== undefined && after.from === token.to && after.kind !== 'number');
    if (!ends) continue;
    if (joint?.kind === 'month' && joint.to === token.from && token.value >= 1 && token.value <= 31) {
      // 6月30前: the 日 is missing.
      result[at] = { kind: 'day', date: token.value, from: token.from, to: token.to };
    } else if (joint?.kind === 'range' && unit) {
      result[at] = withUnitOf(token, token.value, unit) ?? token;
    }
  }
  return result;
}

function isJoint(token: Token | undefined): token is Token {
  return token?.kind === 'range' || token?.kind === 'and';
}

function isYear(value: number): boolean {
  return value >= 1990 && value <= 2100;
}

/** 2026 alone, 2026底, 2025-2027: a number of four digits where only a year fits. */
function standsForYear(text: string, token: Token, next: Token | undefined): boolean {
  if (token.from > 0 && token.to === text.length) return text[token.from - 1] === '-';
  if (token.to === text.length) return true;
  const begins = token.from === 0 || /[:,;(\n]/.test(text[token.from - 1] ?? '');
  if (!begins || next === undefined || next.from !== token.to) return false;
  return next.kind === 'edge' || next.kind === 'bound' || next.kind === 'quarter' || next.kind === 'half';
}

/** The number as if it had the unit of the token it is joined to, or null where it does not fit. */
function withUnitOf(token: Token, value: number, unit: Token): Token | null {
  const place = { from: token.from, to: token.to };
  switch (unit.kind) {
    case 'month':
      return value >= 1 && value <= 12 ? { kind: 'month', month: value, ...place } : null;
    case 'quarter':
      return value >= 1 && value <= 4 ? { kind: 'quarter', first: value, last: value, ...place } : null;
    case 'day':
      return value >= 1 && value <= 31 ? { kind: 'day', date: value, ...place } : null;
    case 'year':
      return isYear(value)
        ? { kind: 'year', name: { kind: 'stated', year: value }, fiscal: false, ...place }
        : null;
    case 'digits':
      if (unit.date === null)
        return value >= 1 && value <= 12 ? { kind: 'month', month: value, ...place } : null;
      return value >= 1 && value <= 31 ? { kind: 'day', date: value, ...place } : null;
    default:
      return null;
  }
}
