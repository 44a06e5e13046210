/**
 * Returns a printed slide as plain HTML: its words in their order, links, and none of its looks. A chart is an empty
 * `<figure data-figure>` of its name with its table behind a disclosure. Runs in the page, so it has to hold all it uses.
 * @param values what opens a chart's table.
 */
export function readable(slide: Element, values: string): string {
  const kept = [
    'P',
    'UL',
    'OL',
    'LI',
    'DL',
    'DT',
    'DD',
    'TABLE',
    'CAPTION',
    'THEAD',
    'TBODY',
    'TR',
    'TH',
    'TD',
    'A',
    'EM',
    'STRONG',
    'SMALL',
    'SUB',
    'SUP',
    'BR',
    'BLOCKQUOTE',
    'FIGURE',
    'FIGCAPTION',
    'FOOTER',
  ]
  const attributes = ['href', 'id', 'lang', 'scope', 'colspan', 'rowspan']
  const result = document.createElement('div')

  const isDecoration = (element: Element) =>
    element.matches('.note-mark, .progress, .page, nav, style, script, canvas, input, button, [hidden], [data-on-slide]') ||
    // A list counts by itself.
    (element.matches('ol > li > :first-child') && /^\d+$/.test(element.textContent?.trim() ?? '')) ||
    (element.getAttribute('aria-hidden') === 'true' && !(element.textContent ?? '').trim())
  const isBox = (element: Element) => {
    const parent = element.parentElement
    return (
      !/inline|contents/.test(getComputedStyle(element).display) ||
      (parent !== null && /flex|grid/.test(getComputedStyle(parent).display)) ||
      getComputedStyle(element).position === 'absolute'
    )
  }

  const copy = (from: Node, to: Element): void => {
    if (from instanceof Text) {
      to.append(from.data.replaceAll(/\s+/g, ' '))
      return
    }
    if (from instanceof HTMLElement && from.dataset['figure'] !== undefined) {
      const figure = document.createElement('figure')
      figure.dataset['figure'] = from.dataset['figure']
      // The slide says what it shows.
      figure.dataset['named'] = ''
      to.append(figure)
      return
    }
    if (!(from instanceof Element) || isDecoration(from)) return
    if (from instanceof HTMLElement && from.dataset['chart'] !== undefined) {
      const figure = document.createElement('figure')
      figure.dataset['figure'] = from.dataset['chart']
      const details = document.createElement('details')
      const summary = document.createElement('summary')
      summary.textContent = values
      details.append(summary)
      for (const table of from.querySelectorAll('table')) copy(table, details)
      figure.append(details)
      to.append(figure)
      return
    }
    // A mark that says yes or no by being there.
    if (from instanceof HTMLElement && from.role === 'img' && !from.childElementCount) {
      to.append(from.ariaLabel ?? '')
      return
    }
    if (from instanceof SVGElement) {
      const words =
        from.getAttribute('aria-label') ??
        [...from.querySelectorAll('text')]
          .map(text => text.textContent?.trim())
          .filter(Boolean)
          .join(' · ')
      if (words) {
        const line = document.createElement('p')
        line.textContent = words
        to.append(line)
      }
      return
    }
    // A slide's title stands below its part's, which stands below the page's.
    const level = /^H(\d)$/.exec(from.tagName)?.[1]
    const tag = level ? `h${Number(level) + 2}` : kept.includes(from.tagName) ? from.tagName.toLowerCase() : isBox(from) ? 'div' : ''
    const target = tag ? document.createElement(tag) : to
    if (target !== to) {
      for (const name of attributes) {
        const value = from.getAttribute(name)
        if (value !== null && value !== '') target.setAttribute(name, value)
      }
      to.append(target)
    }
    // What stands apart by a margin only would run into its neighbour.
    const { marginLeft, marginRight, fontWeight } = getComputedStyle(from)
    if (Number.parseFloat(marginLeft) > 0) to.insertBefore(new Text(' '), target === to ? null : target)
    const isHeavier = from.parentElement && Number(fontWeight) > Number(getComputedStyle(from.parentElement).fontWeight)
    const inner = isHeavier && !level && !/^T(ABLE|HEAD|BODY|R|H)$/.test(from.tagName) ? document.createElement('strong') : target
    if (inner !== target) target.append(inner)
    for (const child of from.childNodes) copy(child, inner)
    if (Number.parseFloat(marginRight) > 0) to.append(' ')
  }

  copy(slide, result)
  // A head without words heads nothing.
  for (const head of result.querySelectorAll('th')) if (!head.textContent?.trim()) head.replaceWith(document.createElement('td'))
  // In a narrow column the cells of a wide table follow each other, and each says what it is of.
  for (const table of result.querySelectorAll('table')) {
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map(head => head.textContent.trim())
    if (heads.length < 4) continue
    table.classList.add('many')
    for (const cell of table.querySelectorAll('td')) {
      const head = cell.closest('tbody') && heads[cell.cellIndex]
      if (head) cell.dataset['head'] = head
    }
  }
  // Boxes around nothing, and boxes around one box.
  for (let changed = true; changed;) {
    changed = false
    for (const element of result.querySelectorAll('*')) {
      const isEmpty = !element.textContent?.trim() && !element.matches('br, td, th, figure') && !element.querySelector('td, th, figure')
      const isWrap =
        element.tagName === 'DIV' &&
        [...element.childNodes].every(child =>
          child instanceof Element ? !child.matches('a, em, strong, small, sub, sup, br') : !child.textContent?.trim(),
        )
      if (isEmpty || isWrap) {
        element.replaceWith(...(isEmpty ? [] : element.childNodes))
        changed = true
      }
    }
  }
  return result.innerHTML
}
