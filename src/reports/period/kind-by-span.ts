import type { Span } from '../../calendar/span';
import type { ReportKind } from './input';

const BY_SPAN = { quarter: 'quarter', half: 'half', year: 'year', month: null } as const;

/** Which paper a period decides; null where it decides none. */
export function kindBySpan(span: Span | null): ReportKind | null {
  return span ? BY_SPAN[span.kind] : null;
}
