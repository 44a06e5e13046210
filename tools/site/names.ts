/** What installs the deck as an app, per language. */
export const manifestName = 'manifest.webmanifest'

/** The first slide as links to the site show it. */
export const cover = { name: 'cover.png', width: 1200, height: 630 }

/** Sides of the icons at the site's root, in pixels. 180 is what an iPhone puts on its home screen. */
export const iconSizes = [180, 192, 512]
export const iconName = (size: number) => `icon-${size}.png`

/** --paper of styles/index.css, so that a phone's bars are of the slide's colour. */
export const paper = { light: '#f6f2ea', dark: '#141412' }

/** What keeps the site for use without a network, at its root. */
export const workerName = 'service-worker.js'
