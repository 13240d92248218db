import { makeStyles, tokens } from '@fluentui/react-components';
import type { OverviewItem } from '../../tasks';
import { TEXTS } from '../texts';

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    display: 'block',
    height: '12px',
    margin: '4px 0',
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  actual: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    left: 0,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  mark: {
    position: 'absolute',
    top: '-3px',
    bottom: '-3px',
    width: 0,
    borderLeft: `2px solid ${tokens.colorNeutralForeground1}`,
  },
  pace: { borderLeftStyle: 'dashed' },
});

/** What came of an indicator against its target and challenge, with the mark of 时序进度; the words say the same. */
export function TargetBar({ target }: { readonly target: NonNullable<OverviewItem['target']> }) {
  const styles = useStyles();
  const { value, actual, challenge, expected } = target;
  if (typeof value !== 'number' || typeof actual !== 'number' || value <= 0 || actual < 0) return null;
  const most = Math.max(value, actual, typeof challenge === 'number' ? challenge : 0);
  const at = (number: number): string => `${Math.min(100, (number / most) * 100)}%`;
  return (
    <span role="img" aria-label={TEXTS.targetBar(target)} className={styles.bar}>
      <span className={styles.actual} style={{ width: at(actual) }} />
      <span className={styles.mark} style={{ left: at(value) }} />
      {typeof challenge === 'number' && <span className={styles.mark} style={{ left: at(challenge) }} />}
      {expected !== null && (
        <span className={`${styles.mark} ${styles.pace}`} style={{ left: at((value * expected) / 100) }} />
      )}
    </span>
  );
}
