/** What Noto Sans SC and Noto Serif SC have in common, in their size. */
export const font = {
  /** Ascent and descent of a line. */
  height: 1.448,
  /** The ascent's part of them. */
  ascent: 0.801,
  /** Width of a space. */
  space: 0.224,
  /** What LibreOffice leaves between Chinese and other characters: a fifth of a line. */
  autospace: 0.29,
  /** How much lower than the middle of its characters they stand. */
  foot: 0.38,
  /** How much higher the middle of a line stands than that of its characters. */
  lift: 0.056,
}

export type Font = typeof font
