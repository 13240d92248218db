import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { lateFirst, type Overview } from '../../tasks';
import { lateCount, lightCounts } from '../state/lights';
import { TEXTS } from '../texts';
import { ShareBar } from '../parts/ShareBar';
import { useShared } from '../parts/styles';

/** As many as fit beside the rest before somebody asks for all. */
const FIRST = 8;

const useStyles = makeStyles({
  unit: {
    display: 'grid',
    // Large text in a narrow pane leaves less to each, and the figures take two lines.
    gridTemplateColumns: 'minmax(0, 34%) minmax(1em, 1fr) minmax(0, 6.6em)',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    position: 'relative',
    minHeight: '28px',
    padding: '2px 4px',
    boxSizing: 'border-box',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  // Sections are told apart by the ends of their names too: a long one takes a second line.
  name: { minWidth: 0, overflowWrap: 'anywhere', lineHeight: 1.3 },
  track: { display: 'flex', minWidth: 0 },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 4px',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  list: { gap: 0 },
});

/**
 * 各科室进展: a bar for each section, as long as its share of items, in the order of the briefing. A press shows its items.
 */
export function UnitBars({
  units,
  onChoose,
}: {
  readonly units: Overview['units'];
  readonly onChoose: (unit: string) => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const [all, setAll] = useState(false);
  const most = Math.max(1, ...units.map(({ total }) => total));
  const ordered = lateFirst(units);
  const shown = all ? ordered : ordered.slice(0, FIRST);
  return (
    <>
      <ul className={mergeClasses(shared.list, styles.list)}>
        {shown.map(({ unit, counts, total }) => {
          const lights = lightCounts(counts);
          const late = lateCount(counts);
          const parts = lights
            .filter(({ count }) => count > 0)
            .map(({ word, count }) => `${word}${count}`)
            .join('，');
          return (
            <li key={unit}>
              <button
                type="button"
                className={mergeClasses(shared.bare, styles.unit)}
                title={`${unit}：${parts}`}
                onClick={() => onChoose(unit)}
              >
                <span className={styles.name}>{unit}</span>
                <span className={styles.track}>
                  <span style={{ width: `${(total / most) * 100}%`, minWidth: 0 }}>
                    <ShareBar counts={lights} />
                  </span>
                </span>
                <span className={styles.figures}>
                  <span>{TEXTS.count(total)}</span>
                  <span className={styles.late}>{TEXTS.unitLate(late)}</span>
                </span>
                <span className={shared.unseen}>{`，${parts}${TEXTS.showItems}`}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {ordered.length > FIRST && (
        <Button size="small" appearance="subtle" onClick={() => setAll(!all)}>
          {all ? TEXTS.fewerUnits : TEXTS.allUnits(ordered.length)}
        </Button>
      )}
    </>
  );
}
