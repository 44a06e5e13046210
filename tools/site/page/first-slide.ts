/** Text in one face: family as CSS computes it, weight, and the characters shown. */
export interface FaceText {
  readonly family: string
  readonly weight: string
  readonly characters: string
}

/** A slide that needs no script. */
export interface StillSlide {
  /** The slide in a box as large as the window, `#first-slide`. */
  readonly html: string
  /** What stood in its elements' style attributes, as rules. */
  readonly css: string
  /** Which of the rules given by their selectors apply to it, in light or in dark. */
  readonly applies: readonly boolean[]
  readonly faces: readonly FaceText[]
}

/**
 * Takes the slide on stage out of the running deck. Runs in the page, so it has to hold all it uses.
 * @param rules the selectors of each rule it may need.
 */
export function takeSlide(rules: readonly (readonly string[])[]): StillSlide {
  const [stage, content, slide] = ['#slide-container', '#slide-content', '#slideshow [data-slidev-no]:not([style*="none"])'].map(selector =>
    document.querySelector(selector),
  )
  if (!stage || !content || !slide) throw new Error('There is no slide on stage')

  const box = document.createElement('div')
  box.id = 'first-slide'
  for (const [name, { attributes }] of Object.entries({ stage, content })) {
    const copy = document.createElement('div')
    for (const { name, value } of [...attributes].filter(({ name }) => name === 'class' || name.startsWith('data-v-')))
      copy.setAttribute(name, value)
    copy.classList.add(`first-${name}`)
    ;(box.firstElementChild ?? box).append(copy)
  }
  box.querySelector('.first-content')?.append(slide.cloneNode(true))

  // The policy allows no style attributes in a page's source: each becomes a rule.
  const own = [...box.querySelectorAll('[style]')].map((element, index) => {
    const rule = `#first-slide .s${index}{${element.getAttribute('style')}}`
    element.removeAttribute('style')
    element.classList.add(`s${index}`)
    return rule
  })
  const comments = document.createTreeWalker(box, NodeFilter.SHOW_COMMENT)
  const marks: Node[] = []
  while (comments.nextNode()) marks.push(comments.currentNode)
  marks.forEach(mark => mark.parentNode?.removeChild(mark))

  const html = document.documentElement
  document.body.append(box)
  const wasDark = html.classList.contains('dark')
  const elements = [html, document.body, box, ...box.querySelectorAll('*')]
  const applies = rules.map(selectors =>
    [true, false].some(dark => {
      html.classList.toggle('dark', dark)
      // What is meant for other browsers changes nothing here, and a pseudo-element needs what it belongs to.
      const known = selectors
        .filter(selector => CSS.supports(`selector(${selector})`))
        .map(selector => selector.replace(/:(:[\w-]+|before|after|first-line|first-letter)$/, '').replace(/(^|[\s>+~])$/, '$1*'))
      return known.some(selector => elements.some(element => element.matches(selector)))
    }),
  )
  html.classList.toggle('dark', wasDark)

  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  const faces: FaceText[] = []
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode
    if (parentElement && textContent?.trim()) {
      const { fontFamily, fontWeight } = getComputedStyle(parentElement)
      faces.push({ family: fontFamily, weight: fontWeight, characters: textContent })
    }
  }
  box.remove()
  return { html: box.outerHTML, css: own.join(''), applies, faces }
}
