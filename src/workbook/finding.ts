/** How grave a finding is, in words, the gravest first. */
export const SEVERITY_WORDS = { error: '错误', warning: '请核实', info: '提示' } as const;

/** What is wrong in the data, where, and what to do: 问题提示. */
export interface Finding {
  readonly severity: keyof typeof SEVERITY_WORDS;
  /** A short English name of the kind of problem, stable for scripts, e.g. `deadline_unread`. */
  readonly code: string;
  readonly sheet: string;
  /** A1 text, absent where the finding is about a whole sheet. */
  readonly cell?: string;
  /** One Chinese sentence that says what is wrong and what to do. */
  readonly message: string;
}
