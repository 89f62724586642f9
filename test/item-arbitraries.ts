import fc from 'fast-check'
import type { BodyBase, ChoiceOption } from '../app/domain/quiz/body'
import type { ItemType } from '../app/domain/quiz/item'
import { orderingMethods } from '../app/domain/quiz/ordering-methods'
import type { ExportedItem } from '../app/library/formats/imported-item'
import { withPlainIds } from '../app/library/formats/plain-ids'

/** Words with every sign that some format gives a meaning to. */
const sign = fc.constantFrom(...'=~#{}:\\[]%<>&"\'*_-/,;|`$!?.()+^@', '::', '####', '//', '->', '%50%', '[html]', '&amp;', '<b>', ']]>', 'ANSWER: A', 'A) ', 'TRUE', '\n', '\t', '  ', 'é', '試', '🙂', '\u00a0')
const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('cap', 'notice', 'Liability', '12', 'the') }, { weight: 2, arbitrary: sign })
const joined = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(' ').replace(/ \n /g, '\n').trim())

/** Words of several lines. */
export const lines = joined.filter((text) => text !== '')
/** Words of one line. */
export const words = joined.map((text) => text.replace(/[\n\t\u00a0]+| {2,}/g, ' ').trim()).filter((text) => text !== '')
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 })
const distinct = (least: number, most: number) => fc.uniqueArray(words, { minLength: least, maxLength: most, selector: (text) => text.toLowerCase() })

export type Carried = { whenSaid: boolean; excerpt: boolean; pairFeedback: boolean; weights?: boolean; noArrow?: boolean; units?: boolean; reasons?: boolean; caseSensitive?: boolean; whenWrongOnly?: boolean }

function base(carried: Carried): fc.Arbitrary<BodyBase> {
  return fc.record({
    stem: lines, excerpt: carried.excerpt ? fc.option(fc.record({ text: words, attribution: fc.option(words) })) : fc.constant(null), feedback: fc.option(words),
    whenRight: carried.whenSaid ? maybe(words) : fc.constant(undefined), whenWrong: carried.whenSaid ? maybe(words) : fc.constant(undefined),
  }).map(defined)
}

/** Without what is undefined, as JSON has it. */
export const defined = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const option = (text: string, right: boolean, feedback: string): ChoiceOption => ({ id: '', text, right, feedback })

/** With weights: a wrong option of a single choice may earn half, and one of a multiple choice cost half. */
const options = (multiple: boolean, weights = false): fc.Arbitrary<ChoiceOption[]> =>
  fc.tuple(optionsOfRule(multiple), fc.boolean()).map(([all, weighted]) => {
    const at = all.findIndex(({ right }) => !right)
    return weights && weighted ? all.map((one, place) => (place === at ? { ...one, weight: multiple ? -0.45 : 0.5 } : one)) : all
  })

const optionsOfRule = (multiple: boolean): fc.Arbitrary<ChoiceOption[]> =>
  fc.record({ texts: distinct(2, 6), rights: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), one: fc.nat(5), said: fc.array(fc.oneof(fc.constant(''), words), { minLength: 6, maxLength: 6 }) })
    .map(({ texts, rights, one, said }) => texts.map((text, at) => option(text, at === one % texts.length || (multiple && (rights[at] ?? false)), said[at] ?? '')))

const weight = fc.constantFrom(undefined, 0.5, 0.25, 1 / 3).map((share) => (share === undefined ? undefined : Number(share.toFixed(7))))
/** One answer earns everything, and those that earn most stand first. */
const wholeFirst = <T extends { weight?: number | undefined }>(answers: T[]): T[] =>
  answers.map((one, at) => (at === 0 ? { ...one, weight: undefined } : one)).sort((one, other) => (other.weight ?? 1) - (one.weight ?? 1))

const number = fc.oneof(fc.integer({ min: -1000, max: 100_000 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toPrecision(9)) + 0))

const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_one, at) => `${prefix}${at + 1}`)
const textWith = (ids: readonly string[]) => `Before ${ids.map((id) => `[[${id}]]`).join(' & between < ')} after.`

