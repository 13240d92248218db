/**
 * The few built-ins that our scripts and their packages call and that came after the oldest browser that the gate lets
 * pass (Chromium 80): stood in where they are missing, in pages and workers alike. `test/build/old-level.test.ts` sees
 * that nothing newer is called; what it finds belongs here.
 */

/** As the standard says: from the end where the index is negative. Chromium 92. */
function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

/** Chromium 85. */
function replaceAll(this: string, what: string | RegExp, by: string): string {
  const text = String(this);
  return typeof what === 'string'
    ? text.replace(new RegExp(what.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'gu'), by)
    : text.replace(what, by);
}

/** Chromium 84. Holds on to what it is given: a little memory, and nothing else is different. */
class HeldRef {
  private readonly held: object;
  constructor(target: object) {
    this.held = target;
  }
  deref(): object {
    return this.held;
  }
}

function standIn(place: object, name: string, value: unknown): void {
  if (!(name in place)) Object.defineProperty(place, name, { value, configurable: true, writable: true });
}

standIn(Array.prototype, 'at', at);
standIn(String.prototype, 'at', at);
standIn(Object.getPrototypeOf(Int8Array.prototype) as object, 'at', at);
standIn(String.prototype, 'replaceAll', replaceAll);
standIn(globalThis, 'WeakRef', HeldRef);
