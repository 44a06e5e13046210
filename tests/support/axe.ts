import { source } from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe?: typeof import('axe-core')
  }
}

/**
 * What keeps people from using the page as it stands, as axe-core sees it: all its rules, and those of its rules for
 * WCAG's level AAA that a deck can keep. One line each; none where all is well.
 * @param rules these alone
 * @param isPrinted whether notes stand at the figures, which their names leave out
 */
export async function accessFaults(page: Page, rules?: readonly string[], isPrinted = false): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(
    async ([only, printed]) => {
      const result = await window.axe?.run(document, {
        resultTypes: ['violations'],
        ...(only && { runOnly: { type: 'rule', values: [...only] } }),
        rules: only
          ? {}
          : {
              'identical-links-same-purpose': { enabled: true },
              'meta-refresh-no-exceptions': { enabled: true },
              'label-content-name-mismatch': { enabled: !printed },
            },
      })
      if (!result) throw new Error('axe-core is not there')
      return result.violations.flatMap(({ id, impact, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} (${impact}): ${target.join(' ')}: ${failureSummary?.replaceAll(/\s+/g, ' ')}`),
      )
    },
    [rules, isPrinted] as const,
  )
}
