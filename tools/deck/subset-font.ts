/** Runs in a thread of its own, since it keeps a processor busy for a second: see fonts.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import subsetFont from 'subset-font'

const { font, characters, keepFeatures }: { font: Uint8Array; characters: string; keepFeatures: string[] } = workerData
parentPort?.postMessage(await subsetFont(Buffer.from(font), characters, { targetFormat: 'woff2', keepFeatures }))
