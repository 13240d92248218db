import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { parseCell } from '../../workbook/address';
import { SEVERITY_WORDS, type Finding } from '../../workbook/finding';
import type { Actions } from '../state/verbs';
import { TEXTS } from '../texts';
import { useShared } from '../parts/styles';

/** A screenful or two at a time: a ledger of thousands of rows can have hundreds. */
const STEP = 50;

const ORDER: readonly Finding['severity'][] = ['error', 'warning', 'info'];

const useStyles = makeStyles({
  finding: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px' },
  severity: { marginRight: '6px', fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
});

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly actions: Actions;
  /** Show so many and offer the tab for the rest; absent = all, step by step. */
  readonly first?: number;
}

/** 问题提示: what is wrong in the data, the gravest first, each with the way to its cell. */
export function Findings({ findings, actions, first }: FindingsProps) {
  const styles = useStyles();
  const shared = useShared();
  const [limit, setLimit] = useState(STEP);
  const ordered = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const shown = ordered.slice(0, first ?? limit);
  const rest = ordered.length - shown.length;
  return (
    <section aria-label={TEXTS.findings} className={shared.section}>
      <div className={shared.spread}>
        <h2 className={shared.heading}>{TEXTS.findings}</h2>
        <span className={shared.quiet}>{TEXTS.findingsCount(findings.length)}</span>
      </div>
      {findings.length === 0 && (
        <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.noFindings}</p>
      )}
      <ul className={shared.list}>
        {shown.map((finding, index) => (
          <li key={index} className={styles.finding}>
            <p className={shared.paragraph}>
              <span className={mergeClasses(styles.severity, styles[finding.severity])}>
                {SEVERITY_WORDS[finding.severity]}
              </span>
              {finding.message}
            </p>
            <Place finding={finding} actions={actions} />
          </li>
        ))}
      </ul>
      {rest > 0 && first !== undefined && (
        <Button size="small" onClick={() => actions.dispatch({ type: 'tabChosen', tab: 'findings' })}>
          {TEXTS.allFindings(ordered.length)}
        </Button>
      )}
      {rest > 0 && first === undefined && (
        <Button size="small" onClick={() => setLimit(limit + STEP)}>
          {TEXTS.moreFindings(Math.min(STEP, rest))}
        </Button>
      )}
    </section>
  );
}

/** Where a finding is, as a way to get there; findings about a whole sheet have no cell. */
function Place({
  finding: { sheet, cell },
  actions,
}: {
  readonly finding: Finding;
  readonly actions: Actions;
}) {
  const shared = useShared();
  const place = cell === undefined ? null : parseCell(cell);
  if (!place) return <span className={shared.quiet}>{sheet}</span>;
  const name = `${sheet}!${cell}`;
  return (
    <button
      type="button"
      className={mergeClasses(shared.bare, shared.quiet, shared.link)}
      aria-label={TEXTS.jumpTo(name)}
      onClick={() => actions.jump(sheet, place.row, place.column)}
    >
      {name}
    </button>
  );
}
