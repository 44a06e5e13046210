import { languages } from '../../data/core/languages.ts'
import { files } from '../../deck.config.ts'
import { workerName } from './names.ts'
import { hashedCache, hashedFolder, headersOfAll, otherCache, type Policy } from './policy.ts'

/** Cloudflare Pages reads no more rules than this. */
const rulesRead = 100

/**
 * Returns `_headers`, as Netlify and Cloudflare Pages read it. Both send a rule's headers with answers of 404 too, so
 * that nothing but names can say which files are there; and where two rules give the same header, one joins the
 * values and the other takes the last, so that no two do.
 * @param hashed the site's files whose names hold a hash, the most worth keeping first.
 */
export function headersFile({ headers }: Policy, hashed: readonly string[]): string {
  const rule = (path: string, of: Readonly<Record<string, string>>) =>
    [`/${path}`, ...Object.entries(of).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  // Both hosts answer at addresses without `.html` as well.
  const pages = Object.values(languages).flatMap(({ folder }) =>
    ['', 'index.html', files.readable, `${files.readable}index.html`, files.text, files.text.replace('.html', '')].map(
      page => folder + page,
    ),
  )
  const others = [
    rule('*', headersOfAll),
    ...pages.map(page => rule(page, { ...headers, 'Cache-Control': otherCache })),
    rule(workerName, { 'Cache-Control': otherCache }),
  ]
  const kept = hashed.slice(0, rulesRead - others.length).map(file => rule(file, { 'Cache-Control': hashedCache }))
  return `${[...others, ...kept].join('\n')}\n`
}

/** Types that a server may not know by the ends of names. */
const types = { csv: 'text/csv', webmanifest: 'application/manifest+json' }

const lines = (headers: Readonly<Record<string, string>>, write: (name: string, value: string) => string) =>
  Object.entries(headers)
    .map(([name, value]) => write(name, value))
    .join('\n')

/** Returns what a site of Caddy imports, after its `root`: docs/hosting.md. A wrong address is answered with a page. */
export function caddyHeaders({ headers }: Policy): string {
  const set = (name: string, value: string) => `\t${name} "${value}"`
  const hashed = `path_regexp /${hashedFolder}/\n\tfile`
  return `header {
${lines(headersOfAll, set)}
}
@pages {
	not {
		file
		not path */ *.html
	}
}
header @pages {
${lines(headers, set)}
}
@hashed {
	${hashed}
}
header @hashed Cache-Control "${hashedCache}"
@others {
	not {
		${hashed.replace('\n', '\n\t')}
	}
}
header @others Cache-Control "${otherCache}"
${lines(types, (ending, type) => `@${ending} {\n\tpath *.${ending}\n\tfile\n}\nheader @${ending} Content-Type "${type}"`)}
`
}

/**
 * Returns what a server of nginx includes: docs/hosting.md. An add_header within a location puts the outer ones out of
 * force, so that each location says all of them; one without "always" is not sent with errors.
 */
export function nginxHeaders({ headers }: Policy): string {
  const add = (indent: string) => (name: string, value: string) => `${indent}add_header ${name} "${value}" always;`
  return `${lines({ ...headersOfAll, 'Cache-Control': otherCache }, add(''))}
location ~ \\.html$ {
${lines({ ...headersOfAll, 'Cache-Control': otherCache, ...headers }, add('\t'))}
}
location ~ /${hashedFolder}/ {
${lines(headersOfAll, add('\t'))}
	add_header Cache-Control "${hashedCache}";
}
${lines(types, (ending, type) => `location ~ \\.${ending}$ {\n\tdefault_type ${type};\n}`)}
`
}
