import type { CasePart, ChoiceOption } from '../../../domain/quiz/body'
import type { Content, ContentOf } from '../../../domain/quiz/item'
import { hasWildcard, withoutWildcards } from '../../../domain/quiz/match-text'
import { piecesOf } from '../../../domain/quiz/placed-text'
import { withPlainIds } from '../plain-ids'
import { plainWeight } from '../weighted-choice'
import { type Xml, xml } from '../xml/write-xml'
import { identifierOf } from './identifier'
import type { Asked } from './write-declarations'

/** What a kind of question shows in the body, and what it asks for. */
export type Shown = { blocks: Xml[]; asked: Asked[] }

/** Words as a paragraph; its lines are parted. */
export const paragraph = (words: string, attributes: Xml['attributes'] = {}): Xml => xml('p', attributes, brokenLines(words))

export const brokenLines = (words: string): (Xml | string)[] => words.split('\n').flatMap((line, at) => (at === 0 ? [line] : [xml('br'), line]))

/** A text with an element in each of its places. */
const placed = (text: string, show: (id: string) => Xml): Xml =>
  xml('p', {}, piecesOf(text).flatMap(({ words, place }) => (place === null ? brokenLines(words) : [show(place)])))

const inline = (feedback: string | undefined, id: string): Xml | null =>
  feedback ? xml('qti-feedback-inline', { 'outcome-identifier': 'FEEDBACK', identifier: id, 'show-hide': 'show' }, [feedback]) : null

const rightIds = (options: readonly ChoiceOption[]): string[] => options.filter(({ right }) => right).map(({ id }) => id)

const shares = (options: readonly ChoiceOption[], multiple: boolean) => {
  const rights = rightIds(options).length
  return options.map(({ id, right, weight }) => ({ key: id, share: weight ?? (multiple ? plainWeight(right, rights, options.length) : Number(right)) })).filter(({ share }) => share !== 0)
}

function choice(options: readonly ChoiceOption[], multiple: boolean, id: string): Shown {
  const weighed = multiple || options.some(({ weight }) => weight !== undefined)
  const choices = options.map((option) => xml('qti-simple-choice', { identifier: option.id }, [...brokenLines(option.text), inline(option.feedback, option.id)]))
  return {
    blocks: [xml('qti-choice-interaction', { 'response-identifier': id, 'max-choices': multiple ? 0 : 1, shuffle: true }, choices)],
    asked: [{ id, cardinality: multiple ? 'multiple' : 'single', baseType: 'identifier', correct: rightIds(options), ...(weighed ? { mapping: shares(options, multiple) } : {}) }],
  }
}

type Part = Content | Pick<CasePart, 'type' | 'body'>

/** How each kind is shown; `id` names its response. */
export function shownOf(item: Part, id = 'RESPONSE'): Shown {
  const content = item as Content
  switch (content.type) {
    case 'single': case 'multiple': return choice(content.body.options, content.type === 'multiple', id)
    case 'truefalse': return trueFalse(content, id)
    case 'matching': return matching(content, id)
    case 'ordering': {
      const order = content.body.elements.map((element) => element.id)
      const choices = [...content.body.elements].sort((one, other) => (one.id < other.id ? -1 : 1)).map((element) => xml('qti-simple-choice', { identifier: element.id }, brokenLines(element.text)))
      return { blocks: [xml('qti-order-interaction', { 'response-identifier': id, shuffle: true }, choices)], asked: [{ id, cardinality: 'ordered', baseType: 'identifier', correct: order }] }
    }
    case 'numeric': {
      const [best] = content.body.answers.filter(({ weight = 1 }) => weight === 1)
      return { blocks: [entry(id)], asked: [{ id, cardinality: 'single', baseType: 'float', correct: best ? [String(best.value)] : [], numbers: content.body.answers }] }
    }
    case 'text': return { blocks: [entry(id)], asked: [words(id, content.body.answers, content.body.caseSensitive)] }
    case 'gapchoice': return gapChoice(content, id)
    case 'gaptext': return {
      blocks: [placed(content.body.text, (gap) => xml('qti-text-entry-interaction', { 'response-identifier': `${id}_${gap}` }))],
      asked: content.body.gaps.map((gap) => words(`${id}_${gap.id}`, gap.answers, gap.caseSensitive)),
    }
    case 'hottext': {
      const { spans, text } = content.body
      const spanOf = new Map(spans.map((span) => [span.id, span]))
      const show = (span: string) => xml('qti-hottext', { identifier: span }, [spanOf.get(span)?.text ?? '', inline(spanOf.get(span)?.feedback, span)])
      return { blocks: [xml('qti-hottext-interaction', { 'response-identifier': id, 'max-choices': 0 }, [placed(text, show)])], asked: [{ id, cardinality: 'multiple', baseType: 'identifier', correct: rightIds(spans), mapping: shares(spans, true) }] }
    }
    case 'gapmatch': return gapMatch(content, id)
    case 'redline': return redline(content, id)
    case 'essay': return { blocks: [xml('qti-extended-text-interaction', { 'response-identifier': id })], asked: [{ id, cardinality: 'single', baseType: 'string', correct: [] }] }
    case 'upload': return { blocks: [xml('qti-upload-interaction', { 'response-identifier': id })], asked: [{ id, cardinality: 'single', baseType: 'file', correct: [] }] }
    case 'case': {
      const shown = content.body.parts.map((part) => ({ part, ...shownOf(withPlainIds(part as Content), `${id}_${part.id}`) }))
      return { blocks: shown.flatMap(({ part, blocks }) => [paragraph(part.body.stem), ...blocks]), asked: shown.flatMap(({ asked }) => asked) }
    }
  }
}

