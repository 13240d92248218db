/**
 * A run is over within a second or two, and V8 would spend a third of it on optimising functions that are hardly called
 * again. Told to wait sixteen times as long and to inline little, it optimises what carries a large ledger, cheaply.
 * The room for young things grows at once and not by doubling, which saves a small ledger most of its collections.
 * Nearly every pattern runs more than once, so the form that V8 would make for a first single run is work for
 * nothing.
 *
 * By V8's major version, each tried on that one: V8 itself writes to the terminal when it is given a flag that it
 * does not know, and nobody can catch that. A version that is not listed gets none.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  // Node 20
  11: [
    '--interrupt-budget=1080000',
    '--max-inlined-bytecode-size-cumulative=100',
    '--no-regexp-tier-up',
    '--semi-space-growth-factor=8',
  ],
  // Node 22, 24, 26: Maglev stands between baseline code and TurboFan, and a short run does not earn it back.
  12: ['--no-maglev', '--invocation-count-for-turbofan=24000', '--no-regexp-tier-up'],
  13: ['--no-maglev', '--invocation-count-for-turbofan=24000', '--no-regexp-tier-up'],
  14: ['--no-maglev', '--invocation-count-for-turbofan=24000', '--no-regexp-tier-up'],
};

/** The flags for a V8, given its version (`process.versions.v8`). */
export function flagsFor(v8: string): readonly string[] {
  return FLAGS[v8.slice(0, v8.indexOf('.'))] ?? [];
}

/**
 * V8 collects when the heap has grown by so much, and not only when it is four times as large, for workbooks that are
 * larger than this, packed: some 50,000 rows, and some 200,000. The first takes 30 to 60 MB off the peak at 100,000
 * rows for nothing, the second 470 MB at 300,000; at 100,000 it would cost a tenth.
 */
const SPARING: readonly (readonly [number, string])[] = [
  [16 << 20, '--heap-growing-percent=50'],
  [4 << 20, '--heap-growing-percent=150'],
];

/** The flags for a V8 that is to read a file of so many bytes. */
export function flagsForFile(v8: string, bytes: number): readonly string[] {
  const sparing = SPARING.find(([most]) => bytes > most);
  return sparing && flagsFor(v8).length > 0 ? [sparing[1]] : [];
}
