const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }

/** Returns the Markdown of what stands in a slide's place while these faults are in it. */
export const faultSlide = (faults: readonly string[]): string => `# This slide cannot be shown

<ul role="alert" v-pre style="font-size: 22px; line-height: 1.6; color: var(--red)">
${faults.map(fault => `<li>${fault.replaceAll(/[&<"]/g, letter => entities[letter] ?? letter)}</li>`).join('\n')}
</ul>
`
