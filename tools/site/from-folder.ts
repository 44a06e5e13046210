import type { HtmlTagDescriptor } from 'vite'
import type { Language } from '../../data/core/languages.ts'
import { textConverter } from '../deck/traditional.ts'
import { files } from '../../deck.config.ts'

const start = '<code>npm start</code>'

const phrases = {
  zh: {
    why: '这份演示要由网站打开：直接从文件夹打开，浏览器不运行它的脚本。',
    public: `请把整个文件夹放到任意网站空间，或在项目里运行 ${start}。这里可以看：`,
    speaker: `请在项目里运行 ${start}。`,
    text: '阅读版',
  },
  en: {
    why: 'These slides need a web server: a browser does not run their scripts from a folder. ',
    public: `Put the whole folder on any web host, or run ${start} in the project. What can be read here:`,
    speaker: `Run ${start} in the project.`,
    text: 'To read',
  },
}

/**
 * Shows what fromFolderTags say, and leads the other languages' links to their pages: a folder has no page of its own.
 * It stands in the page, since no other script of a deck runs there.
 */
export const fromFolderScript = `if(location.protocol==='file:'){document.getElementById('from-folder').hidden=false
for(const a of document.links)if(a.pathname.endsWith('/'))a.pathname+='index.html'}`

/** How it looks, above the first slide, and that it goes where a browser is set to run modules from files all the same. */
export const fromFolderStyle = `#from-folder{position:fixed;inset:auto 0 0;z-index:2;margin:0;padding:1rem 1.5rem;background:#c2301c;color:#fff;font:1rem/1.5 system-ui,sans-serif}
#from-folder a{margin-inline-start:.5em;color:inherit;text-decoration:underline;text-underline-offset:.2em}
#from-folder code{white-space:nowrap;font:inherit}
body:has(#app>*) #from-folder{display:none}`

/**
 * Returns what a deck's page says where it is opened from a folder or a stick: browsers load no modules from files,
 * so that the cover would answer no key. Of the public site, text and PDF can be read there too.
 */
export function fromFolderTags(own: Language, isPublic: boolean): HtmlTagDescriptor[] {
  const words = phrases[own.locale]
  const links = `<a href="./${files.readable}index.html">${words.text}</a> <a href="./${files.pdf}">PDF</a>`
  return [
    { tag: 'style', children: fromFolderStyle, injectTo: 'head' },
    {
      tag: 'p',
      attrs: { id: 'from-folder', role: 'alert', hidden: true },
      children: textConverter(own)(words.why + (isPublic ? words.public + links : words.speaker)),
      injectTo: 'body',
    },
    { tag: 'script', children: fromFolderScript, injectTo: 'body' },
  ]
}
