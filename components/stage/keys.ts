/** Keys as they are pressed, and whose they are: the deck's, or those of what has the focus. */

/** Letters and signs by where they are on a keyboard: what an input method or another script makes of them says nothing. */
const signs: Readonly<Record<string, readonly [plain: string, shifted: string]>> = { Period: ['.', '>'], Slash: ['/', '?'] }

const byPlace = (code: string, shift: boolean): string => {
  const [, letter] = /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(code) ?? []
  return letter?.toLowerCase() ?? signs[code]?.[shift ? 1 : 0] ?? ''
}

/**
 * Returns a key's name: "PageDown", "Space", "b", "?", with Shift "Shift+Space", "Shift+l", "Shift+1". Empty with any
 * other modifier, and for what no key of ours is made of.
 */
export function nameOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  if (ctrlKey || metaKey || altKey) return ''
  const isSign = [...key].length === 1
  const ascii = isSign && key > ' ' && key < '\u007f' ? key.toLowerCase() : ''
  if (ascii && !/[a-z]/.test(ascii)) {
    // The digit row with Shift: a sign that differs from keyboard to keyboard.
    const digit = shiftKey && /^Digit\d$/.test(code) && !/\d/.test(ascii) ? code.slice(-1) : undefined
    return digit ? `Shift+${digit}` : ascii
  }
  const named = key === ' ' ? 'Space' : ascii || (isSign || key === 'Process' || key === 'Unidentified' ? byPlace(code, shiftKey) : key)
  return shiftKey && /^[a-z]$|^[A-Z]/.test(named) ? `Shift+${named}` : named
}

/** Fields that are written in. */
const written = 'textarea, [contenteditable=true], input:not([type=range], [type=checkbox], [type=radio], [type=button], [type=submit])'

/** What else has keys of its own, and which. */
const own: readonly (readonly [selector: string, keys: RegExp])[] = [
  ['input[type=range]', /^(Arrow|Page|Home|End)/],
  ['input[type=checkbox]', /^Space$/],
  ['input[type=radio], select', /^(Arrow|Home|End|Space|Page|.$)/],
  ['button, summary, [role=button], [role=option]', /^(Space|Enter)$/],
  ['a[href]', /^Enter$/],
  // A list that scrolls.
  ['[tabindex="0"]', /^(Arrow(Up|Down)|Page|Home|End|Space)/],
]

/**
 * Returns whether a key belongs to what has the focus. What was clicked has none: a clicker is a keyboard too, and turns
 * the page. What was reached by the keyboard has its own, and a field that is written in all but those that turn pages.
 */
export function keepsKey(focused: Element | null, name: string, isByKeyboard: boolean): boolean {
  if (!focused) return false
  if (focused.matches(written)) return !/^(Shift\+)?Page(Up|Down)$/.test(name)
  return isByKeyboard && own.some(([selector, keys]) => focused.matches(selector) && keys.test(name))
}
