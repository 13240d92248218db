/**
 * How the stand-in writes down Excel's objects: plain objects whose member names are the wire names (PascalCase) of
 * Office.js. Getters are properties that may be read, setters properties that may be set, functions are methods.
 * A member that is not there is a gap, and a gap is always an error: see `Gap`.
 */

const TYPE = Symbol('type');

/** A collection's items, for `load('items/…')`. */
export const ITEMS = Symbol('items');

/** A collection's indexer, for `getItem`. */
export const INDEX = Symbol('index');

export interface Wire {
  readonly [TYPE]: string;
  readonly [ITEMS]?: () => readonly Wire[];
  readonly [INDEX]?: (key: string) => Wire;
}

/** Gives an object its class name. The object is not copied, so that its getters stay getters. */
export function wire<T extends object>(type: string, members: T): T & Wire {
  return Object.defineProperty(members, TYPE, { value: type }) as T & Wire;
}

export function isWire(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && TYPE in value;
}

export function typeOf(object: Wire): string {
  return object[TYPE];
}

/**
 * Something the stand-in does not know. Never to be caught by a test: the stand-in has to learn it, or the host not
 * to use it.
 */
export class Gap extends Error {
  override readonly name = 'Gap';
}

/** An error as Excel answers it. */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Reads a property by its wire name. */
export function getMember(object: Wire, name: string): unknown {
  const member = Object.getOwnPropertyDescriptor(object, name);
  if (!member || typeof member.value === 'function' || (member.set && !member.get)) {
    throw new Gap(`the stand-in knows no property ${typeOf(object)}.${name}`);
  }
  return (object as unknown as Record<string, unknown>)[name];
}

/** Sets a property by its wire name. */
export function setMember(object: Wire, name: string, value: unknown): void {
  if (!Object.getOwnPropertyDescriptor(object, name)?.set) {
    throw new Gap(`the stand-in cannot set ${typeOf(object)}.${name}`);
  }
  (object as unknown as Record<string, unknown>)[name] = value;
}

/** Calls a method by its wire name. */
export function callMember(object: Wire, name: string, args: readonly unknown[]): unknown {
  const method = Object.getOwnPropertyDescriptor(object, name)?.value as unknown;
  if (typeof method !== 'function') throw new Gap(`the stand-in knows no method ${typeOf(object)}.${name}`);
  return (method as (...args: unknown[]) => unknown).apply(object, [...args]);
}
