import type { MediaKind } from '../domain/content/media-file'

/** What a lesson may hold besides markdown. Plain data, so that an editor can list it. */

/** `text`: any words. `enum`: one of these. `reference`: the name of a term, of an item, or of a media file of this kind. */
export type AttributeValue =
  | { type: 'text' }
  | { type: 'enum'; values: readonly string[] }
  | { type: 'reference'; to: 'term' | 'item' | MediaKind }

export type AllowedAttribute = { name: string; required: boolean; value: AttributeValue }

/**
 * `content`: paragraphs and all else (`blocks`), words of a sentence (`words`), only its own `parts` (`parts`), or nothing between the
 * tags (`none`). `parts`: the component it is made of, and how many of them. `within`: the one component it belongs in. `alone`:
 * stands by itself between the paragraphs of a lesson, inside nothing.
 */
export type AllowedElement = {
  name: string
  purpose: string
  content: 'blocks' | 'words' | 'parts' | 'none'
  attributes: readonly AllowedAttribute[]
  parts?: { name: string; least: number; most: number }
  within?: string
  alone?: true
}

export const calloutKinds = ['rule', 'risk', 'tip', 'example'] as const

export type CalloutKind = (typeof calloutKinds)[number]

const text = { type: 'text' } as const
const must = (name: string, value: AttributeValue = text): AllowedAttribute => ({ name, required: true, value })
const may = (name: string, value: AttributeValue = text): AllowedAttribute => ({ name, required: false, value })
const to = (what: 'term' | 'item' | MediaKind): AttributeValue => ({ type: 'reference', to: what })

export const allowedComponents: readonly AllowedElement[] = [
  {
    name: 'Callout',
    purpose: 'A rule, a risk, a tip or an example, set apart from the text.',
    content: 'blocks',
    attributes: [must('kind', { type: 'enum', values: calloutKinds }), may('title')],
  },
  { name: 'Term', purpose: 'A word of the glossary, with its definition at hand.', content: 'words', attributes: [must('id', to('term'))] },
  {
    name: 'Clause',
    purpose: 'Wording of a contract, with the place it comes from.',
    content: 'blocks',
    attributes: [must('title'), may('source')],
  },
  {
    name: 'AnnotatedClause',
    purpose: 'Wording of a contract with numbered spots, each with a note of its own.',
    content: 'blocks',
    attributes: [must('title'), may('source')],
    parts: { name: 'Spot', least: 1, most: 20 },
  },
  {
    name: 'Spot',
    purpose: 'Words of an annotated clause, with the note on them.',
    content: 'words',
    attributes: [must('note')],
    within: 'AnnotatedClause',
  },
  {
    name: 'Compare',
    purpose: 'Two versions of a wording side by side, with the differences marked.',
    content: 'none',
    attributes: [must('before'), must('after')],
  },
  { name: 'Checkpoint', purpose: 'A question of the bank, answered in place.', content: 'none', attributes: [must('item', to('item'))], alone: true },
  { name: 'Reveal', purpose: 'A part that stays folded until the reader opens it.', content: 'blocks', attributes: [must('summary')] },
  {
    name: 'Steps',
    purpose: 'What to do, one step after the other.',
    content: 'parts',
    attributes: [],
    parts: { name: 'Step', least: 2, most: 20 },
  },
  { name: 'Step', purpose: 'One step, with what it takes.', content: 'blocks', attributes: [must('title')], within: 'Steps' },
  {
    name: 'Timeline',
    purpose: 'The life of a contract or a deal, stage by stage.',
    content: 'parts',
    attributes: [may('title')],
    parts: { name: 'Stage', least: 2, most: 20 },
  },
  { name: 'Stage', purpose: 'One stage of a timeline.', content: 'blocks', attributes: [must('title'), may('when')], within: 'Timeline' },
  {
    name: 'Figure',
    purpose: 'A picture of the media library, with its caption.',
    content: 'none',
    attributes: [must('src', to('image')), must('alt'), may('caption')],
  },
  {
    name: 'Video',
    purpose: 'A film of the media library, with captions, and what is said in it between the tags.',
    content: 'blocks',
    attributes: [must('src', to('video')), must('captions', to('captions')), must('title')],
  },
  {
    name: 'Scenario',
    purpose: 'A decision with two or three ways on, each with its consequence.',
    content: 'blocks',
    attributes: [must('title')],
    parts: { name: 'Choice', least: 2, most: 3 },
  },
  { name: 'Choice', purpose: 'One way on, and what comes of it.', content: 'blocks', attributes: [must('label')], within: 'Scenario' },
  {
    name: 'Checklist',
    purpose: 'Boxes to tick, kept for each reader.',
    content: 'parts',
    attributes: [],
    parts: { name: 'Check', least: 1, most: 30 },
    alone: true,
  },
  { name: 'Check', purpose: 'One box of a checklist.', content: 'words', attributes: [], within: 'Checklist' },
  {
    name: 'Template',
    purpose: 'A file of the media library to download, and what it is for.',
    content: 'blocks',
    attributes: [must('src', to('file')), must('label')],
  },
]

export const allowedHtml: readonly AllowedElement[] = [
  { name: 'br', purpose: 'A line break.', content: 'none', attributes: [] },
  { name: 'sub', purpose: 'Set lower.', content: 'words', attributes: [] },
  { name: 'sup', purpose: 'Set higher.', content: 'words', attributes: [] },
  { name: 'kbd', purpose: 'A key to press.', content: 'words', attributes: [] },
  { name: 'abbr', purpose: 'An abbreviation, written out in its title.', content: 'words', attributes: [must('title')] },
  { name: 'mark', purpose: 'Words to notice.', content: 'words', attributes: [] },
]
