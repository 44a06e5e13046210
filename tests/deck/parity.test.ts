import { beforeAll, describe, expect, test } from 'vitest'
import { decks } from '../../tools/deck/decks.ts'
import { readSlides, type Slide } from '../support/slides.ts'

/** What is the same in every language, by what it is called when it differs. */
const shared: Readonly<Record<string, (slide: Slide) => unknown>> = {
  name: ({ alias }) => alias,
  layout: ({ frontmatter }) => frontmatter['layout'] ?? 'default',
  part: ({ frontmatter }) => frontmatter['part'],
  cut: ({ frontmatter }) => frontmatter['cut'],
  finding: ({ frontmatter }) => frontmatter['finding'],
  paragraphs: ({ frontmatter }) => frontmatter['paragraphs'],
  // Figures, facts in prose and their options, with the steps at which each comes.
  tags: ({ content }) => content.match(/<[A-Z][^>]*>|<template [^>]*>/g),
  'steps in the text': ({ content }) => content.match(/v-clicks?\b[^\s/>]*|<v-clicks?\b[^>]*>/g),
  'steps in the notes': ({ note }) => note.match(/\[click[^\]]*\]/g),
  // One language may say a fact without its unit where the other has it.
  'facts in the notes': ({ note }) => [...note.matchAll(/\{\{\s*([^{}|]*?)\s*(?:\|[^{}]*)?\}\}/g)].map(([, id]) => id).toSorted(),
  'having notes': ({ note }) => note.length > 25,
}

const original: Slide[] = []
beforeAll(async () => void original.push(...(await readSlides(decks.zh.entry))))

describe.each([decks.en])('$entry', ({ entry }) => {
  test('has the slides of slides.md, the same in all but words', async () => {
    const slides = await readSlides(entry)
    expect(slides.map(({ alias }) => alias)).toEqual(original.map(({ alias }) => alias))
    const differences = slides.flatMap((slide, index) =>
      Object.entries(shared).flatMap(([what, read]) => {
        const [here, there] = [slide, original[index]].map(one => one && JSON.stringify(read(one)))
        return here === there ? [] : [`slide ${slide.no} "${slide.alias}", ${what}: ${here} is ${there} in ${decks.zh.entry}`]
      }),
    )
    expect(differences).toEqual([])
  })
})
