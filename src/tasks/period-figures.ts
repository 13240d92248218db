import { monthOf } from '../calendar/period';
import type { Day } from '../calendar/day';
import type { Span } from '../calendar/span';
import { pictureOfMonth, type Picture } from '../supervision/pictures';
import { figuresOfPeriod, type PeriodFigures, type PeriodInput } from '../supervision/report';
import type { Workbook } from '../workbook/sheet';
import { helpersOf, supervised, type Supervised } from './supervision-book';
import { survey, type Survey } from './survey';

/** What a report on a period starts from. */
export interface PeriodSurvey {
  readonly survey: Survey;
  readonly joined: Supervised;
  readonly input: PeriodInput;
  readonly figures: PeriodFigures;
}

/**
 * Reckons a period's figures as of a day. Where later months are archived the ledger has moved on, and the archive of
 * the day's month speaks; else the ledger itself does.
 */
export function surveyPeriod(workbook: Workbook, span: Span, asOf: Day): PeriodSurvey {
  const read = survey(workbook, asOf);
  const joined = supervised(read.supervision, read.standing);
  const input: PeriodInput = {
    span,
    picture: archivedPicture(joined, asOf) ?? joined.picture,
    followed: joined,
    records: joined.records,
    rules: read.settings.supervision,
    helpers: helpersOf(read.standing.ledgers.map(({ ledger }) => ledger)),
  };
  return { survey: read, joined, input, figures: figuresOfPeriod(input) };
}

function archivedPicture(joined: Supervised, asOf: Day): Picture | null {
  const month = monthOf(asOf);
  if (!joined.threads.months.some((later) => later > month)) return null;
  const picture = pictureOfMonth(joined, month);
  return picture && { ...picture, asOf };
}
