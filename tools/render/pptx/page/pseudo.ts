/**
 * Runs in the page, so it has to hold all it uses. Puts an element in the place of everything that only a style
 * sheet draws (`::before`, `::after`), so that it has a box and words that can be read.
 */
export function makePseudosReal(): void {
  const style = document.createElement('style')
  style.textContent = '.real::before, .real::after { content: none !important }'
  document.head.append(style)
  const elements = [...document.querySelectorAll('.print-slide-container .slidev-layout, .print-slide-container .slidev-layout *')]
  for (const element of elements.filter(one => !one.closest('[data-chart], svg'))) {
    const found = (['::before', '::after'] as const).flatMap(which => {
      const drawn = getComputedStyle(element, which)
      if (drawn.content === 'none' || drawn.content === 'normal' || drawn.display === 'none') return []
      const span = document.createElement('span')
      span.style.cssText = [...drawn]
        .filter(name => name !== 'content')
        .map(name => `${name}: ${drawn.getPropertyValue(name)}`)
        .join('; ')
      const rank = [...(element.parentElement?.children ?? [])].indexOf(element) + 1
      span.textContent = drawn.content.startsWith('counter(') ? String(rank) : drawn.content.replace(/^"(.*)"$/, '$1')
      return [{ which, span }]
    })
    if (found.length > 0) element.classList.add('real')
    for (const { which, span } of found) element.insertAdjacentElement(which === '::before' ? 'afterbegin' : 'beforeend', span)
  }
}
