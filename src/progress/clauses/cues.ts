import { AFTERMATH } from './words/aftermath';
import { DOINGS } from './words/doings';
import { ENDS } from './words/ends';
import { NOUNS } from './words/nouns';
import { RESULTS } from './words/results';
import { SCOPE } from './words/scope';
import { STATES } from './words/states';
import { STEPS } from './words/steps';
import { TIMES } from './words/times';
import type { Cue } from './words/word';

/** Every word that the reader knows. Of words equally long at one place, the one named first here counts. */
export const CUES: readonly Cue[] = [
  ...NOUNS,
  ...SCOPE,
  ...TIMES,
  ...AFTERMATH,
  ...STATES,
  ...ENDS,
  ...RESULTS,
  ...DOINGS,
  ...STEPS,
];
