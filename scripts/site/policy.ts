import { createHash } from 'node:crypto'

/**
 * The only two style elements the deck writes while it runs, both Slidev's: one that stills transitions while the
 * colours change (its logic/dark.ts), and one that is empty on stage (its usePrintStyles and editor).
 */
const stylesWritten = [
  '*,*::before,*::after{-webkit-transition:none!important;-moz-transition:none!important;-o-transition:none!important;-ms-transition:none!important;transition:none!important}',
  '',
]

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const directives: Readonly<Record<string, readonly string[]>> = {
  'default-src': [`'none'`],
  'script-src': [`'self'`],
  'style-src': [`'self'`, ...stylesWritten.map(hashOf)],
  'img-src': [`'self'`, 'data:'],
  'font-src': [`'self'`],
  'connect-src': [`'self'`],
  'manifest-src': [`'self'`],
  'worker-src': [`'self'`],
  'base-uri': [`'none'`],
  'form-action': [`'none'`],
}

const write = (policy: typeof directives) => Object.entries(policy).map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ')

/** The Content-Security-Policy of the public site as its pages carry it, on a host that sends no headers. */
export const metaPolicy = write(directives)

/** The headers a host should send with each file of the public site. */
export const headers: Readonly<Record<string, string>> = {
  // A page cannot say of itself who may frame it: browsers take that from a header only.
  'Content-Security-Policy': write({ ...directives, 'frame-ancestors': [`'none'`] }),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Files whose name holds a hash of their content. */
export const hashedFolder = 'assets'

/** What a host should say of how long those may be kept. All others are to be asked for anew. */
export const hashedCache = 'public, max-age=31536000, immutable'
