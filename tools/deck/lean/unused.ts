import { resolve } from 'node:path'
import { root } from '../../system/files.ts'

const stand = (file: string) => resolve(root, 'tools/deck/lean', file)

/** Something Slidev's client imports, and what the built deck takes in its place. */
export interface Replacement {
  /** As Slidev imports it. */
  readonly from: string
  /** Path of the file that takes its place. */
  readonly to: string
  /** Words of the library that a build without it does not hold. */
  readonly marker: string
}

/**
 * What is left out of the built deck, with what it weighs gzipped. Tests hold that each is still imported by Slidev, and
 * gone from the build.
 */
export const replacements: readonly Replacement[] = [
  // Templates are compiled when the deck is built; Slidev takes Vue with its compiler. 33 KB.
  { from: 'vue', to: resolve(root, 'node_modules/vue/dist/vue.runtime.esm-bundler.js'), marker: 'delimiters' },
  // For one function, Slidev takes the whole parser of slides along. 10 KB.
  { from: '@slidev/parser/core', to: resolve(root, 'node_modules/@slidev/parser/dist/utils.mjs'), marker: 'tag:yaml.org' },
  // Code blocks with types on hover, and their tooltips. 15 KB.
  { from: '@shikijs/vitepress-twoslash/client', to: stand('absent.ts'), marker: 'codeGroupTabActivate' },
  { from: '@shikijs/vitepress-twoslash/style.css', to: stand('absent.css'), marker: 'twoslash-hover' },
  // Code that moves from step to step. 1 KB, and a file of its own on the way to the first slide.
  { from: '@shikijs/magic-move/style.css', to: stand('absent.css'), marker: 'shiki-magic-move' },
  { from: 'floating-vue', to: stand('absent.ts'), marker: 'v-popper--theme' },
  // v-motion. 11 KB.
  { from: '@vueuse/motion', to: stand('absent.ts'), marker: 'stiffness' },
  // v-mark. 10 KB.
  { from: '@slidev/rough-notation', to: stand('absent.ts'), marker: 'rough-notation-dash' },
  // Drawings, which the headmatter switches off. 7 KB.
  { from: 'drauu', to: stand('absent.ts'), marker: '[drauu]' },
]

/** Those as aliases for Vite. */
export const leaveOut = Object.fromEntries(replacements.map(({ from, to }) => [from, to]))
