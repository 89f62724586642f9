import type { ChoiceOption } from '../../../domain/quiz/body'
import type { Content } from '../../../domain/quiz/item'
import { partIds } from '../../../domain/quiz/part-id'
import { defaultRubric, rubricIsOurs } from '../default-rubric'
import { Untaken } from '../imported-item'
import { plainWeight, weightedChoice } from '../weighted-choice'
import { childrenNamed, type Element } from '../xml/read-xml'
import { baseOf, type QtiItem } from './qti-item'
import { gapMatchOf, matchOf } from './pair-kinds'
import { below } from './qti-tree'
import { mappedShare, type Response } from './responses'
import { inlineChoicesOf, textEntriesOf } from './inline-kinds'

/** How each interaction becomes one of our questions. Null: it is left out, and a note says why. */
const kinds: Record<string, (item: QtiItem, interaction: Element) => Content | null> = {
  'choice-interaction': choiceOf,
  'order-interaction': orderOf,
  'match-interaction': matchOf,
  'gap-match-interaction': gapMatchOf,
  'hottext-interaction': hottextOf,
  'extended-text-interaction': (item, interaction) => {
    item.note(rubricIsOurs)
    const most = Number(interaction.attributes['expected-length'])
    return { type: 'essay', body: { ...baseOf(item), minWords: 0, maxWords: most > 0 ? Math.max(20, Math.round(most / 5)) : null, rubric: defaultRubric } }
  },
  'upload-interaction': (item) => {
    item.note(rubricIsOurs)
    return { type: 'upload', body: { ...baseOf(item), accepts: ['pdf', 'docx'], maxFiles: 1, rubric: defaultRubric } }
  },
}

export function contentOf(item: QtiItem): Content | null {
  const { interactions, note } = item
  const [first] = interactions
  const names = new Set(interactions.map(({ name }) => name))
  if (!first) note('This asks nothing, so it was left out.')
  else if (names.size === 1 && first.name === 'text-entry-interaction') return textEntriesOf(item)
  else if (names.size === 1 && first.name === 'inline-choice-interaction') return inlineChoicesOf(item)
  else if (interactions.length > 1) note(`This question has several interactions (${[...names].join(', ')}); no kind here holds them together, so it was left out.`)
  else if (Object.hasOwn(kinds, first.name)) return kinds[first.name]?.(item, first) ?? null
  else note(`There are no questions of the kind “${first.name.slice(0, 60)}” here, so it was left out.`)
  return null
}

const none: Response = { id: '', cardinality: 'single', baseType: 'identifier', correct: [], mapping: null, otherwise: 0 }

/** What picking one choice earns or costs, by the mapping or by what is right. */
function shareOf(response: Response, id: string, count: number): number {
  const mapped = mappedShare(response, id)
  if (mapped !== null) return mapped
  const right = response.correct.includes(id)
  return response.cardinality === 'single' ? Number(right) : plainWeight(right, response.correct.length, count)
}

function choiceOf(item: QtiItem, interaction: Element): Content {
  const response = item.responseOf(interaction) ?? none
  const choices = below(interaction, 'simple-choice')
  const multiple = response.cardinality !== 'single'
  const answers = choices.map((choice) => ({ text: item.words(choice), feedback: item.feedbackOn(choice), weight: shareOf(response, choice.attributes.identifier ?? '', choices.length) }))
  const isTrueFalse = !multiple && choices.length === 2 && answers.every(({ text }) => /^(?:true|false)$/i.test(text)) && answers.some(({ weight }) => weight === 1)
  return isTrueFalse ? trueFalseOf(item, answers) : weightedChoice(baseOf(item), answers, multiple, item.note)
}

function trueFalseOf(item: QtiItem, answers: { text: string; weight: number; feedback: string }[]): Content {
  const of = (said: string) => answers.find(({ text }) => text.toLowerCase() === said)
  const [feedbackTrue, feedbackFalse] = [of('true')?.feedback, of('false')?.feedback]
  return {
    type: 'truefalse',
    body: { ...baseOf(item), right: of('true')?.weight === 1, ...(feedbackTrue ? { feedbackTrue } : {}), ...(feedbackFalse ? { feedbackFalse } : {}), reasons: [] },
  }
}

function orderOf(item: QtiItem, interaction: Element): Content {
  const choices = childrenNamed(interaction, 'simple-choice')
  const byId = new Map(choices.map((choice) => [choice.attributes.identifier ?? '', choice]))
  const correct = item.responseOf(interaction)?.correct ?? []
  if (correct.length !== choices.length || correct.some((id) => !byId.has(id))) throw new Untaken('The right order must name every choice once.')
  const id = partIds()
  const elements = correct.map((one) => item.words(byId.get(one))).map((text) => ({ id: id(text), text }))
  return { type: 'ordering', body: { ...baseOf(item), elements, method: 'longest-ordered-subset' } }
}

function hottextOf(item: QtiItem, interaction: Element): Content {
  const response = item.responseOf(interaction) ?? none
  const hottexts = below(interaction, 'hottext')
  const spans = hottexts.map((one, at): ChoiceOption => {
    const share = shareOf(response, one.attributes.identifier ?? '', hottexts.length)
    return { id: `h${at + 1}`, text: item.words(one), right: share > 0, feedback: item.feedbackOn(one) }
  })
  const text = item.words(interaction, (child) => (child.name === 'hottext' ? `[[h${hottexts.indexOf(child) + 1}]]` : null))
  return { type: 'hottext', body: { ...baseOf(item), text, spans } }
}
