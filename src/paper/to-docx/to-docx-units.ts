/** Word counts lengths in twentieths of a point and borders in eighths. */

/** Millimetres to twentieths of a point. */
export function mm(length: number): number {
  return Math.round((length / 25.4) * 72 * 20);
}

/** Points to twentieths of a point. */
export function points(length: number): number {
  return Math.round(length * 20);
}

/** Millimetres to eighths of a point, at least the thinnest line Word draws. */
export function ruleWidth(thickness: number): number {
  return Math.max(2, Math.round((thickness / 25.4) * 72 * 8));
}
