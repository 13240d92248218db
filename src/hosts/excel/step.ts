/** One piece of writing: small enough for a request, and the same when done twice. */
export interface Step {
  /** Bytes it adds to a request. */
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}
