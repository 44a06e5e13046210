import { resolve } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { firstThatStarts } from '../../tools/system/browser.ts'
import { root } from '../../tools/system/files.ts'
import { serveFolder } from '../../tools/system/serve.ts'
import { buildSite } from '../../tools/site/build.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built speaker's edition; ends in a slash. */
    deckUrl: string
    /** Whether what the deck looks like now is what it shall look like: `vitest --update`. */
    renewLooks: boolean
  }
}

/** The built speaker's edition that `deckUrl` serves. */
export const speakerFolder = resolve(root, '.cache/test-speaker')

/** The built public edition. */
export const publicFolder = resolve(root, '.cache/test-public')

/** Builds both editions once for all tests on them, serves the speaker's, and starts a browser for all. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await buildSite('speaker', speakerFolder)
  await buildSite('public', publicFolder)
  const served = await serveFolder(speakerFolder, 3230)
  const browser = await firstThatStarts(options => chromium.launchServer(options))
  project.provide('deckUrl', served.url)
  project.provide('browserUrl', browser.wsEndpoint())
  project.provide('renewLooks', project.config.snapshotOptions.updateSnapshot === 'all')
  return async () => {
    await browser.close()
    await served[Symbol.asyncDispose]()
  }
}
