/** Reads computed colours. */
export interface Colors {
  /** Returns a colour as RRGGBB. */
  readonly hex: (color: string) => string
  /** Returns whether nothing is painted. */
  readonly isClear: (color: string) => boolean
}

/** Runs in the page, so it has to hold all it uses. */
export function colorReader(): Colors {
  const parts = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
  return {
    hex: color =>
      parts(color)
        .slice(0, 3)
        .map(part => Math.round(part).toString(16).padStart(2, '0'))
        .join('')
        .toUpperCase(),
    isClear: color => color === 'none' || color === 'transparent' || parts(color)[3] === 0,
  }
}
