import { BarController, BarElement, CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js'
import { forgetPlaces } from './written.ts'

// Only what the charts use: no legend, tooltip, title or time scale is shipped.
Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement)

/**
 * A chart on the slide's own paper: where Chart.js clears its canvas, it lays its `backgroundColor`. It wants a
 * canvas without alpha. In a PDF Chromium turns clearing a transparent canvas into a mask over all the page
 * holds so far: some readers show the chart on white, others nothing but the chart. The clearing itself has to
 * stay, since Chromium prints as vectors only what is drawn on a canvas after it was cleared as a whole.
 */
export class PaperChart extends Chart {
  override clear(): this {
    const { canvas, ctx, options } = this
    super.clear()
    forgetPlaces(canvas)
    ctx.save()
    ctx.resetTransform()
    ctx.fillStyle = String(options.backgroundColor)
    ctx.fillRect(0, 0, canvas.width, canvas.height)
    ctx.restore()
    return this
  }
}
