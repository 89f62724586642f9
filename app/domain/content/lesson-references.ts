/** What a lesson names outside itself. Ids are whole; media are names. */
export type ReferenceKind = 'skill' | 'clause-type' | 'term' | 'item' | 'media' | 'lesson' | 'module'
export type LessonReference = { kind: ReferenceKind; name: string }

type Published = {
  source: string
  skills: readonly string[]
  clauseTypes: readonly string[]
  requires: readonly string[]
  blocks: readonly { itemId?: string }[]
}

const attributes = { Term: ['id'], Figure: ['src'], Video: ['src', 'captions'], Template: ['src'] } as const
// Every repeat is bounded, so that no text takes longer than its length deserves.
const element = /<(Term|Figure|Video|Template)\b((?:\s+[\w-]{1,40}\s{0,9}=\s{0,9}(?:"[^"]{0,2000}"|'[^']{0,2000}')){0,12})\s{0,99}\/?>/g
const attribute = /([\w-]{1,40})\s{0,9}=\s{0,9}(?:"([^"]{0,2000})"|'([^']{0,2000})')/g
const image = /!\[[^[\]\n]{0,500}\]\(\s{0,9}<?([^\s()<>]{1,300})/g
const inlineCode = /(?<!`)(`{1,3})(?!`)[^`\n]{1,500}\1(?!`)/g

/** The text without what stands in code, where nothing is a component. */
function withoutCode(source: string): string {
  let fence = ''
  const kept = source.split('\n').filter((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    const inside = fence !== ''
    if (inside ? mark.startsWith(fence) : mark) fence = inside ? '' : mark
    return !inside && !mark
  })
  return kept.join('\n').replace(inlineCode, ' ')
}

/**
 * Everything that a published version names, each once: from what was stored of it, and for terms and media from its text, whose
 * components hold literal attributes alone. Words in code are no components. A text that was never published may give nonsense.
 */
export function referencesOf({ source, skills, clauseTypes, requires, blocks }: Published): LessonReference[] {
  const found = new Map<string, LessonReference>()
  const add = (kind: ReferenceKind, name: string) => found.set(`${kind} ${name}`, { kind, name })
  for (const name of skills) add('skill', name)
  for (const name of clauseTypes) add('clause-type', name)
  for (const name of requires) add(name.split('/').length > 2 ? 'lesson' : 'module', name)
  for (const { itemId } of blocks) if (itemId) add('item', itemId)
  const text = withoutCode(source)
  for (const [, name = '', inside = ''] of text.matchAll(element)) {
    const wanted: readonly string[] = attributes[name as keyof typeof attributes]
    for (const [, key = '', double, single] of inside.matchAll(attribute)) {
      const value = double ?? single ?? ''
      if (wanted.includes(key) && value) add(name === 'Term' ? 'term' : 'media', value)
    }
  }
  for (const [, name = ''] of text.matchAll(image)) if (!/^[a-z]+:|\//i.test(name)) add('media', name)
  return [...found.values()]
}
