import { SEVERITY_WORDS, type Finding } from '../workbook/finding';

/** Findings as lines, errors first; at most `most` of them, with a count of the rest. */
export function findingLines(findings: readonly Finding[], most = 12): string[] {
  const order = ['error', 'warning', 'info'] as const;
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const lines = sorted
    .slice(0, most)
    .map(
      (one) =>
        `  [${SEVERITY_WORDS[one.severity]}] ${one.sheet}${one.cell ? `!${one.cell}` : ''} ${one.message}`,
    );
  return sorted.length > most ? [...lines, `  另有${sorted.length - most}条，加 --json 可看全部。`] : lines;
}

/** Without the hints, which `ledger status` tells. */
export function gravest(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== 'info');
}
