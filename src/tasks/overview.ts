import { addDays, type Day } from '../calendar/day';
import { workdaysBetween } from '../calendar/workdays';
import { MEANINGS } from '../records/corrections';
import { figuresByUnit, figuresOf, itemsOf, type Figures, type UnitFigures } from '../reports/figures';
import type { Judged } from '../status/standing';
import { isFinished } from '../status/words';
import { rulesInWords } from '../status/rules';
import type { Workbook } from '../workbook/sheet';
import { settingFields, type SettingField } from './save-settings';
import { survey, type Survey } from './survey';

/** What the face shows before anything is asked for: the survey, counted and put into words. */
export interface Overview extends Survey {
  readonly figures: Figures;
  /** By 牵头科室, in the order in which the ledger first names them. */
  readonly units: readonly UnitFigures[];
  /** Of the late items, how many of their days late were working days. */
  readonly workdaysLate: ReadonlyMap<Judged, number>;
  readonly rulesText: string;
  readonly settingFields: readonly SettingField[];
  /** What a column may be taken for. */
  readonly meanings: typeof MEANINGS;
}

/** Looks at a workbook on a day. Every figure comes from the tally that the briefing uses too. */
export function overview(workbook: Workbook, asOf: Day): Overview {
  const seen = survey(workbook, asOf);
  const items = itemsOf(seen.standing);
  return {
    ...seen,
    figures: figuresOf(items, asOf),
    units: figuresByUnit(items, asOf),
    workdaysLate: new Map(items.flatMap((item) => (item.daysLate ? [[item, workdaysLate(item, item.daysLate, asOf)] as const] : []))),
    rulesText: rulesInWords(seen.standing.rules),
    settingFields: settingFields(seen.settings),
    meanings: MEANINGS,
  };
}

/** Working days among the days late, counted back from the day it was finished, or from today where it is not. */
function workdaysLate({ status, completedOn }: Judged, daysLate: number, asOf: Day): number {
  const until = isFinished(status) && completedOn !== null ? completedOn : asOf;
  return workdaysBetween(addDays(until, -daysLate), until);
}
