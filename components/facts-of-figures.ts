/** Runs in a Vite server, which compiles components: see uses.ts. */
import type { Component } from 'vue'
import type { FactId } from '../data/index.ts'
import { renderOnSlide } from './on-slide.ts'

/** Returns the facts each figure rests on, by its name. Rejects where one cannot be rendered. */
export async function factsOfFigures(): Promise<Record<string, FactId[]>> {
  const figures = import.meta.glob<Component>('./figures/*.vue', { import: 'default', eager: true })
  return Object.fromEntries(
    await Promise.all(
      Object.entries(figures).map(
        async ([path, figure]) => [path.replace(/^.*\/(\w+)\.vue$/, '$1'), (await renderOnSlide(figure, 'zh')).facts] as const,
      ),
    ),
  )
}
