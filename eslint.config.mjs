import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'bench/node_modules/',
      'bench/results/',
      'docs/site/',
      'coverage/',
      '**/*.cjs',
      '**/*.mjs',
      'webpack.config.js',
    ],
  },
  ...tseslint.configs.recommended,
  reactHooks.configs.flat['recommended-latest'] ?? reactHooks.configs['recommended-latest'],
  {
    rules: {
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Chance comes only from a seed.' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // The library, with the compiler’s knowledge of types. The kinds of number and what settles a plan by them stay with the rules above.
    files: ['core/**/*.ts'],
    ignores: ['core/figures/**', 'core/plan/settle/**'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './core/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // An index that is known to be there says so by “!”; noUncheckedIndexedAccess asks for it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // Numbers and amounts are written as their digits; an object, a list or a truth in a sentence is a slip.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNullish: true, allow: [{ from: 'package', package: 'decimal.js', name: 'Decimal' }] },
      ],
    },
  },
);
