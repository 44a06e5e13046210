import JSZip from 'jszip'
import PptxGenJS from 'pptxgenjs'
import type { Deck } from '../read-deck.ts'
import type { Palette } from './chart/native.ts'
import { escape } from '../../system/xml.ts'
import { families, slideSize } from './xml/write.ts'

const pointsPerInch = 72
/** Where a slide's title stands. */
const title = { x: 56, y: 66, w: 868, h: 92 }

/** The deck's colours as the theme's, so that what is added later looks alike. */
function themed(xml: string, { ink, paper, soft, fog, red, blue, mute, rule }: Palette): string {
  const colors = {
    dk1: ink,
    lt1: paper,
    dk2: soft,
    lt2: fog,
    accent1: red,
    accent2: blue,
    accent3: ink,
    accent4: mute,
    accent5: soft,
    accent6: rule,
    hlink: blue,
    folHlink: soft,
  }
  return Object.entries(colors)
    .reduce(
      (text, [name, color]) => text.replace(new RegExp(`<a:${name}>.*?</a:${name}>`), `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`),
      xml,
    )
    .replace(/(<a:majorFont>.*?)<a:ea typeface=""\/>/s, `$1<a:ea typeface="${families.serif}"/>`)
    .replace(/(<a:minorFont>.*?)<a:ea typeface=""\/>/s, `$1<a:ea typeface="${families.sans}"/>`)
}

/** Spoken lines as paragraphs of the notes page. */
function noted(xml: string, lines: readonly string[], lang: string): string {
  const paragraphs = lines.map(line => `<a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${escape(line)}</a:t></a:r></a:p>`).join('')
  return xml.replace(
    /(type="body".*?<a:lstStyle\/>).*?(<\/p:txBody>)/s,
    (_, before: string, after: string) => `${before}${paragraphs || `<a:p><a:endParaRPr lang="${lang}"/></a:p>`}${after}`,
  )
}

/**
 * Has PptxGenJS make the package: masters, theme, properties, an empty slide with its notes for each of the deck's.
 * What stands on the slides is written apart, since it knows neither gradients nor exact labels of a chart, and
 * repeats ids and paragraph properties that PowerPoint wants once.
 */
export async function skeleton(deck: Deck, palette: Palette): Promise<JSZip> {
  const pptx = new PptxGenJS()
  pptx.defineLayout({ name: 'DECK', width: slideSize.w / pointsPerInch, height: slideSize.h / pointsPerInch })
  pptx.layout = 'DECK'
  pptx.title = deck.title
  pptx.subject = deck.info
  pptx.author = deck.author
  pptx.theme = { headFontFace: families.serif, bodyFontFace: families.sans }
  pptx.defineSlideMaster({
    title: deck.author,
    background: { color: palette.paper },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: title.x / pointsPerInch,
            y: title.y / pointsPerInch,
            w: title.w / pointsPerInch,
            h: title.h / pointsPerInch,
            align: 'left',
            bold: true,
            fontFace: families.serif,
            fontSize: 36,
            color: palette.ink,
          },
          text: '',
        },
      },
    ],
  })
  for (const slide of deck.slides) {
    pptx.addSlide({ masterName: deck.author }).addNotes(slide.note.join('\n'))
  }
  const written = await pptx.write({ outputType: 'uint8array' })
  if (!(written instanceof Uint8Array)) throw new Error('PptxGenJS wrote no bytes')
  const zip = await JSZip.loadAsync(written)
  const edit = async (name: string, change: (xml: string) => string) => {
    const xml = await zip.file(name)?.async('string')
    if (xml === undefined) throw new Error(`PptxGenJS wrote no ${name}`)
    zip.file(name, change(xml))
  }
  // The schema wants the notes' master before the slides; a notes page is as large as the schema's default.
  await edit('ppt/presentation.xml', xml =>
    xml
      .replace(/(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s, '$2$1')
      .replace(/<p:notesSz [^>]*>/, '<p:notesSz cx="6858000" cy="9144000"/>'),
  )
  // A title is found by its type, and needs no prompt of ours.
  await edit('ppt/slideLayouts/slideLayout2.xml', xml =>
    xml
      .replace(/ idx="\d+"/, '')
      .replace(/ hasCustomPrompt="1"/, '')
      .replace(/<a:bodyPr[^>]*>/, '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t">'),
  )
  await edit('ppt/theme/theme1.xml', xml => themed(xml, palette))
  // It names a master for every slide; there is one.
  await edit('[Content_Types].xml', xml =>
    xml.replaceAll(/<Override PartName="\/([^"]+)"[^>]*>/g, (override, name: string) => (zip.file(name) ? override : '')),
  )
  for (const [i, slide] of deck.slides.entries())
    await edit(`ppt/notesSlides/notesSlide${i + 1}.xml`, xml => noted(xml, slide.note, deck.lang))
  return zip
}
