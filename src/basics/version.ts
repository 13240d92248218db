import about from '../../package.json';

/**
 * The program's version, three numbers. Its one source is package.json; nothing else of that file goes into a build.
 */
export const VERSION: string = about.version;
