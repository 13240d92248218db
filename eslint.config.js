import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const OFFICE_GLOBALS = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only hosts/excel and pane/excel.tsx name Excel or Office: the core must not know where it runs.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'out/', 'release/'] },
  ...tseslint.configs.recommended,
  {
    // The formatter breaks code at 110; what it cannot break (text, patterns, comments) is held by this.
    rules: { 'max-len': ['error', { code: 120, ignoreUrls: true }] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-restricted-globals': ['error', ...OFFICE_GLOBALS],
      'no-console': 'error',
    },
  },
  {
    // The core is told what day it is; only the calendar turns moments into days.
    files: ['src/**/*.ts'],
    ignores: ['src/calendar/**', 'src/cli/**', 'src/pane/**', 'src/hosts/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "Identifier[name='Date']",
          message: 'Days are YYYY-MM-DD text; Date is used in calendar/ and the entries only.',
        },
      ],
    },
  },
  {
    files: ['src/hosts/excel/**/*.ts', 'src/pane/excel.tsx'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      ...officeAddins.configs.recommended.rules,
      'no-restricted-globals': 'off',
    },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['test/**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
