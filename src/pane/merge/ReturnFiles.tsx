import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReturnVerdict } from '../../tasks';
import { TEXTS } from '../texts';
import { Disclosure } from '../parts/Disclosure';
import { useShared } from '../parts/styles';

/** So many files are shown one by one; of more, only those of which nothing could be used, and the rest on request. */
const FEW = 3;

const useStyles = makeStyles({
  files: { display: 'flex', flexDirection: 'column', gap: '4px' },
  file: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  trouble: { color: tokens.colorPaletteRedForeground1 },
});

/** What became of each file that sections sent. */
export function ReturnFiles({ returns }: { readonly returns: readonly ReturnVerdict[] }) {
  const styles = useStyles();
  const shared = useShared();
  const files = new Set(returns.map(({ file }) => file)).size;
  const isFew = files <= FEW;
  const unused = isFew ? [] : returns.filter(({ entries }) => entries === 0);
  return (
    <section className={styles.files} aria-label={TEXTS.filesTitle}>
      <h3 className={shared.heading}>{TEXTS.filesRead(files)}</h3>
      {unused.length > 0 && <p className={shared.paragraph}>{TEXTS.filesUnused(unused.length)}</p>}
      <Lines returns={isFew ? returns : unused} />
      {!isFew && <Disclosure label={TEXTS.allFiles(files)}>{() => <Lines returns={returns} />}</Disclosure>}
    </section>
  );
}

function Lines({ returns }: { readonly returns: readonly ReturnVerdict[] }) {
  const shared = useShared();
  return (
    <ul className={shared.list}>
      {returns.map((one, index) => (
        <li key={index}>
          <ReturnLine verdict={one} />
        </li>
      ))}
    </ul>
  );
}

/** One file in a line; what is wrong with it stands behind, unless nothing of it could be used. */
function ReturnLine({
  verdict: { file, unit, entries, matched, findings },
}: {
  readonly verdict: ReturnVerdict;
}) {
  const styles = useStyles();
  const shared = useShared();
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
        <Disclosure label={TEXTS.fileFindings(rest.length)} className={shared.quiet}>
          {() => (
            <ul className={shared.list}>
              {rest.map(({ message }, index) => (
                <li key={index} className={shared.paragraph}>
                  {message}
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </>
  );
}
