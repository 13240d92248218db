import type { Day } from '../calendar/day';
import { MEANINGS } from '../records/corrections';
import { figuresByUnit, figuresOf, itemsOf, type Figures, type UnitFigures } from '../reports/figures';
import { rulesInWords } from '../status/rules';
import type { Workbook } from '../workbook/sheet';
import { settingFields, type SettingField } from './save-settings';
import { survey, type Survey } from './survey';

/** What the face shows before anything is asked for: the survey, counted and put into words. */
export interface Overview extends Survey {
  readonly figures: Figures;
  /** By 牵头科室, in the order in which the ledger first names them. */
  readonly units: readonly UnitFigures[];
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
    rulesText: rulesInWords(seen.standing.rules),
    settingFields: settingFields(seen.settings),
    meanings: MEANINGS,
  };
}
