import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { addDays, addMonths, dayInChinese, partsOf, weekday, type Day } from '../../calendar/day';
import { onEscape } from '../parts/escape';
import { useShared } from '../parts/styles';
import { TEXTS } from '../texts';

const useStyles = makeStyles({
  picker: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    width: 'min(100%, 17rem)',
    boxSizing: 'border-box',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  move: { minWidth: 0 },
  days: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', textAlign: 'center' },
  heading: { fontWeight: tokens.fontWeightRegular, padding: 0 },
  cell: { padding: 0 },
  day: {
    width: '100%',
    minHeight: '24px',
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  other: { color: tokens.colorNeutralForeground3 },
  today: { fontWeight: tokens.fontWeightBold, textDecorationLine: 'underline' },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});

interface DayPickerProps {
  readonly day: Day;
  readonly today: Day;
  readonly onPick: (day: Day) => void;
  readonly onClose: () => void;
}

/** A month of days to choose one from: a grid with one stop for Tab, walked with the arrow keys. */
export function DayPicker({ day, today, onPick, onClose }: DayPickerProps) {
  const styles = useStyles();
  const shared = useShared();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState(day);
  /** Whether the focus goes with the day: not where somebody turns the pages with the pointer. */
  const walks = useRef(true);
  useEffect(() => {
    if (walks.current) grid.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
    walks.current = false;
  }, [at]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = walkedTo(event.key, at);
    if (to === null) return;
    event.preventDefault();
    walks.current = true;
    setAt(to);
  };
  const { year, month } = partsOf(at);
  return (
    <div role="group" aria-label={TEXTS.pickDay} className={styles.picker} onKeyDown={onEscape(onClose)}>
      <div className={mergeClasses(shared.spread)}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.move}
          aria-label={TEXTS.monthBefore}
          onClick={() => setAt(addMonths(at, -1))}
        >
          ‹
        </Button>
        <span aria-live="polite">{TEXTS.monthOf(year, month)}</span>
        <Button
          size="small"
          appearance="subtle"
          className={styles.move}
          aria-label={TEXTS.monthAfter}
          onClick={() => setAt(addMonths(at, 1))}
        >
          ›
        </Button>
      </div>
      <table
        ref={grid}
        role="grid"
        aria-label={TEXTS.monthOf(year, month)}
        className={styles.days}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            {[...TEXTS.weekdays].map((name) => (
              <th key={name} scope="col" className={mergeClasses(shared.quiet, styles.heading)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <td key={one} className={styles.cell} aria-selected={one === day}>
                  <button
                    type="button"
                    tabIndex={one === at ? 0 : -1}
                    aria-label={dayInChinese(one)}
                    aria-current={one === today ? 'date' : undefined}
                    className={mergeClasses(
                      shared.bare,
                      styles.day,
                      partsOf(one).month !== month && styles.other,
                      one === today && styles.today,
                      one === day && styles.chosen,
                    )}
                    onClick={() => onPick(one)}
                  >
                    {partsOf(one).date}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The weeks of a day's month, Monday first, filled up with days of its neighbours. */
function weeksOf(day: Day): readonly (readonly Day[])[] {
  const first = addDays(day, 1 - partsOf(day).date);
  const monday = addDays(first, 1 - weekday(first));
  const last = addDays(addMonths(first, 1), -1);
  const weeks: Day[][] = [];
  for (let start = monday; start <= last; start = addDays(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(start, index)));
  return weeks;
}

/** The day that a key leads to; null where it is none of the grid's. */
function walkedTo(key: string, at: Day): Day | null {
  const inWeek = weekday(at) - 1;
  const days: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -inWeek,
    End: 6 - inWeek,
  };
  const step = days[key];
  if (step !== undefined) return addDays(at, step);
  return key === 'PageUp' ? addMonths(at, -1) : key === 'PageDown' ? addMonths(at, 1) : null;
}
