import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { STATUS_WORDS, type OverviewCore } from '../../tasks';
import { LightMark } from '../parts/LightMark';
import { useShared } from '../parts/styles';
import { TEXTS } from '../texts';

const useStyles = makeStyles({
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  toggle: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: '8px',
    width: '100%',
    padding: '8px 12px',
    boxSizing: 'border-box',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '0 10px', marginTop: '2px' },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface CoreRowProps {
  readonly core: OverviewCore;
  /** Place in the list as ears hear it, from one, the heading row counted. */
  readonly place: number;
  readonly isOpen: boolean;
  readonly showsSheet: boolean;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
  readonly onToggle: (core: OverviewCore) => void;
}

/** A core task in one line: its worst light, how many of its items are done, the most days late. It opens to them. */
export const CoreRow = memo(function CoreRow(props: CoreRowProps) {
  const { core, place, isOpen, showsSheet, isStop, onToggle } = props;
  const styles = useStyles();
  const shared = useShared();
  return (
    <div role="row" aria-rowindex={place} className={styles.row}>
      <div role="cell" aria-colspan={3}>
        <button
          type="button"
          data-control="fold"
          aria-expanded={isOpen}
          tabIndex={isStop ? 0 : -1}
          className={mergeClasses(shared.bare, styles.toggle)}
          onClick={() => onToggle(core)}
        >
          <LightMark word={core.light} />
          <span>
            <span className={styles.title}>{core.title}</span>
            <span className={mergeClasses(shared.quiet, styles.facts)}>
              <span>{STATUS_WORDS[core.status]}</span>
              <span>{TEXTS.coreDone(core.done, core.total)}</span>
              {core.daysLate > 0 && <span className={styles.late}>{TEXTS.coreLate(core.daysLate)}</span>}
              {showsSheet && <span>{core.sheet}</span>}
            </span>
          </span>
          <span aria-hidden>{isOpen ? '▾' : '▸'}</span>
        </button>
      </div>
    </div>
  );
});
