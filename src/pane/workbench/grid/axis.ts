/** Rows or columns of a sheet as a line of sizes: where each begins, and which one lies at a place. */
export interface Axis {
  readonly count: number;
  /** Pixels; 0 = hidden. */
  size(index: number): number;
  /** Pixels from the first one's beginning to this one's; `start(count)` is the whole length. */
  start(index: number): number;
  /** The visible one at a distance in pixels from the beginning; the nearest at both ends. */
  at(pixels: number): number;
}

/** Makes an axis of `count` sizes in pixels. */
export function makeAxis(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) starts[index + 1] = starts[index]! + sizeOf(index);
  return {
    count,
    size: (index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0),
    start: (index) => starts[Math.min(index, count)]!,
    at(pixels) {
      let [low, high] = [0, count - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle + 1]! > pixels) high = middle;
        else low = middle + 1;
      }
      return Math.max(0, low);
    },
  };
}

/** The next index in a direction that is not hidden; the same one where there is none. */
export function nextVisible(axis: Axis, index: number, step: 1 | -1): number {
  for (let next = index + step; next >= 0 && next < axis.count; next += step)
    if (axis.size(next) > 0) return next;
  return index;
}
