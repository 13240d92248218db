import { AFTERMATH } from './words/aftermath';
import { DOINGS } from './words/doings';
import { ENDS } from './words/ends';
import { HOW_MUCH } from './words/how-much';
import { LATENESS } from './words/lateness';
import { NOUNS } from './words/nouns';
import { OFF_LIST } from './words/off-list';
import { OVER } from './words/over';
import { PLANS } from './words/plans';
import { MENDED } from './words/results-mended';
import { SERVED } from './words/results-served';
import { SET_UP } from './words/results-set-up';
import { TOLD } from './words/results-told';
import { REMAINS } from './words/remains';
import { RUNNING } from './words/running';
import { BUILDING_STEPS } from './words/steps-building';
import { LAND_STEPS } from './words/steps-land';
import { MONEY_STEPS } from './words/steps-money';
import { PAPER_STEPS } from './words/steps-papers';
import { TRIAL_STEPS } from './words/steps-trials';
import { WAITS } from './words/waits';
import { WHETHER } from './words/whether';
import type { Cue } from './words/word';

/**
 * Every word that the reader knows. Of words equally long at one place, the one named first here counts; among the
 * tables of results, which are all of one sense, and among those of steps the order is free.
 */
export const CUES: readonly Cue[] = [
  ...NOUNS,
  ...WHETHER,
  ...HOW_MUCH,
  ...PLANS,
  ...WAITS,
  ...OVER,
  ...AFTERMATH,
  ...OFF_LIST,
  ...LATENESS,
  ...REMAINS,
  ...RUNNING,
  ...ENDS,
  ...MENDED,
  ...TOLD,
  ...SET_UP,
  ...SERVED,
  ...DOINGS,
  ...PAPER_STEPS,
  ...MONEY_STEPS,
  ...LAND_STEPS,
  ...BUILDING_STEPS,
  ...TRIAL_STEPS,
];
