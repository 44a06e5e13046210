import type { Fade, GroupItem, PathItem, ShapeItem } from '../scene.ts'
import type { Colors } from './color.ts'

/** Runs in the page, so it has to hold all it uses. Returns a function that reads a drawing, in pixels of the window. */
export function drawingReader({ hex, isClear }: Colors): (svg: SVGSVGElement) => GroupItem {
  const px = (length: string) => Number.parseFloat(length) || 0

  /** Colours of a gradient along the shape's own width. */
  const fade = (gradient: SVGLinearGradientElement, shape: SVGGraphicsElement): Fade => {
    const { x, width } = shape.getBBox()
    const from = gradient.x1.baseVal.value
    const span = gradient.x2.baseVal.value - from
    return {
      stops: [...gradient.querySelectorAll('stop')].map(stop => ({
        at: Math.min(1, Math.max(0, (from + stop.offset.baseVal * span - x) / width)),
        color: hex(getComputedStyle(stop).stopColor),
      })),
    }
  }

  const dataOf = (shape: SVGGeometryElement): string => {
    if (shape instanceof SVGRectElement) {
      const { x, y, width, height } = shape.getBBox()
      return `M${x} ${y}h${width}v${height}h${-width}Z`
    }
    if (shape instanceof SVGLineElement)
      return `M${shape.x1.baseVal.value} ${shape.y1.baseVal.value}L${shape.x2.baseVal.value} ${shape.y2.baseVal.value}`
    if (shape instanceof SVGPolylineElement || shape instanceof SVGPolygonElement)
      return `M${[...shape.points].map(({ x, y }) => `${x} ${y}`).join('L')}${shape instanceof SVGPolygonElement ? 'Z' : ''}`
    return shape.getAttribute('d') ?? ''
  }

  const mark = (shape: SVGGeometryElement): (ShapeItem | PathItem)[] => {
    const style = getComputedStyle(shape)
    const ctm = shape.getScreenCTM()
    const dashes = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(px)
    const length = shape.getTotalLength()
    // One dash as long as the line: drawn whole, or moved out of sight.
    const whole = (dashes[0] ?? 0) >= length - 1
    if (!ctm || !shape.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || (whole && px(style.strokeDashoffset) > 0))
      return []
    const scale = Math.sqrt(Math.abs(ctm.a * ctm.d - ctm.b * ctm.c))
    const stroke =
      isClear(style.stroke) || px(style.strokeWidth) === 0
        ? undefined
        : { color: hex(style.stroke), width: px(style.strokeWidth) * scale, dash: whole ? [] : dashes.map(dash => dash * scale) }
    const link = /url\("?#([^")]+)/.exec(style.fill)?.[1]
    const gradient = link === undefined ? null : document.getElementById(link)
    const fill = gradient instanceof SVGLinearGradientElement ? fade(gradient, shape) : isClear(style.fill) ? undefined : hex(style.fill)
    if (!fill && !stroke) return []
    const look = { ...(fill && { fill }), ...(stroke && { stroke }) }
    if (shape instanceof SVGCircleElement && typeof fill !== 'object') {
      const { x, y, width, height } = shape.getBBox()
      return [
        {
          kind: 'shape',
          shape: 'ellipse',
          x: ctm.a * x + ctm.e,
          y: ctm.d * y + ctm.f,
          w: width * ctm.a,
          h: height * ctm.d,
          ...(stroke && { stroke }),
          ...(fill && { fill }),
        },
      ]
    }
    return [{ kind: 'path', d: dataOf(shape), matrix: [ctm.a, ctm.b, ctm.c, ctm.d, ctm.e, ctm.f], ...look }]
  }

  return svg => ({
    kind: 'group',
    label: svg.getAttribute('aria-label') ?? '',
    items: [...svg.querySelectorAll('*')].flatMap(one =>
      one instanceof SVGGeometryElement && !one.closest('defs, clipPath') ? mark(one) : [],
    ),
  })
}
