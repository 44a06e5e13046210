import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { fontFiles } from '../../tools/deck/fonts.ts'
import { bare, eachPage } from '../../tools/render/pdf/read.ts'

/** LibreOffice's command, where it is installed. */
export const office = [...(process.env.PATH ?? '').split(delimiter), '/Applications/LibreOffice.app/Contents/MacOS']
  .flatMap(folder => ['soffice', 'libreoffice'].map(command => resolve(folder, command)))
  .find(path => existsSync(path))

/** What to do where it is not. */
export const withoutOffice = office ? '' : ' (skipped: there is no soffice; install LibreOffice Impress)'

/** Has LibreOffice make a PDF of a PowerPoint file, with no fonts but the deck's. Rejects with what it says where it makes none. */
export async function toPdf(pptx: Uint8Array): Promise<Uint8Array> {
  if (office === undefined) throw new Error('There is no soffice on this machine')
  const folder = await mkdtemp(resolve(tmpdir(), 'deck-office-'))
  try {
    const fonts = [...new Set(Object.values(fontFiles).map(dirname))].map(path => `<dir>${path}</dir>`)
    await writeFile(
      resolve(folder, 'fonts.conf'),
      `<?xml version="1.0"?><fontconfig>${fonts.join('')}<cachedir>${folder}</cachedir></fontconfig>`,
    )
    await writeFile(resolve(folder, 'deck.pptx'), pptx)
    const { stdout, stderr } = await promisify(execFile)(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(resolve(folder, 'profile'))}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        resolve(folder, 'deck.pptx'),
      ],
      {
        env: { ...process.env, FONTCONFIG_FILE: resolve(folder, 'fonts.conf') },
      },
    )
    return await readFile(resolve(folder, 'deck.pdf')).catch(() => {
      throw new Error(`soffice made no PDF\n${stdout}${stderr}`)
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Text of one look, as far as it is written in one go; without white space. */
export interface Written {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly serif: boolean
  /** RRGGBB. */
  readonly color: string
}

/** The texts of every page of a PDF in the order they are written. What follows in the same look is one text. */
export function readWritten(pdf: Uint8Array): Promise<Written[][]> {
  return eachPage(pdf, async page => {
    const { fnArray, argsArray } = await page.getOperatorList()
    const texts: Written[] = []
    let color = ''
    let font = { name: '', size: 0 }
    fnArray.forEach((operator, i) => {
      const args: unknown[] = argsArray[i] ?? []
      if (operator === OPS.setFillRGBColor) color = String(args[0]).slice(1).toUpperCase()
      if (operator === OPS.setFont) font = { name: String(page.commonObjs.get(String(args[0])).name), size: Number(args[1]) }
      if (operator !== OPS.showText) return
      const glyphs = (args[0] as ({ unicode: string } | number)[]).map(glyph => (typeof glyph === 'number' ? '' : glyph.unicode))
      const look = { size: Math.round(font.size * 2) / 2, bold: font.name.includes('Bold'), serif: font.name.includes('Serif'), color }
      const last = texts.at(-1)
      const text = bare(glyphs.join(''))
      if (last && JSON.stringify({ ...last, text }) === JSON.stringify({ text, ...look }))
        texts.splice(-1, 1, { ...last, text: last.text + text })
      else texts.push({ text, ...look })
    })
    return texts
  })
}
