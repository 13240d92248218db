/**
 * The floors of the house: a file imports floors below its own, or its own folder without a circle.
 * Each rule says why it is there; `npm run imports` checks them.
 */
const floors = [
  ['workbook', 'kinds', 'calendar', 'chinese', 'basics', 'office'],
  ['ledger', 'deadline', 'progress', 'paper', 'hosts', 'sheets'],
  ['status', 'returns', 'supervision'],
  ['reports', 'records'],
  ['tasks'],
  ['pane', 'cli'],
];

const folder = (names) => `^src/(${names.join('|')})/`;

const climbing = floors.slice(0, -1).map((names, index) => ({
  name: `no-climbing-from-floor-${index + 1}`,
  comment:
    'Data falls floor by floor: what is below must be understandable, and testable, without what is above.',
  severity: 'error',
  from: { path: folder(names) },
  to: { path: folder(floors.slice(index + 1).flat()) },
}));

module.exports = {
  forbidden: [
    ...climbing,
    {
      name: 'no-circular',
      comment: 'A circle means that two files are one thing, or that one of them stands on the wrong floor.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'workbook-stands-alone',
      comment: 'The workbook model is what everything shares; it knows nothing of calendars or ledger kinds.',
      severity: 'error',
      from: { path: '^src/workbook/' },
      to: { path: '^src/', pathNot: '^src/(workbook|basics)/' },
    },
    {
      name: 'hosts-know-workbooks-only',
      comment: 'A host reads and writes cells. If it knew ledgers, each host would judge in its own way.',
      severity: 'error',
      from: { path: '^src/hosts/([^/]+)/' },
      to: { path: '^src/', pathNot: ['^src/(workbook|basics|office)/', '^src/hosts/$1/'] },
    },
    {
      name: 'reading-layout-and-reading-time-do-not-meet',
      comment:
        'ledger/ reads what is written where, deadline/ and progress/ read what a phrase means; status/ joins them.',
      severity: 'error',
      from: { path: '^src/ledger/' },
      to: { path: '^src/(deadline|progress)/' },
    },
    {
      name: 'phrases-know-no-layout',
      comment: 'The other half of the same wall.',
      severity: 'error',
      from: { path: '^src/(deadline|progress)/' },
      to: { path: '^src/(ledger|workbook|paper|hosts)/' },
    },
    {
      name: 'paper-knows-no-ledger',
      comment: 'Renderers know blocks, not reports: a new report needs no new renderer.',
      severity: 'error',
      from: { path: '^src/paper/' },
      to: { path: '^src/(ledger|deadline|progress|hosts|kinds|calendar)/' },
    },
    {
      name: 'sheets-know-no-ledger',
      comment:
        'How a sheet of our own is laid out and known again is one craft; what stands on it is told to it.',
      severity: 'error',
      from: { path: '^src/sheets/' },
      to: { path: '^src/(ledger|deadline|progress|hosts|kinds|calendar)/' },
    },
    {
      name: 'reports-are-given-what-they-compare',
      comment:
        'A report gets its standings as arguments, so that last year and today go through the same function.',
      severity: 'error',
      from: { path: '^src/reports/' },
      to: { path: '^src/records/' },
    },
    {
      name: 'entries-go-through-tasks',
      comment:
        'Pane and command line offer the same tasks; a second way to judge a ledger would give second answers.',
      severity: 'error',
      from: { path: '^src/(pane|cli)/' },
      to: {
        path: '^src/(ledger|deadline|progress|sheets|status|returns|supervision|reports|records)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'docx-in-one-place',
      comment: 'One file knows the Word library, so that it can be loaded late and exchanged.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/paper/to-docx/' },
      to: { path: 'node_modules/docx' },
    },
    {
      name: 'react-in-the-pane-only',
      comment: 'The command line and the core start without a view library.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/pane/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui|@tanstack)' },
    },
    {
      name: 'node-in-the-command-line-only',
      comment: 'Everything else also runs in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      comment: 'A development package in the bundle would ship without having been chosen for it.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-optional', 'unknown'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
