import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { dayInChinese, type Day } from '../../calendar/day';
import { monthInChinese } from '../../calendar/period';
import { warningWord, type CourseOverview, type OverviewItem } from '../../tasks';
import { LightMark } from '../parts/LightMark';
import { useShared } from '../parts/styles';
import type { Actions } from '../state/verbs';
import { handOut } from './hand-out';
import { SUPERVISION_TEXTS as T } from './texts';

const useStyles = makeStyles({
  course: { display: 'flex', flexDirection: 'column', gap: '6px', paddingTop: '4px' },
  list: { gap: '4px' },
});

interface CourseProps {
  readonly item: OverviewItem;
  readonly asOf: Day;
  readonly today: Day;
  /** Changes whenever the workbook was looked at anew. */
  readonly seen: unknown;
  readonly busy: boolean;
  readonly actions: Actions;
}

const SLIPS: ReadonlySet<string> = new Set(['立项', '交办', '退回', '延期', '销号']);

/** 事项经过: an item through the archived months, with what moved its day, its letters and its steps. */
export function Course({ item: { sheet, row }, asOf, today, seen, busy, actions }: CourseProps) {
  const styles = useStyles();
  const shared = useShared();
  const [shown, setShown] = useState<CourseOverview | null>(null);
  useEffect(() => {
    let current = true;
    void actions.consult({ kind: 'course', sheet, row, asOf }, T.looking).then((answer) => {
      if (current && answer) setShown(answer);
    });
    return () => {
      current = false;
    };
  }, [actions, sheet, row, asOf, seen]);
  if (!shown) return null;
  const { item, state, message } = shown;
  if (!item) return <p className={shared.paragraph}>{message}</p>;
  const list = mergeClasses(shared.list, styles.list);
  const day = (one: string | null): string => (one === null ? '' : dayInChinese(one as Day));
  return (
    <div className={styles.course}>
      {state && <p className={shared.paragraph}>{T.state(state)}</p>}
      {item.months.length === 0 && (
        <p className={mergeClasses(shared.paragraph, shared.quiet)}>{T.noMonths}</p>
      )}
      <ol className={list} aria-label={T.archivedMonths}>
        {item.months.map((month, index) => {
          const isNew = month.deadlineText !== item.months[index - 1]?.deadlineText;
          const { status, daysLate, completedOn, progress } = month;
          return (
            <li key={month.month} className={shared.paragraph}>
              {`${monthInChinese(month.month)} `}
              <LightMark word={warningWord(status)} />
              {daysLate ? ` ${T.late(daysLate)}` : ''}
              {completedOn === null ? '' : ` ${T.finishedOn(day(completedOn))}`}
              <span className={shared.quiet}>
                {isNew ? ` ${T.deadlineWas(month.deadlineText)}` : ''}
                {progress === '' ? '' : ` ${T.said(progress)}`}
              </span>
            </li>
          );
        })}
      </ol>
      <ul className={list}>
        {item.extensions.map(({ no, asked, decision, granted }, index) => (
          <li key={`${no} ${index}`} className={shared.paragraph}>
            {T.extension(no, day(asked), decision ? T.decisions[decision] : T.pending, day(granted))}
          </li>
        ))}
        {item.letters.map(({ no, issued, repliedOn, voided }) => (
          <li key={no} className={shared.paragraph}>
            {T.letter(
              no,
              day(issued),
              voided ? T.voided : repliedOn ? T.answered(day(repliedOn)) : T.unanswered,
            )}
          </li>
        ))}
        {item.steps.map((step, place) => (
          <li key={place} className={shared.paragraph}>
            {`${T.step(day(step.day), step.step, step.content)} `}
            {SLIPS.has(step.step) && (
              <Button
                size="small"
                disabledFocusable={busy}
                aria-description={step.step}
                onClick={() =>
                  void handOut(actions, { what: 'slipAgain', sheet, row, asOf, place, today }, 'download')
                }
              >
                {T.downloadSlip}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
