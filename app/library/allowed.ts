/** What a lesson may hold besides markdown. Plain data, so that an editor can list it. */

export type AttributeValue = { type: 'text' } | { type: 'enum'; values: readonly string[] }

export type AllowedAttribute = { name: string; required: boolean; value: AttributeValue }

/** `content`: paragraphs and all else (`blocks`), words of a sentence (`words`), or nothing between the tags (`none`). */
export type AllowedElement = {
  name: string
  purpose: string
  content: 'blocks' | 'words' | 'none'
  attributes: readonly AllowedAttribute[]
}

export const calloutKinds = ['rule', 'risk', 'tip', 'example'] as const

export type CalloutKind = (typeof calloutKinds)[number]

const text = { type: 'text' } as const

export const allowedComponents: readonly AllowedElement[] = [
  {
    name: 'Callout',
    purpose: 'A rule, a risk, a tip or an example, set apart from the text.',
    content: 'blocks',
    attributes: [
      { name: 'kind', required: true, value: { type: 'enum', values: calloutKinds } },
      { name: 'title', required: false, value: text },
    ],
  },
  {
    name: 'Term',
    purpose: 'A word of the glossary, with its definition one click away.',
    content: 'words',
    attributes: [{ name: 'id', required: true, value: text }],
  },
  {
    name: 'Clause',
    purpose: 'Wording of a contract, with the place it comes from.',
    content: 'blocks',
    attributes: [
      { name: 'title', required: true, value: text },
      { name: 'source', required: false, value: text },
    ],
  },
  {
    name: 'Compare',
    purpose: 'Two versions of a wording side by side, with the differences marked.',
    content: 'none',
    attributes: [
      { name: 'before', required: true, value: text },
      { name: 'after', required: true, value: text },
    ],
  },
  {
    name: 'Reveal',
    purpose: 'A part that stays folded until the reader opens it.',
    content: 'blocks',
    attributes: [{ name: 'summary', required: true, value: text }],
  },
]

export const allowedHtml: readonly AllowedElement[] = [
  { name: 'br', purpose: 'A line break.', content: 'none', attributes: [] },
  { name: 'sub', purpose: 'Set lower.', content: 'words', attributes: [] },
  { name: 'sup', purpose: 'Set higher.', content: 'words', attributes: [] },
  { name: 'kbd', purpose: 'A key to press.', content: 'words', attributes: [] },
  {
    name: 'abbr',
    purpose: 'An abbreviation, written out in its title.',
    content: 'words',
    attributes: [{ name: 'title', required: true, value: text }],
  },
  { name: 'mark', purpose: 'Words to notice.', content: 'words', attributes: [] },
]
