import { BarController, BarElement, CategoryScale, Chart, LinearScale, LineController, LineElement, LogarithmicScale, PointElement } from 'chart.js'

// Only what the charts use: no legend, tooltip, title or time scale is shipped.
Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, LogarithmicScale, PointElement)

export { Chart }
