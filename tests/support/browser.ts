import { chromium, type Browser } from 'playwright-core'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser that all tests on the built deck share is driven from. */
    browserUrl: string
  }
}

/** Connects to the browser that the set-up started. Closed, it takes this test file's pages with it and leaves those of others. */
export const openBrowser = (): Promise<Browser> => chromium.connect(inject('browserUrl'))
