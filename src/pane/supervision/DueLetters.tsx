import { mergeClasses } from '@fluentui/react-components';
import { dayInChinese } from '../../calendar/day';
import type { DueLetter } from '../../tasks';
import { useShared } from '../parts/styles';
import { SUPERVISION_TEXTS as T } from './texts';

/** What is due in a round, each letter with the reason for each of its items. */
export function DueLetters({ letters }: { readonly letters: readonly DueLetter[] }) {
  const shared = useShared();
  return (
    <section aria-label={T.due}>
      <h2 className={shared.heading}>{T.due}</h2>
      {letters.length === 0 && <p className={mergeClasses(shared.paragraph, shared.quiet)}>{T.noneDue}</p>}
      <ul className={shared.list}>
        {letters.map(({ no, word, unit, items, replyBy, redRun, disqualified }) => (
          <li key={no}>
            <strong>{`${unit} ${word} ${no}`}</strong>
            <span className={shared.quiet}>
              {` ${T.replyBy(dayInChinese(replyBy))}${redRun > 0 ? `，${T.redRun(redRun, disqualified)}` : ''}`}
            </span>
            <ul className={shared.list}>
              {items.map(({ name, task, daysLate, reason }) => (
                <li key={name} className={shared.paragraph}>
                  {T.item(name, task, daysLate, T.reasons[reason])}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
