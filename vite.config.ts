import { defineConfig } from 'vite'
import { fontFiles, subsetFonts } from './scripts/fonts.ts'

/** Slidev brings its own plugins. Ours to say is where the fonts of styles/fonts.css are. */
export default defineConfig(async ({ command }) => ({
  resolve: { alias: command === 'build' ? await subsetFonts() : fontFiles },
}))
