import type { Drawing } from '../../../components/charts/chart.ts'

/** What of a slide a PowerPoint file draws, in slide pixels from the slide's corner. Colours are RRGGBB. */
export interface Scene {
  readonly items: readonly Item[]
}

export type Item = TextItem | ShapeItem | PathItem | GroupItem | TableItem | ChartItem

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A stretch of text in one style. */
export interface Run {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly serif: boolean
  readonly color: string
  /** Added between characters. */
  readonly spacing: number
  /** How far it stands above the line. */
  readonly raise: number
  readonly underline: 'none' | 'sng' | 'dotted'
  readonly struck: boolean
  /** `#/alias`, or an address. */
  readonly href: string
}

export interface Paragraph {
  /** As the browser broke them. */
  readonly lines: readonly (readonly Run[])[]
  /** Of its longest line. */
  readonly width: number
  readonly lineHeight: number
  readonly align: 'left' | 'center' | 'right'
  /** Space above it. */
  readonly gap: number
}

export interface TextItem extends Box {
  readonly kind: 'text'
  readonly isTitle: boolean
  readonly paragraph: Paragraph
}

export interface Stroke {
  readonly color: string
  readonly width: number
  /** Lengths drawn and left out in turn; none where it is drawn whole. */
  readonly dash: readonly number[]
}

/** Colours from 0 to 1 across the shape's width, or from its foot up. */
export interface Fade {
  readonly up?: boolean
  readonly stops: readonly { readonly at: number; readonly color: string }[]
}

export interface ShapeItem extends Box {
  readonly kind: 'shape'
  readonly shape: 'rect' | 'ellipse' | 'line'
  readonly fill?: string
  readonly stroke?: Stroke
}

export interface PathItem {
  readonly kind: 'path'
  /** SVG path data. */
  readonly d: string
  /** From the path's units to slide pixels: a to f. */
  readonly matrix: readonly [number, number, number, number, number, number]
  readonly fill?: string | Fade
  readonly stroke?: Stroke
}

export interface GroupItem {
  readonly kind: 'group'
  /** What it shows; empty for mere decoration. */
  readonly label: string
  readonly items: readonly (ShapeItem | PathItem)[]
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[]
  /** Insets. */
  readonly top: number
  readonly left: number
  readonly right: number
  readonly lineAbove?: Stroke
  readonly lineBelow?: Stroke
  readonly fill?: string
  readonly isHead: boolean
}

export interface TableItem extends Box {
  readonly kind: 'table'
  readonly columns: readonly number[]
  readonly rows: readonly { readonly height: number; readonly cells: readonly Cell[] }[]
}

export interface ChartItem extends Box {
  readonly kind: 'chart'
  readonly name: string
  readonly label: string
  /** Heads of the table that stands for it. */
  readonly heads: readonly string[]
  /** What the deck draws. */
  readonly drawing: Drawing
}
