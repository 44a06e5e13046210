import type { Page } from 'playwright-core'
import { faint } from './contrast.ts'
import { onStage } from './deck.ts'

/**
 * Looks over a slide as it is drawn: text and pictures that leave the slide, boxes that cut their
 * content off, text on text.
 * @param element CSS selector of the slide, the one on stage unless given.
 * @returns one line a fault, with the element it is about.
 */
export function layoutFaults(page: Page, slide: number, element = onStage(slide)): Promise<string[]> {
  return page.evaluate(selector => {
    const root = document.querySelector(selector)
    const tolerance = 1
    const stage = root?.closest('.print-slide-container, #slide-content')?.getBoundingClientRect()
    if (!root || !stage) return ['there is no stage']

    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('.visually-hidden, [aria-hidden="true"][hidden]')
    const name = (element: Element) => {
      const classes = [...element.classList]
        .slice(0, 2)
        .map(one => `.${one}`)
        .join('')
      return `<${element.tagName.toLowerCase()}${classes}> "${(element.textContent ?? '').trim().slice(0, 24)}"`
    }
    const elements = [...root.querySelectorAll('*')].filter(isSeen)

    /** What a list has scrolled out of sight is no fault. */
    const isScrolledAway = ({ element, top, bottom }: { element: Element; top: number; bottom: number }) => {
      const list = element.closest('[role="region"]')?.getBoundingClientRect()
      return list !== undefined && (top < list.top || bottom > list.bottom)
    }

    /** One box a line of text, cut to about the height of its characters. */
    const lines = elements.flatMap(element =>
      [...element.childNodes]
        .filter(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
        .flatMap(node => {
          const range = document.createRange()
          range.selectNodeContents(node)
          return [...range.getClientRects()].map(({ left, right, top, bottom, height }) => ({
            element,
            left,
            right,
            top: top + height * 0.25,
            bottom: bottom - height * 0.25,
          }))
        })
        .filter(box => box.right > box.left && !isScrolledAway(box)),
    )
    const pictures = elements
      .filter(element => ['CANVAS', 'IMG', 'svg'].includes(element.tagName))
      .map(element => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        return { element, left, right, top, bottom }
      })

    const outside = [...lines, ...pictures]
      .filter(
        box =>
          box.left < stage.left - tolerance ||
          box.right > stage.right + tolerance ||
          box.top < stage.top - tolerance ||
          box.bottom > stage.bottom + tolerance,
      )
      .map(box => `${name(box.element)} leaves the slide`)

    const cut = elements
      .filter(element => {
        const { overflowX, overflowY } = getComputedStyle(element)
        return (
          element.clientWidth > 0 &&
          ((['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + tolerance) ||
            (['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + tolerance))
        )
      })
      .map(element => `${name(element)} cuts its content off`)

    const overlaps = lines.flatMap((a, index) =>
      lines
        .slice(index + 1)
        .filter(
          b =>
            a.element !== b.element &&
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2,
        )
        .map(b => `${name(a.element)} and ${name(b.element)} overlap`),
    )

    return [...new Set([...outside, ...cut, ...overlaps])]
  }, element)
}

/** The charts of the slide on stage that show nothing. @returns one line each. */
export function blankCharts(page: Page, slide: number): Promise<string[]> {
  return page.evaluate(
    selector =>
      [...document.querySelectorAll<HTMLElement>(`${selector} [data-chart]`)].flatMap(chart => {
        const canvas = chart.querySelector('canvas')
        if (!canvas || canvas.width < 100 || canvas.height < 50) return [`chart "${chart.dataset.chart}" has no canvas of a useful size`]
        // Read from a copy: a canvas that is read becomes another kind of canvas.
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true })
        copy?.drawImage(canvas, 0, 0)
        const data = copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
        // What is not paper, which the first pixel shows, is drawn.
        let painted = 0
        for (let i = 0; i < data.length; i += 4) {
          if (data[i] !== data[0] || data[i + 1] !== data[1] || data[i + 2] !== data[2]) painted++
        }
        return painted * 4 < data.length * 0.005 ? [`chart "${chart.dataset.chart}" is blank`] : []
      }),
    onStage(slide),
  )
}

/** The text of the slide on stage that is too faint on what lies behind it. @returns one line each. */
export async function faintText(page: Page, slide: number): Promise<string[]> {
  const lettering = await page.evaluate(selector => {
    const root = document.querySelector(selector)
    if (!root) return []
    const isOpaque = (color: string) => color.startsWith('rgb(') || /^rgba\(.*, 1\)$/.test(color)
    /** A mixed colour as one that is not. */
    const plain = (color: string) =>
      color.replace(
        /^color\(srgb ([\d. ]+)\)$/,
        (_, shares: string) =>
          `rgb(${shares
            .split(' ')
            .map(share => Math.round(Number(share) * 255))
            .join(', ')})`,
      )
    /** The paint of an element, where it has one that hides what is behind. */
    const paintOf = (element: Element) => {
      const { backgroundColor, fill } = getComputedStyle(element)
      const paint = plain(element instanceof SVGGeometryElement ? fill : backgroundColor)
      return isOpaque(paint) ? paint : undefined
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: { what: string; color: string; backdrop: string }[] = []
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      const text = textContent?.trim()
      if (
        !text ||
        !parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
        parentElement.closest('.visually-hidden, canvas')
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const color = plain(getComputedStyle(parentElement).color)
      for (const { left, top, width, height } of range.getClientRects()) {
        const behind = document.elementsFromPoint(left + width / 2, top + height / 2).filter(element => root.contains(element))
        const backdrop = behind.map(paintOf).find(paint => paint !== undefined)
        if (isOpaque(color) && backdrop !== undefined) found.push({ what: `"${text.slice(0, 24)}"`, color, backdrop })
      }
    }
    return found
  }, onStage(slide))
  return lettering.length > 0 ? faint(lettering) : ['no text was found']
}

/**
 * The Chinese of the slide on stage that is set too tight: punctuation narrower than a character, digits or Latin that
 * touch it. Two marks that follow each other may share a character's width.
 * @returns one line each.
 */
export function tightChinese(page: Page, slide: number): Promise<string[]> {
  return page.evaluate(selector => {
    const root = document.querySelector(selector)
    if (!root) return ['there is no slide']
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const { currentNode } = walker
      const { parentElement } = currentNode
      const text = currentNode.textContent ?? ''
      if (
        !parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
        parentElement.closest('.visually-hidden, option')
      )
        continue
      if (/\p{Script=Han}[\dA-Za-z]|[\dA-Za-z]\p{Script=Han}/u.test(text))
        found.push(`"${text.trim().slice(0, 24)}" has no space between Chinese and digits or Latin`)
      const size = Number.parseFloat(getComputedStyle(parentElement).fontSize)
      for (const { index } of text.matchAll(/(?<=\p{Script=Han})[，、；：](?=\p{Script=Han})/gu)) {
        const range = document.createRange()
        range.setStart(currentNode, index)
        range.setEnd(currentNode, index + 1)
        const { width } = range.getBoundingClientRect()
        if (width < size * 0.9)
          found.push(`"${text.slice(index - 6, index + 6)}" has punctuation ${width.toFixed(1)} wide, in type of ${size}`)
      }
    }
    return found
  }, onStage(slide))
}
