import type { ChoiceOption, Named } from '../../domain/quiz/body'
import type { Content } from '../../domain/quiz/item'
import { partIds } from '../../domain/quiz/part-id'

/**
 * The same item with the ids that an import would give its parts: two items that differ by ids alone become equal. Places in a text are
 * numbered in the order of their list, all other parts named from their words.
 */
export function withPlainIds(content: Content): Content {
  const id = partIds()
  const named = <T extends Named>(parts: readonly T[]): T[] => parts.map((part) => ({ ...part, id: id(part.text) }))
  const options = (all: readonly ChoiceOption[]) => named(all)
  switch (content.type) {
    case 'single':
    case 'multiple':
      return { type: content.type, body: { ...content.body, options: options(content.body.options) } }
    case 'truefalse':
      return { ...content, body: { ...content.body, reasons: options(content.body.reasons) } }
    case 'matching': {
      const targets = named(content.body.targets)
      const become = renaming(content.body.targets, targets)
      const sources = content.body.sources.map((source, at) => ({ ...source, id: `s${at + 1}`, target: become(source.target) }))
      return { ...content, body: { ...content.body, sources, targets } }
    }
    case 'ordering':
      return { ...content, body: { ...content.body, elements: named(content.body.elements) } }
    case 'gapchoice': {
      const gaps = content.body.gaps.map((gap, at) => ({ id: `g${at + 1}`, options: withOwnIds(gap.options) }))
      return { ...content, body: { ...content.body, gaps, text: placesRenamed(content.body.text, renaming(content.body.gaps, gaps)) } }
    }
    case 'gaptext': {
      const gaps = content.body.gaps.map((gap, at) => ({ ...gap, id: `g${at + 1}` }))
      return { ...content, body: { ...content.body, gaps, text: placesRenamed(content.body.text, renaming(content.body.gaps, gaps)) } }
    }
    case 'hottext': {
      const spans = content.body.spans.map((span, at) => ({ ...span, id: `h${at + 1}` }))
      return { ...content, body: { ...content.body, spans, text: placesRenamed(content.body.text, renaming(content.body.spans, spans)) } }
    }
    case 'gapmatch': {
      const choices = named(content.body.choices)
      const become = renaming(content.body.choices, choices)
      const gaps = content.body.gaps.map((gap, at) => ({ ...gap, id: `g${at + 1}`, choice: become(gap.choice) }))
      return { ...content, body: { ...content.body, gaps, choices, text: placesRenamed(content.body.text, renaming(content.body.gaps, gaps)) } }
    }
    default:
      return content
  }
}

export function withOwnIds<T extends Named>(parts: readonly T[]): T[] {
  const id = partIds()
  return parts.map((part) => ({ ...part, id: id(part.text) }))
}

function renaming(before: readonly { id: string }[], after: readonly { id: string }[]): (id: string) => string {
  const names = new Map(before.map((one, at) => [one.id, after[at]?.id ?? one.id]))
  return (id) => names.get(id) ?? id
}

const placesRenamed = (text: string, become: (id: string) => string): string =>
  text.replace(/\[\[([A-Za-z0-9_-]+)\]\]/g, (_whole, id: string) => `[[${become(id)}]]`)
