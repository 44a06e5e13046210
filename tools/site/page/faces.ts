import type { FaceText } from './first-slide.ts'

/** Returns what a page shows in each face. Runs in the page, so it has to hold all it uses. */
export function facesOf(): FaceText[] {
  const faces: FaceText[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode
    if (!parentElement || !textContent?.trim()) continue
    const { fontFamily, fontWeight } = getComputedStyle(parentElement)
    faces.push({ family: fontFamily, weight: fontWeight, characters: textContent })
  }
  return faces
}
