/** What both kinds of tests share. */
const shared = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'json'],
  transformIgnorePatterns: ['/node_modules/'],
};

/** One runner for all tests. Those in a browser are a project of their own: only they need the pages built first. */
export default {
  // Generous, so that a busy machine does not fail a right program; speed is measured by npm run bench.
  testTimeout: 60_000,
  // Left to itself jest keeps a core free, which of two is half of the machine.
  maxWorkers: '100%',
  projects: [
    {
      ...shared,
      displayName: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/release/'],
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/setup.ts',
    },
    // After `npm run kit`; the second where there is nginx.
    { ...shared, displayName: 'release', testMatch: ['<rootDir>/test/release/kit.test.ts'] },
    { ...shared, displayName: 'nginx', testMatch: ['<rootDir>/test/release/nginx.test.ts'] },
  ],
};
