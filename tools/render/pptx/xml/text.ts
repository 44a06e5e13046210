import type { Paragraph, Run } from '../scene.ts'
import { escape } from '../../../system/xml.ts'
import { emu, solid, typeface } from './write.ts'

/** What a slide's texts need to know of the deck. */
export interface TextContext {
  /** Language tag: zh-CN, en-US. */
  readonly lang: string
  /** Returns the relationship for a link target, or nothing where it leads to no slide of the file. */
  readonly link: (href: string) => { readonly id: string; readonly isSlide: boolean } | undefined
}

/** PowerPoint draws raised text at two thirds of its size. */
const raised = 2 / 3

/** Returns an a:hlinkClick. Linked words keep the colour of the text. */
function clickXml(id: string, action: string | undefined): string {
  return (
    `<a:hlinkClick r:id="${id}"${action === undefined ? '' : ` action="ppaction://${action}"`}><a:extLst>` +
    '<a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">' +
    '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext>' +
    '</a:extLst></a:hlinkClick>'
  )
}

/** Quotation marks of the deck's fonts are as wide as a Chinese character unless a program picks others for other languages. */
const quotes: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' }

/** Returns words as the deck's language has to write them. */
const written = (text: string, lang: string) => (lang.startsWith('zh') ? text : text.replaceAll(/[‘’“”]/g, mark => quotes[mark] ?? mark))

function properties(tag: string, run: Run, { lang }: TextContext, click = ''): string {
  const size = run.raise > 0 ? run.size / raised : run.size
  const attributes = [
    `lang="${lang}"`,
    ...(lang === 'en-US' ? [] : ['altLang="en-US"']),
    `sz="${Math.round(size * 100)}"`,
    `b="${run.bold ? 1 : 0}"`,
    // Said even where there is none, since LibreOffice gives links what they do not say from the run beside them.
    `baseline="${Math.min(100_000, Math.round((run.raise / size) * 100_000))}"`,
    `spc="${Math.round(run.spacing * 100)}"`,
    // PowerPoint underlines all links whatever is said here.
    `u="${run.underline}"`,
    `strike="${run.struck ? 'sngStrike' : 'noStrike'}"`,
    'dirty="0"',
  ]
  return `<${tag} ${attributes.join(' ')}>${solid(run.color)}${typeface(run.serif)}${click}</${tag}>`
}

/**
 * Returns a run; a linked one after a run of its look without words, whose link leads nowhere, and before another. For
 * LibreOffice lays a link to a slide anew once all slides are there: it then has the look of what stands before it and the
 * colour of what stands behind. It gives an empty run at the very end the look of the paragraph's end; there is none.
 */
function runXml(run: Run, isLast: boolean, context: TextContext): string {
  const write = (text: string, click = '') =>
    `<a:r>${properties('a:rPr', run, context, click)}<a:t>${escape(written(text, context.lang))}</a:t></a:r>`
  const to = run.href ? context.link(run.href) : undefined
  if (!to) return write(run.text)
  const guard = write('', clickXml('', 'noaction'))
  return guard + write(run.text, clickXml(to.id, to.isSlide ? 'hlinksldjump' : undefined)) + (isLast ? '' : guard)
}

const alignments = { left: 'l', center: 'ctr', right: 'r' }

/** Returns an a:p with a break wherever the browser broke the line; one line keeps its natural height if `isFree`. */
export function paragraphXml({ lines, align, lineHeight, gap }: Paragraph, context: TextContext, isFree = false): string {
  const spacing = isFree ? '<a:spcPct val="100000"/>' : `<a:spcPts val="${Math.round(lineHeight * 100)}"/>`
  const kept = lines.map(runs => runs.filter(run => run.text !== ''))
  const last = kept.at(-1)?.at(-1)
  const words = kept.map(runs => runs.map(run => runXml(run, run === last, context)).join(''))
  const first = lines[0]?.[0]
  const end = first && { ...first, raise: 0, spacing: 0, underline: 'none' as const, struck: false, href: '' }
  const broken = end ? `<a:br>${properties('a:rPr', end, context)}</a:br>` : ''
  return (
    `<a:p><a:pPr marL="0" indent="0" algn="${alignments[align]}"><a:lnSpc>${spacing}</a:lnSpc><a:spcBef>` +
    `<a:spcPts val="${Math.round(gap * 100)}"/></a:spcBef><a:buNone/></a:pPr>` +
    `${words.join(broken)}${end ? properties('a:endParaRPr', end, context) : ''}</a:p>`
  )
}

/** The a:bodyPr of a box that neither shrinks its text nor grows with it. */
export const bodyXml =
  '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>'

/** Returns place and size. */
export function frameXml({ x, y, w, h }: { x: number; y: number; w: number; h: number }, tag = 'a:xfrm'): string {
  return `<${tag}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></${tag}>`
}
