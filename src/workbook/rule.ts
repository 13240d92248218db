import { areaText, columnLetters, parseCell, type Area } from './address';

/**
 * A conditional colour of ours: every row of `area` whose cell in `column` holds exactly `equals` is filled.
 * The formula carries a marker, so that our rules are found again and nobody else's are touched.
 */
export interface Rule {
  readonly area: Area;
  /** The column that decides, from zero. */
  readonly column: number;
  readonly equals: string;
  /** RRGGBB. */
  readonly fill: string;
  /** Text colour, RRGGBB. */
  readonly color?: string;
}

/** N("…") of a text is 0, so the marker is always true and changes no result. */
const MARKER = 'N("台账")=0';

/** The rule's formula in A1 notation, relative to the top row of its area, without the leading equals sign. */
export function ruleFormula(rule: Rule): string {
  return `AND(${MARKER},$${columnLetters(rule.column)}${rule.area.top + 1}="${rule.equals.replaceAll('"', '""')}")`;
}

const OURS = /^=?AND\(N\("台账"\)=0,\s*\$?([A-Z]{1,3})\$?([0-9]+)="((?:[^"]|"")*)"\)$/i;

/** Whether a conditional formula is one of ours, also after another program changed its spacing. */
export function isOurFormula(formula: string): boolean {
  return formula.replaceAll(' ', '').toUpperCase().includes(MARKER.toUpperCase());
}

/** Reads a formula of ours back. Returns null where it is somebody else's or was changed by hand beyond reading. */
export function parseRule(formula: string, area: Area, fill: string, color?: string): Rule | null {
  const match = OURS.exec(formula.trim());
  const cell = match && parseCell(`${match[1]}${match[2]}`);
  if (!match || !cell) return null;
  const rule = { area, column: cell.column, equals: match[3]!.replaceAll('""', '"'), fill };
  return color === undefined ? rule : { ...rule, color };
}

/** One line for messages and comparison. */
export function ruleText(rule: Rule): string {
  return `${areaText(rule.area)} ${ruleFormula(rule)} ${rule.fill} ${rule.color ?? ''}`;
}
