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
  /** Whether the archive speaks, and not the ledger: then the figures are of `input.picture.asOf`. */
  readonly fromArchive: boolean;
}

/**
 * Reckons a period's figures as of a day. Where later months are archived the ledger has moved on, and the newest
 * archive up to that day speaks, with its own day; else the ledger itself does.
 */
export function surveyPeriod(workbook: Workbook, span: Span, asOf: Day): PeriodSurvey {
  const read = survey(workbook, asOf);
  const joined = supervised(read.supervision, read.standing);
  const archived = archivedPicture(joined, asOf);
  const input: PeriodInput = {
    span,
    picture: archived ?? joined.picture,
    followed: joined,
    records: joined.records,
    rules: read.settings.supervision,
    helpers: helpersOf(read.standing.ledgers.map(({ ledger }) => ledger)),
  };
  return { survey: read, joined, input, figures: figuresOfPeriod(input), fromArchive: archived !== null };
}

function archivedPicture(joined: Supervised, asOf: Day): Picture | null {
  const { months } = joined.threads;
  if (!months.some((later) => later > monthOf(asOf))) return null;
  for (const month of [...months].reverse()) {
    const picture = month <= monthOf(asOf) ? pictureOfMonth(joined, month) : null;
    if (picture && picture.asOf <= asOf) return picture;
  }
  return null;
}
