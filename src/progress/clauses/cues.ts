import { ACTS } from './words/acts';
import { STATES } from './words/states';
import { STEPS } from './words/steps';
import { TURNS } from './words/turns';
import type { Cue } from './words/word';

/** Every word that the reader knows. Of words equally long at one place, the one named first here counts. */
export const CUES: readonly Cue[] = [...TURNS, ...STATES, ...ACTS, ...STEPS];
