import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Day } from '../../calendar/day';
import { TEXTS } from '../texts';
import type { MergeChange, MergeReport as Report, ReturnVerdict } from '../work/merge-report';
import { MergeChanges } from './MergeChanges';
import { useShared } from './styles';

/** What a person must decide, the most pressing first. */
const TO_DECIDE = ['conflict', 'ambiguous', 'new', 'locked'] as const;
/** The order in which totals are told. */
const TOTALS = ['taken', 'unchanged', ...TO_DECIDE] as const;

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: '12px' },
  block: { display: 'flex', flexDirection: 'column', gap: '4px' },
  file: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  text: {
    font: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px 8px',
    resize: 'vertical',
  },
  trouble: { color: tokens.colorPaletteRedForeground1 },
});

interface MergeReportProps {
  readonly report: Report;
  readonly asOf: Day;
}

/** What the files of the sections brought: file by file, what is written, what a person must decide, and who is missing. */
export function MergeReport({ report, asOf }: MergeReportProps) {
  const styles = useStyles();
  const shared = useShared();
  const { returns, changes, totals, missingUnits, notReturned } = report;
  const taken = useMemo(() => takenByUnit(report), [report]);
  const toDecide = TO_DECIDE.filter((verdict) => totals[verdict] > 0);
  return (
    <div className={styles.report}>
      <section className={styles.block} aria-label={TEXTS.filesTitle}>
        <h3 className={shared.heading}>{TEXTS.filesRead(new Set(returns.map(({ file }) => file)).size)}</h3>
        <ul className={shared.list}>
          {returns.map((one, index) => (
            <li key={index}>
              <ReturnLine verdict={one} />
            </li>
          ))}
        </ul>
      </section>
      <p className={shared.paragraph}>
        {TOTALS.filter((verdict) => totals[verdict] > 0)
          .map((verdict) => TEXTS.verdictCount(TEXTS.verdicts[verdict], totals[verdict]))
          .join('，')}
      </p>
      {totals.taken > 0 && (
        <section className={styles.block} aria-label={TEXTS.taken}>
          <h3 className={shared.heading}>{TEXTS.taken}</h3>
          <div>
            {taken.map(([unit, ofUnit]) => (
              <MergeChanges key={unit} summary={TEXTS.unitCount(unit, ofUnit.length)} changes={ofUnit} />
            ))}
          </div>
        </section>
      )}
      {toDecide.length > 0 && (
        <section className={styles.block} aria-label={TEXTS.toDecide}>
          <h3 className={shared.heading}>{TEXTS.toDecide}</h3>
          <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.notWritten}</p>
          <div>
            {toDecide.map((verdict) => (
              <MergeChanges
                key={verdict}
                summary={TEXTS.verdictCount(TEXTS.verdicts[verdict], totals[verdict])}
                advice={TEXTS.decide[verdict]}
                changes={changes.filter((change) => change.verdict === verdict)}
              />
            ))}
          </div>
        </section>
      )}
      {missingUnits.length > 0 && (
        <section className={styles.block} aria-label={TEXTS.missing}>
          <h3 className={shared.heading}>{TEXTS.missingCount(missingUnits.length)}</h3>
          <label className={styles.block}>
            {TEXTS.missingText}
            <textarea
              readOnly
              rows={4}
              className={styles.text}
              value={TEXTS.remind(missingUnits, asOf)}
              onFocus={(event) => event.target.select()}
            />
          </label>
        </section>
      )}
      {notReturned.length > 0 && <p className={mergeClasses(shared.paragraph, shared.quiet)}>{TEXTS.notReturned(notReturned.length)}</p>}
    </div>
  );
}

/** One file in a line; what is wrong with it stands behind, unless nothing of it could be used. */
function ReturnLine({ verdict: { file, unit, entries, matched, findings } }: { readonly verdict: ReturnVerdict }) {
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const rest = findings.filter(({ severity }) => severity !== 'error');
  return (
    <>
      <p className={mergeClasses(shared.paragraph, styles.file)}>{file}</p>
      {entries > 0 && <p className={shared.paragraph}>{TEXTS.returnLine(unit, entries, matched)}</p>}
      {entries === 0 && findings.length === 0 && <p className={shared.paragraph}>{TEXTS.noEntries}</p>}
      {errors.map(({ message }, index) => (
        <p key={index} className={mergeClasses(shared.paragraph, styles.trouble)}>
          {message}
        </p>
      ))}
      {rest.length > 0 && (
        <details className={mergeClasses(shared.disclosure, shared.quiet)} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{TEXTS.fileFindings(rest.length)}</summary>
          <ul className={shared.list}>
            {open &&
              rest.map(({ message }, index) => (
                <li key={index} className={shared.paragraph}>
                  {message}
                </li>
              ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What is written, by the section that leads the row. */
function takenByUnit({ changes }: Report): (readonly [string, readonly MergeChange[]])[] {
  const groups = new Map<string, MergeChange[]>();
  for (const change of changes) {
    if (change.verdict !== 'taken') continue;
    const unit = change.lead || TEXTS.noUnit;
    const group = groups.get(unit);
    if (group) group.push(change);
    else groups.set(unit, [change]);
  }
  return [...groups];
}
