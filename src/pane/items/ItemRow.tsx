import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { STATUS_WORDS, type OverviewItem } from '../../tasks';
import { TEXTS } from '../texts';
import { LightMark } from '../parts/LightMark';
import { useShared } from '../parts/styles';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: '8px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  mark: { marginTop: '1px' },
  task: {
    display: '-webkit-box',
    WebkitLineClamp: 4,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    width: '100%',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
  },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '0 10px', marginTop: '2px' },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  why: { minWidth: 0, paddingLeft: '6px', paddingRight: '6px', whiteSpace: 'nowrap' },
});

/** The two things that can be pressed in a row. */
export type ItemControl = 'jump' | 'why';

export interface ItemRowProps {
  readonly item: OverviewItem;
  /** Of the whole day everything is judged by; a due day in it is said without the year. */
  readonly year: number;
  /** Place in the list as ears hear it, from one, the heading row counted. */
  readonly place: number;
  readonly isCurrent: boolean;
  /** Where it stands, where that must be said to tell it from others; '' where not. */
  readonly where: string;
  /** Which of its controls Tab stops at; null where it stops at none of this row. */
  readonly stop: ItemControl | null;
  readonly onJump: (item: OverviewItem) => void;
  readonly onWhy: (item: OverviewItem) => void;
}

/** One item: its light, its task (a press shows the row in the sheet), what matters of it, and 为什么. */
export const ItemRow = memo(function ItemRow({
  item,
  year,
  place,
  isCurrent,
  where,
  stop,
  onJump,
  onWhy,
}: ItemRowProps) {
  const styles = useStyles();
  const shared = useShared();
  // The day that the days late are counted from, or the two would contradict each other where a milestone is late.
  const { light, task, lead, status, judgedBy: due, daysLate, stage, target } = item;
  const late =
    daysLate !== null && daysLate > 0
      ? status === 'done_late'
        ? TEXTS.finishedLate(daysLate)
        : TEXTS.daysLate(daysLate)
      : '';
  return (
    <div
      role="row"
      aria-rowindex={place}
      className={mergeClasses(styles.row, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
    >
      <div role="cell" className={styles.mark}>
        <LightMark word={light} />
      </div>
      <div role="cell">
        <button
          type="button"
          data-control="jump"
          tabIndex={stop === 'jump' ? 0 : -1}
          className={mergeClasses(shared.bare, styles.task)}
          onClick={() => onJump(item)}
        >
          {task === '' ? TEXTS.noTask : task}
        </button>
        <div className={mergeClasses(shared.quiet, styles.facts)}>
          <span>{STATUS_WORDS[status]}</span>
          {stage !== '' && <span>{stage}</span>}
          {target && <span>{TEXTS.targetShort(target)}</span>}
          <span>{lead === '' ? TEXTS.noUnit : lead}</span>
          {due !== null && <span>{TEXTS.due(due, year)}</span>}
          {where !== '' && <span>{where}</span>}
          {late !== '' && <span className={styles.late}>{late}</span>}
        </div>
      </div>
      <div role="cell">
        <Button
          size="small"
          data-control="why"
          tabIndex={stop === 'why' ? 0 : -1}
          className={styles.why}
          onClick={() => onWhy(item)}
        >
          {TEXTS.why}
        </Button>
      </div>
    </div>
  );
});
