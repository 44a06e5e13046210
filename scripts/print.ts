export { openPrintView } from './export/print-view.ts'
export { printDeck } from './export/pdf.ts'
