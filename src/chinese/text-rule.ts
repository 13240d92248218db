/**
 * A way in which a text may say something. The examples beside it run as tests: each is read by the pattern, and
 * without any one of the pattern's alternatives something would come out otherwise.
 */
export interface TextRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** Texts that the pattern reads, parted by | */
  readonly examples: string;
  /** Texts that it must not read, parted by | */
  readonly others?: string;
}

/** Whether one of the rules reads a text. */
export function isSaid(text: string, rules: readonly TextRule[]): boolean {
  return rules.some(({ pattern }) => pattern.test(text));
}
