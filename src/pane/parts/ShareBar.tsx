import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LightCount } from '../state/lights';
import { LIGHT_COLOURS } from './LightMark';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '2px',
    height: '10px',
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    // The parts keep their colours in forced colours too: what they say stands in words beside them.
    forcedColorAdjust: 'none',
  },
  part: { minWidth: '3px', flexBasis: 0 },
});

/** Counts by light as one bar. Decoration for ears: whoever uses it says the same in words. */
export function ShareBar({
  counts,
  className,
}: {
  readonly counts: readonly LightCount[];
  readonly className?: string;
}) {
  const styles = useStyles();
  return (
    <span aria-hidden className={mergeClasses(styles.bar, className)}>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ word, count }) => (
          <span
            key={word}
            className={styles.part}
            style={{ flexGrow: count, backgroundColor: LIGHT_COLOURS[word].fill }}
          />
        ))}
    </span>
  );
}
