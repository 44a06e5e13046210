import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../tools/system/files.ts'
import { files } from '../../deck.config.ts'
import type { Contestant } from './load.ts'

const run = promisify(execFile)
const peers = resolve(root, 'bench/peers')
const chartJs = resolve(root, 'node_modules/chart.js/dist/chart.umd.min.js')

/** A slide's words as HTML, with each chart as a canvas that holds its values. */
type Slide = string

/** Installs the peers where that has not been done. Rejects with what npm said where it fails. */
async function installPeers(): Promise<void> {
  // npm writes it last.
  if (existsSync(resolve(peers, 'node_modules/.package-lock.json'))) return
  // Within a script of ours npm would take ours for the package to install: its settings stand in the environment. And
  // once Vite has built something, the environment says "production", where npm leaves out what is for development.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  const npm = process.env.npm_execpath
  const args = ['ci', '--ignore-scripts', '--include', 'dev', '--prefix', peers]
  await (npm ? run(process.execPath, [npm, ...args], { cwd: peers, env }) : run('npm', args, { cwd: peers, env }))
}

/** Reads the slides out of the built site's page of text, so that all have the same words, tables and values. */
async function readSlides(site: string): Promise<Slide[]> {
  const page = await readFile(resolve(site, files.readable, 'index.html'), 'utf8')
  return [...page.matchAll(/<article[^>]*>\n<span [^\n]*\n([\s\S]*?)\n<p class="to">/g)].map(([, slide = '']) =>
    slide
      .replaceAll(/<svg[\s\S]*?<\/svg>|<summary>.*?<\/summary>/g, '')
      .replaceAll(/ (href="#[^"]*"|id="[^"]*")/g, '')
      .replaceAll(/<table><caption>([\s\S]*?)<\/caption>([\s\S]*?)<\/table>/g, (_, label: string, body: string) => {
        const rows = [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)]
          .map(([, row = '']) => [...row.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, '').trim()))
          .filter(cells => cells.length > 0)
        const values = rows.map(cells => Number.parseFloat(cells.findLast(cell => /\d/.test(cell))?.replaceAll(/[^\d.]/g, '') ?? '0') || 0)
        return `<canvas width="860" height="380" aria-label="${label.replaceAll('"', '')}" data-labels='${JSON.stringify(rows.map(([name = '']) => name.replaceAll("'", '’')))}' data-values='${JSON.stringify(values)}'></canvas>`
      }),
  )
}

const draw = `for (const canvas of document.querySelectorAll('canvas[data-values]'))
  new Chart(canvas, { type: 'bar', data: { labels: JSON.parse(canvas.dataset.labels), datasets: [{ data: JSON.parse(canvas.dataset.values) }] }, options: { responsive: false, animation: false, plugins: { legend: { display: false } } } })`

/** As reveal.js' own installation guide sets it up. */
async function buildReveal(slides: readonly Slide[], folder: string): Promise<Contestant> {
  await cp(resolve(peers, 'node_modules/reveal.js/dist'), resolve(folder, 'dist'), { recursive: true })
  await cp(chartJs, resolve(folder, 'chart.js'))
  await writeFile(
    resolve(folder, 'index.html'),
    `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>reveal.js</title>
<link rel="stylesheet" href="dist/reset.css"><link rel="stylesheet" href="dist/reveal.css"><link rel="stylesheet" href="dist/theme/black.css"></head>
<body><div class="reveal"><div class="slides">${slides.map(slide => `<section>${slide}</section>`).join('\n')}</div></div>
<script src="dist/reveal.js"></script><script src="chart.js"></script><script>Reveal.initialize({ hash: true }).then(() => { ${draw} })</script></body></html>`,
  )
  return { name: 'reveal.js', folder, later: /#\/[1-9]/ }
}

/** Marp's default theme, HTML allowed for the charts. */
async function buildMarp(slides: readonly Slide[], folder: string): Promise<Contestant> {
  const source = resolve(folder, 'deck.md')
  const unlined = slides.map(slide => slide.replaceAll(/\n+/g, ' '))
  await writeFile(
    source,
    `---\nmarp: true\nlang: zh-CN\n---\n\n${unlined.join('\n\n---\n\n')}\n\n<script src="chart.js"></script><script>${draw.replaceAll('\n', ' ')}</script>\n`,
  )
  await run(process.execPath, [
    resolve(peers, 'node_modules/@marp-team/marp-cli/marp-cli.js'),
    '--html',
    '--no-stdin',
    source,
    '-o',
    resolve(folder, 'index.html'),
  ])
  await cp(chartJs, resolve(folder, 'chart.js'))
  await rm(source)
  return { name: 'Marp', folder, later: /#([2-9]|\d\d)/ }
}

/** Slidev with its default theme and settings; only the fonts are the system's, which spares it a foreign host. */
async function buildSlidev(slides: readonly Slide[], folder: string): Promise<Contestant> {
  const source = resolve(peers, 'slidev')
  await rm(source, { recursive: true, force: true })
  await mkdir(resolve(source, 'components'), { recursive: true })
  await writeFile(
    resolve(source, 'components/Chart.vue'),
    `<script setup>
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js'
import { onMounted, ref } from 'vue'
Chart.register(BarController, BarElement, CategoryScale, LinearScale)
const { labels, values } = defineProps(['labels', 'values'])
const canvas = ref()
onMounted(() => new Chart(canvas.value, { type: 'bar', data: { labels, datasets: [{ data: values }] }, options: { responsive: false, animation: false } }))
</script>
<template><canvas ref="canvas" width="860" height="380" /></template>
`,
  )
  const written = slides.map(slide =>
    slide
      .replaceAll(/\n+/g, ' ')
      .replaceAll(
        /<canvas.*? data-labels='(.*?)' data-values='(.*?)'><\/canvas>/g,
        (_, labels: string, values: string) => `<Chart :labels='${labels}' :values='${values}' />`,
      ),
  )
  await writeFile(resolve(source, 'slides.md'), `---\nfonts:\n  provider: none\n---\n\n${written.join('\n\n---\n\n')}\n`)
  await run(process.execPath, [resolve(root, 'node_modules/@slidev/cli/bin/slidev.mjs'), 'build', 'slides.md', '--out', folder], {
    cwd: source,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  await rm(source, { recursive: true })
  return { name: 'Slidev', folder, later: /\/([2-9]|\d\d)(\?|$)/, fallback: true }
}

/** What the first slide takes at the least: our own page without all that makes it a deck. */
async function buildLimit(site: string, folder: string): Promise<Contestant> {
  const page = await readFile(resolve(site, 'index.html'), 'utf8')
  await writeFile(
    resolve(folder, 'index.html'),
    page.replaceAll(/<script[\s\S]*?<\/script>|<noscript>[\s\S]*?<\/noscript>|<link [^>]*>/g, ''),
  )
  return { name: 'static page', folder }
}

/** Builds all that our site is measured against into folders of their own, from our built site. Installs them where need be. */
export async function buildPeers(site: string, folder: string): Promise<Contestant[]> {
  await installPeers()
  const slides = await readSlides(site)
  const build = async (name: string, make: (folder: string) => Promise<Contestant>) => {
    const own = resolve(folder, name)
    await mkdir(own, { recursive: true })
    return make(own)
  }
  return [
    await build('limit', own => buildLimit(site, own)),
    await build('slidev', own => buildSlidev(slides, own)),
    await build('reveal', own => buildReveal(slides, own)),
    await build('marp', own => buildMarp(slides, own)),
  ]
}
