import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LightCount } from '../state/lights';
import { TEXTS } from '../texts';
import { LightMark } from '../parts/LightMark';
import { useShared } from '../parts/styles';

const useStyles = makeStyles({
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(4.4rem, 1fr))', gap: '6px' },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '2px',
    padding: '6px 8px',
    minWidth: 0,
    position: 'relative',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  meaning: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground3,
    wordBreak: 'keep-all',
    overflowWrap: 'anywhere',
  },
});

/** One tile a light, with word and count; a press shows those items. */
export function LightTiles({
  counts,
  onChoose,
}: {
  readonly counts: readonly LightCount[];
  readonly onChoose: (word: string) => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={styles.tiles}>
      {counts.map(({ word, meaning, count }) => (
        <button
          key={word}
          type="button"
          className={mergeClasses(shared.bare, styles.tile)}
          title={meaning}
          onClick={() => onChoose(word)}
        >
          <LightMark word={word} />
          <span className={mergeClasses(styles.number, count === 0 && styles.none)}>{count}</span>
          {meaning !== word && <span className={styles.meaning}>{meaning}</span>}
          <span className={shared.unseen}>{TEXTS.showItems}</span>
        </button>
      ))}
    </div>
  );
}
