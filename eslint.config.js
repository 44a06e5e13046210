import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

/**
 * A folder may import what matches, and nothing else.
 * @param {string[]} files
 * @param {string} allowed regular expression for the start of an import
 * @param {string} message what the folder is for
 */
const only = (files, allowed, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: `^(?!${allowed})`, message }] }] },
})

/**
 * A folder may not import what matches.
 * @param {string[]} files
 * @param {string} forbidden regular expression
 * @param {string} message why
 */
const never = (files, forbidden, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: forbidden, message }] }] },
})

const code = '**/*.{ts,vue}'
const tooling = '(^|/)(bench|scripts|tests)/'

/** Data flows one way: data/ → figures → charts → slides. Slidev's API stays at the edges. */
const fences = [
  never([`{components,composables,layouts,pages,setup}/${code}`], tooling, 'The deck does not need scripts, tests or benchmarks.'),
  never(['composables/charts/**/*.ts'], `${tooling}|(^|/)data/|^@slidev/`, 'Charts know nothing of the article.'),
  only(['data/**/*.ts'], '\\./', 'data/ imports data/ only: no Vue, no Slidev.'),
  only(
    [`components/charts/${code}`],
    '(chart\\.js|vue$|\\./|\\.\\./\\.\\./composables/)',
    'Charts turn plain values into marks: Chart.js, Vue and composables only.',
  ),
  only(
    [`components/figures/${code}`],
    '(vue$|\\./|\\.\\./(charts/|\\w+\\.vue$)|\\.\\./\\.\\./(data|composables)/)',
    'Figures choose facts: data, charts, composables and small pieces such as <Fact> only.',
  ),
  never(['scripts/**/*.ts'], '^@slidev/client|(^|/)(bench|tests)/', "Slidev's client belongs to composables/, layouts/ and setup/."),
]

/** Layout is what .editorconfig says, and no more. */
const noLayoutRules = Object.fromEntries(
  Object.entries(vue.rules ?? {})
    .filter(([, rule]) => rule.meta?.type === 'layout')
    .map(([name]) => [`vue/${name}`, 'off']),
)

export default tseslint.config(
  { ignores: ['dist/', 'exports/', '.cache/', '.slidev/'] },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  vue.configs['flat/recommended'],
  {
    files: [code],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      ...noLayoutRules,
      'vue/multi-word-component-names': 'off', // layouts and <Fact> have one word
      'vue/require-default-prop': 'off', // TypeScript says which are optional
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  // Bad input has to be told that it is good.
  { files: ['tests/**/*.ts'], rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
  ...fences,
)
