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

/** A folder's name in an import, from wherever. */
const from = (/** @type {string[]} */ ...folders) => `(^|/)(${folders.join('|')})/`

/** Slidev's client runs in the browser, and so belongs to the folders there. */
const client = '|^@slidev/client'

/** Where the deck runs: in the browser. */
const deck = ['components', 'composables', 'layouts', 'pages', 'setup']

/** Data flows one way: data/ → figures → charts → slides. Slidev's API stays at the edges, and Node in tools/. */
const fences = [
  never(
    [`{${deck.join()}}/${code}`, '*.vue'],
    from('bench', 'scripts', 'tests', 'tools', 'figures'),
    'The deck does not need tools, tests or benchmarks, and no piece of it the figures of this one.',
  ),
  // Slidev runs it in Node, before anything is built.
  never(
    ['setup/preparser.ts'],
    from('bench', 'scripts', 'tests', 'system', 'render', 'site', 'facts'),
    'Of the tools it needs tools/deck/ only.',
  ),
  only(['data/**/*.ts'], '\\./', 'data/ imports data/ only: no Vue, no Slidev.'),
  only(['data/core/**/*.ts'], '\\./', 'data/core/ knows no fact.'),
  only(
    [`components/charts/${code}`],
    '(chart\\.js|vue$|\\./|\\.\\./spacing\\.ts$|\\.\\./\\.\\./composables/)',
    'Charts turn plain values into marks: Chart.js, Vue and composables only.',
  ),
  only(
    [`components/figures/${code}`],
    '(vue$|\\./|\\.\\./(charts/|ledger/|\\w+\\.vue$)|\\.\\./\\.\\./(data/|composables/|deck\\.config\\.ts$))',
    'Figures choose facts: data, charts, composables and small pieces such as <Fact> only.',
  ),
  // In one line: system → deck → render → site, with facts beside.
  only(['tools/system/**/*.ts'], '(\\./|(?!@slidev)[^.])', 'tools/system/ is what all others stand on.'),
  never(
    ['tools/deck/**/*.ts'],
    from(...deck, 'bench', 'scripts', 'tests', 'render', 'site', 'facts') + client,
    'tools/deck/ knows files, data and Slidev only.',
  ),
  never(
    ['tools/facts/**/*.ts'],
    from(...deck, 'bench', 'scripts', 'tests', 'render', 'site') + client,
    'tools/facts/ knows the dataset and where it is shown.',
  ),
  // What a chart tells of itself is all that is known of the deck's own code here.
  never(
    ['tools/render/**/*.ts'],
    `${from(...deck.slice(1), 'bench', 'scripts', 'tests', 'site', 'facts')}|(^|/)components/(?!charts/)${client}`,
    'tools/render/ draws a built deck, for whomever.',
  ),
  never(['tools/site/**/*.ts'], from(...deck, 'bench', 'scripts', 'tests', 'facts') + client, 'tools/site/ makes a site of built decks.'),
  only(['scripts/**/*.ts'], '(node:|\\.\\./tools/|\\.\\./data/)', 'A command reads its arguments and has tools do the rest.'),
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
