import { createHash } from 'node:crypto'

/**
 * The only style elements the deck writes while it runs, all Slidev's: one that stills transitions while the colours
 * change (its logic/dark.ts), and one that is empty on stage and sets the paper's size in print (its usePrintStyles).
 */
const stylesWritten = [
  '*,*::before,*::after{-webkit-transition:none!important;-moz-transition:none!important;-o-transition:none!important;-ms-transition:none!important;transition:none!important}',
  '',
  `
@page {
  size: 980px 552px;
  margin: 0px;
}

* {
  transition: none !important;
  transition-duration: 0s !important;
}`,
]

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What of scripts and styles stands in the pages themselves. */
export interface Inline {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** One policy for all pages of a site. */
export interface Policy {
  /** The Content-Security-Policy as pages carry it, for hosts that send no headers. */
  readonly meta: string
  /** The headers a host should send with each page, and with nothing else: under them a PDF's viewer cannot work. */
  readonly headers: Readonly<Record<string, string>>
}

/** Returns what the public site allows itself: its own files, and of what is inline just these texts, by their hashes. */
export function policyFor({ scripts, styles }: Inline): Policy {
  const directives = {
    'default-src': [`'none'`],
    'script-src': [`'self'`, ...scripts.map(hashOf)],
    'style-src': [`'self'`, ...[...stylesWritten, ...styles].map(hashOf)],
    'img-src': [`'self'`, 'data:'],
    // The first slide's few characters are in its page.
    'font-src': [`'self'`, 'data:'],
    'connect-src': [`'self'`],
    // The other language's page, while the screen is full: composables/useShowLanguage.ts.
    'frame-src': [`'self'`],
    'manifest-src': [`'self'`],
    'worker-src': [`'self'`],
    'base-uri': [`'none'`],
    'form-action': [`'none'`],
  }
  const write = (policy: Record<string, readonly string[]>) =>
    Object.entries(policy)
      .map(([name, sources]) => `${name} ${[...new Set(sources)].join(' ')}`)
      .join('; ')
  return {
    meta: write(directives),
    headers: {
      // A page cannot say of itself who may frame it: browsers take that from a header only.
      'Content-Security-Policy': write({ ...directives, 'frame-ancestors': [`'self'`] }),
      'Referrer-Policy': 'no-referrer',
    },
  }
}

/** The headers a host should send with each file. */
export const headersOfAll: Readonly<Record<string, string>> = { 'X-Content-Type-Options': 'nosniff' }

/** Files whose name holds a hash of their content. */
export const hashedFolder = 'assets'

/** What a host should say of how long those may be kept, as long as they are there. */
export const hashedCache = 'public, max-age=31536000, immutable'

/** And of all others: they are to be asked for anew. */
export const otherCache = 'no-cache'