const entry = (id: string): Xml => xml('p', {}, [xml('qti-text-entry-interaction', { 'response-identifier': id })])

/** QTI has no wildcards: an answer with one stands in neither the key nor the mapping. */
function words(id: string, answers: readonly { text: string; weight?: number }[], caseSensitive: boolean): Asked {
  const plain = answers.filter(({ text }) => !hasWildcard(text)).map(({ text, weight = 1 }) => ({ key: withoutWildcards(text), share: weight, caseSensitive }))
  const best = plain.find(({ share }) => share === 1)
  return { id, cardinality: 'single', baseType: 'string', correct: best ? [best.key] : [], ...(plain.length > 0 ? { mapping: plain } : {}) }
}

function trueFalse({ body }: ContentOf<'truefalse'>, id: string): Shown {
  const options = [{ id: 'true', text: 'True', right: body.right, feedback: body.feedbackTrue ?? '' }, { id: 'false', text: 'False', right: !body.right, feedback: body.feedbackFalse ?? '' }]
  const first = choice(options, false, id)
  if (body.reasons.length === 0) return first
  const reasons = choice(body.reasons, false, `${id}_REASON`)
  return { blocks: [...first.blocks, ...reasons.blocks], asked: [...first.asked, ...reasons.asked] }
}

const pairs = (id: string, values: readonly string[]): Asked =>
  ({ id, cardinality: 'multiple', baseType: 'directedPair', correct: [...new Set(values)], mapping: [...new Set(values)].map((key) => ({ key, share: 1 / values.length })) })

function matching({ body: { sources, targets } }: ContentOf<'matching'>, id: string): Shown {
  const associable = ({ id: own, text }: { id: string; text: string }, most: number) => xml('qti-simple-associable-choice', { identifier: own, 'match-max': most }, brokenLines(text))
  const sets = [xml('qti-simple-match-set', {}, sources.map((one) => associable(one, 1))), xml('qti-simple-match-set', {}, targets.map((one) => associable(one, 0)))]
  return {
    blocks: [xml('qti-match-interaction', { 'response-identifier': id, shuffle: true, 'max-associations': sources.length }, sets)],
    asked: [pairs(id, sources.map((source) => `${source.id} ${source.target}`))],
  }
}

function gapMatch({ body: { text, gaps, choices } }: ContentOf<'gapmatch'>, id: string): Shown {
  const texts = choices.map((one) => xml('qti-gap-text', { identifier: one.id, 'match-max': one.uses }, [one.text]))
  return {
    blocks: [xml('qti-gap-match-interaction', { 'response-identifier': id, shuffle: true }, [...texts, placed(text, (gap) => xml('qti-gap', { identifier: gap }))])],
    asked: [pairs(id, gaps.map((gap) => `${gap.choice} ${gap.id}`))],
  }
}

const inlineChoices = (responseId: string, options: readonly { id: string; text: string }[]): Xml =>
  xml('qti-inline-choice-interaction', { 'response-identifier': responseId, shuffle: true }, options.map((option) => xml('qti-inline-choice', { identifier: option.id }, [option.text])))

function gapChoice({ body: { text, gaps } }: ContentOf<'gapchoice'>, id: string): Shown {
  const optionsOf = new Map(gaps.map((gap) => [gap.id, gap.options]))
  return {
    blocks: [placed(text, (gap) => inlineChoices(`${id}_${gap}`, optionsOf.get(gap) ?? []))],
    asked: gaps.map((gap) => ({ id: `${id}_${gap.id}`, cardinality: 'single', baseType: 'identifier', correct: rightIds(gap.options), mapping: shares(gap.options, false) })),
  }
}

/** QTI has no redlines, nor HTML's `del` and `ins`: each change is shown as what goes, small, and what comes, strong, with the decisions to choose from. */
function redline({ body: { text, changes } }: ContentOf<'redline'>, id: string): Shown {
  const changeOf = new Map(changes.map((change) => [change.id, change]))
  const said: Record<string, string> = { accept: 'Accept', reject: 'Reject' }
  const show = (own: string) => {
    const { before = '', after = '', decisions = [] } = changeOf.get(own) ?? {}
    const choices = inlineChoices(`${id}_${own}`, decisions.map((one) => ({ id: identifierOf(one.id), text: said[one.id] ?? `Amend: ${one.text}` })))
    return xml('span', {}, [...(before ? [xml('small', { class: 'countersign-before' }, [before])] : []), ...(after ? [xml('strong', { class: 'countersign-after' }, [after])] : []), choices])
  }
  const asked = changes.map((change): Asked => {
    const correct = change.decisions.filter(({ right }) => right).map((one) => identifierOf(one.id))
    return { id: `${id}_${change.id}`, cardinality: 'single', baseType: 'identifier', correct, mapping: correct.map((key) => ({ key, share: 1 })) }
  })
  return { blocks: [placed(text, show)], asked }
}
