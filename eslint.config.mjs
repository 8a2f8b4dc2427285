import { defineConfig, globalIgnores } from 'eslint/config'
import next from 'eslint-config-next/core-web-vitals'
import playwright from 'eslint-plugin-playwright'
import prettier from 'eslint-config-prettier'
import tseslint from 'typescript-eslint'

const useClient = 'ExpressionStatement[directive="use client"]'

// GROQ's tags interpolate without escaping. A fragment of ours may go in: a constant (IN_CAPS) or a …Fields, …Fragment.
const groqTag = 'TaggedTemplateExpression[tag.name="groq"] > TemplateLiteral'
const groqCall = 'CallExpression[callee.name="defineQuery"] > TemplateLiteral'
const fragment = ':not(Identifier[name=/^[A-Z][A-Z0-9_]*$/], Identifier[name=/(Fields|Fragment)$/])'
const groq = {
  selector: `:matches(${groqTag}, ${groqCall}) > .expressions${fragment}`,
  message: 'Values go into a query as $parameters; only fragments (CAPS, …Fields, …Fragment) are put into its text.',
}
const browserFile = {
  selector: `Program > ${useClient}`,
  message: 'A file with "use client" is named *.client.tsx.',
}
const notBrowserFile = {
  selector: `Program:not(:has(> ${useClient}))`,
  message: 'A *.client.tsx file starts with "use client".',
}

export default defineConfig([
  globalIgnores(['.next*/', '.data/', '.sanity/', 'sanity/dist/', 'sanity/types.ts', 'next-env.d.ts', '**/*.cjs']),
  ...next,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.mjs'] } } },
    rules: {
      // A number in a sentence or an address reads as it should.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => act()` says enough, whatever act answers.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': ['error', groq],
      // Readers get plain links and our own pictures: design decisions, see README.md.
      '@next/next/no-html-link-for-pages': 'off',
      '@next/next/no-img-element': 'off',
    },
  },
  {
    files: ['**/*.tsx'],
    ignores: ['**/*.client.tsx', 'app/**/error.tsx', 'app/global-error.tsx', 'sanity/**'],
    rules: { 'no-restricted-syntax': ['error', groq, browserFile] },
  },
  { files: ['**/*.client.tsx'], rules: { 'no-restricted-syntax': ['error', groq, notBrowserFile] } },
  { files: ['e2e/**/*.ts'], extends: [playwright.configs['flat/recommended']] },
  prettier,
])
