export interface Strands {
  /** Where the band ends, the strands have become lines, and the lines end. */
  from: number
  thin: number
  to: number
  /** Middle of the band, thickness of a strand in it, and distance of the lines. */
  middle: number
  thick: number
  spread: number
}

/** Returns the outlines of three strands into which a band divides, each drawn out to a fine line. */
export function strandPaths({ from, thin, to, middle, thick, spread }: Strands): string[] {
  const bend = (from + thin) / 2
  return [-1, 0, 1].map(i => {
    const [start, end] = [middle + i * thick, middle + i * spread]
    // The strands overlap by a hair with the band and where they still touch each other.
    const [top, bottom] = [start - thick / 2 - (i > -1 ? 0.3 : 0), start + thick / 2 + (i < 1 ? 0.3 : 0)]
    const [upper, lower] = [end - 1, end + 1]
    const there = `M${from - 1} ${top}C${bend} ${top} ${bend} ${upper} ${thin} ${upper}H${to}`
    return `${there}V${lower}H${thin}C${bend} ${lower} ${bend} ${bottom} ${from - 1} ${bottom}Z`
  })
}