/** Items of a type, with as much of it as a format carries. */
export function itemOf(type: ItemType, carried: Carried): fc.Arbitrary<ExportedItem> {
  const accepted = fc.uniqueArray(fc.record({ text: words, weight, feedback: maybe(words) }), { minLength: 1, maxLength: 3, selector: ({ text }) => text }).map(wholeFirst)
  const content = (): fc.Arbitrary<unknown> => {
    const plain = base(carried)
    switch (type) {
      case 'single': case 'multiple':
        return fc.tuple(plain, options(type === 'multiple', carried.weights)).map(([body, all]) => ({ ...body, options: all }))
      case 'truefalse':
        return fc.tuple(plain, fc.record({ right: fc.boolean(), feedbackTrue: maybe(words), feedbackFalse: maybe(words), reasons: carried.reasons ? fc.oneof(fc.constant([]), options(false)) : fc.constant([]) }))
          .map(([body, rest]) => ({ ...body, ...rest }))
      case 'matching':
        return fc.tuple(plain, distinct(2, 4), distinct(2, 5), fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), maybe(words)).map(([body, left, right, of, feedback]) => {
          const texts = [...new Set(right)]
          const targetOf = left.map((_text, at) => (of[at] ?? 0) % texts.length)
          const order = [...new Set([...targetOf, ...texts.keys()])]
          const targets = order.map((at) => ({ id: `t${at}`, text: texts[at] ?? '' }))
          return { ...body, sources: left.map((text, at) => ({ id: `s${at + 1}`, text: text, target: `t${targetOf[at]}`, ...(carried.pairFeedback && feedback ? { feedback } : {}) })), targets }
        })
      case 'ordering':
        return fc.tuple(plain, distinct(2, 6), fc.constantFrom(...orderingMethods)).map(([body, texts, method]) => ({ ...body, elements: texts.map((text) => ({ id: '', text })), method }))
      case 'numeric':
        return fc.tuple(plain, maybe(words), fc.array(fc.record({ value: number, tolerance: number.map(Math.abs), weight, feedback: maybe(words) }), { minLength: 1, maxLength: 3 }).map(wholeFirst), fc.boolean())
          .map(([body, whenWrong, answers, inUnits]) => {
            const units = carried.units && inUnits ? [{ name: 'EUR', factor: 1 }, { name: 'kEUR', factor: 0.001 }] : []
            return { ...(carried.whenWrongOnly ? { ...body, whenWrong } : body), answers, units, unitRequired: units.length > 0 }
          })
      case 'text':
        return fc.tuple(plain, maybe(words), accepted, fc.boolean()).map(([body, whenWrong, answers, sensitive]) => ({ ...(carried.whenWrongOnly ? { ...body, whenWrong } : body), answers, caseSensitive: carried.caseSensitive ? sensitive : false }))
      case 'gapchoice':
        return fc.tuple(plain, fc.array(options(false), { minLength: 1, maxLength: 3 })).map(([body, all]) => {
          const ids = numbered('g', all.length)
          return { ...body, text: textWith(ids), gaps: all.map((gap, at) => ({ id: ids[at], options: gap })) }
        })
      case 'gaptext':
        return fc.tuple(plain, fc.array(accepted, { minLength: 1, maxLength: 3 }), fc.boolean()).map(([body, all, sensitive]) => {
          const ids = numbered('g', all.length)
          return { ...body, text: textWith(ids), gaps: all.map((answers, at) => ({ id: ids[at], answers, caseSensitive: carried.caseSensitive ? sensitive : false })) }
        })
      case 'hottext':
        return fc.tuple(plain, options(true)).map(([body, spans]) => {
          const ids = numbered('h', spans.length)
          return { ...body, text: textWith(ids), spans: spans.map((span, at) => ({ ...span, id: ids[at] })) }
        })
      case 'gapmatch':
        return fc.tuple(plain, distinct(2, 5), fc.nat(2), maybe(words), fc.constantFrom(0, 1)).map(([body, texts, count, feedback, uses]) => {
          const ids = numbered('g', Math.min(texts.length, count + 1))
          return { ...body, text: textWith(ids), choices: texts.map((text, at) => ({ id: `c${at}`, text, uses })), gaps: ids.map((id, at) => ({ id, choice: `c${at}`, ...(carried.pairFeedback && feedback ? { feedback } : {}) })) }
        })
      case 'redline':
        return fc.tuple(plain, distinct(2, 3), words, fc.boolean()).map(([body, [accept = '', other = ''], feedback, right]) => ({
          ...body, text: textWith(['c1']),
          changes: [{ id: 'c1', before: accept, after: other, decisions: [{ id: 'accept', text: '', right, feedback: '' }, { id: 'reject', text: '', right: !right, feedback }, { id: 'd1', text: other, right: false, feedback: '' }] }],
        }))
      case 'essay':
        return fc.tuple(plain, fc.nat(50), maybe(words)).map(([body, minWords, model]) => ({ ...body, minWords, maxWords: minWords + 100, rubric: rubric(), model }))
      case 'upload':
        return fc.tuple(plain, maybe(words)).map(([body, model]) => ({ ...body, accepts: ['pdf', 'docx'], maxFiles: 2, rubric: rubric(), model }))
      case 'case':
        return fc.tuple(plain, base(carried), options(false), accepted).map(([body, part, all, answers]) => ({
          ...body, excerpt: { text: 'The extract.', attribution: null },
          parts: [{ id: 'q1', points: 1, type: 'single', body: { ...part, options: all.map((one, at) => ({ ...one, id: `o${at}` })) } }, { id: 'q2', points: 2, type: 'text', body: { ...part, answers, caseSensitive: false } }],
        }))
    }
  }
  return fc.record({ body: content(), skills: fc.constantFrom({ 'terminology.indemnity': 1 }, { 'terminology.indemnity': 1, 'terminology.cap': 0.5 }), tags: fc.uniqueArray(fc.constantFrom('night', 'old bank', 'v2'), { maxLength: 2 }), key: fc.constantFrom('q-1', 'late-payment'), difficulty: fc.constantFrom(0, 1.5, -2), clauseTypes: fc.constantFrom([], ['cap-on-liability']), source: fc.constantFrom(null, 'Clause library, 2024') })
    .map(({ body, ...facts }) => {
      const whole = carried.noArrow ? JSON.parse(JSON.stringify(body).replaceAll('->', '=>')) : body
      const item = defined({ ...facts, type, body: whole }) as unknown as ExportedItem
      return { ...item, ...withPlainIds(item) } as ExportedItem
    })
}

const rubric = () => ({ criteria: [{ id: 'c1', text: 'Names the risk', levels: [{ id: 'l1', text: 'No', points: 0 }, { id: 'l2', text: 'Yes', points: 3 }] }] })
