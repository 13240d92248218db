import all from './jest.config.js';

/**
 * What is run many times a day: everything in Node but random laws, damaged files, real libraries over long traffic and
 * the months that are merged over and over. `npm test` runs those too.
 */
const SLOW = [
  'property\\.test',
  'variation\\.test',
  'hostile\\.test',
  'test/contract/(excel|xlsx|wps)',
  'test/hosts/xlsx/broken',
  'test/hosts/excel/(traffic|faults|commands|desk)',
  'test/stand-in/browser',
  'test/reports/letter',
  'test/returns/period-columns',
  'test/cli/foreign',
  'test/hosts/legacy',
  'test/pane/(accessibility|app|preview|item-list|interleavings|merge-returns|forms|supervision)\\.test',
];

const [node] = all.projects;

export default {
  ...all,
  projects: [{ ...node, testPathIgnorePatterns: [...node.testPathIgnorePatterns, ...SLOW] }],
};
