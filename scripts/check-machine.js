/**
 * Runs before each command of package.json and says what the machine lacks for it. In plain JavaScript, and without
 * imports but Node's own: it has to run where nothing else does.
 */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Characters that mean something else to the tools that are given a path: Vite, its globs, the modules Slidev writes. */
const misread = /[#%'"$*?|[\]{}]/

/** What is missing, and how to get it; nothing where all is there. */
function problem() {
  const path = process.platform === 'win32' ? root.replaceAll('\\', '/') : root
  const odd = [...new Set(path.match(new RegExp(misread, 'g')))]
  if (odd.length > 0)
    return `The deck stands in ${root}, and the tools that build it misread ${odd.join(' ')} in a folder's name. Rename or move the folder.`
  if (!existsSync(`${root}/node_modules/.package-lock.json`)) return 'The packages are not installed. Run "npm ci" first.'
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 18)) {
    return `The commands need Node 22.18 or later; this is Node ${process.versions.node}.
The packages bring a Node of their own along, but its install script has not run, as where ignore-scripts is set.
Run "npm rebuild node --ignore-scripts=false", or put Node 22.18 or later first on the path.`
  }
  return ''
}

const words = problem()
if (words) {
  console.error(`\n${words}`)
  process.exit(1)
}
