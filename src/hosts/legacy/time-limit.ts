/**
 * Does work and throws where it takes longer than so many milliseconds. The library for old files may go in circles
 * on a damaged one. A page that thinks in a worker ends the worker instead, and needs none.
 */
export type TimeLimit = <T>(work: () => T, milliseconds: number) => T;
