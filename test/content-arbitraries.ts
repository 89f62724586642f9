import fc from 'fast-check'
import type { Bodies, BodyBase, CasePart, CasePartType, ChoiceOption } from '~/domain/quiz/body'
import type { ContentOf, ItemType } from '~/domain/quiz/item'
import { orderingMethods } from '~/domain/quiz/ordering-methods'
import { rubricExample } from './item-examples'

/** Questions of every type at random. Whatever may not leave the server early has `secret` in it. */

const secret = 'secret-words'
const base: BodyBase = { stem: 'What now?', excerpt: null, feedback: secret, whenRight: secret, whenWrong: secret }
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))
const between = (min: number, max: number) => fc.integer({ min, max })
const named = (id: string) => ({ id, text: `words of ${id}` })

/** Options of which as many as said are right, at random places. */
const options = (least: number, most: number, rights: (size: number) => fc.Arbitrary<number>): fc.Arbitrary<ChoiceOption[]> =>
  between(least, most).chain((size) =>
    fc.tuple(rights(size), fc.shuffledSubarray(many(size, (at) => at), { minLength: size })).map(([count, order]) =>
      many(size, (at) => ({ ...named(`o${at}`), right: (order[at] as number) < count, feedback: secret })),
    ),
  )

const oneRight = options(2, 6, () => fc.constant(1))
const someRight = options(2, 8, (size) => between(1, size - 1))
const texts = fc.uniqueArray(fc.constantFrom('indemnity', 'hold harmless', '30 days', 'limit* of * liability', 'Late “payment”'), { minLength: 1 })
const answers = texts.map((list) => list.map((text, at) => ({ text, feedback: secret, ...(at === 0 ? {} : { weight: 0.5 }) })))
const gapsIn = (count: number) => many(count, (at) => `so [[g${at}]]`).join(' and ')

const partBodies: { [T in CasePartType]: fc.Arbitrary<BodyBase & Bodies[T]> } = {
  single: oneRight.map((list) => ({ ...base, options: list })),
  multiple: someRight.map((list) => ({ ...base, options: list })),
  truefalse: fc.tuple(fc.boolean(), fc.option(oneRight, { nil: [] })).map(([right, reasons]) => ({ ...base, right, reasons, feedbackTrue: secret, feedbackFalse: secret })),
  matching: fc.tuple(between(2, 5), between(0, 2)).map(([count, decoys]) => ({
    ...base, sources: many(count, (at) => ({ ...named(`s${at}`), target: `t${at}`, feedback: secret })), targets: many(count + decoys, (at) => named(`t${at}`)),
  })),
  ordering: fc.tuple(between(2, 6), fc.constantFrom(...orderingMethods)).map(([count, method]) => ({ ...base, method, elements: many(count, (at) => named(`e${at}`)) })),
  numeric: fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true }), fc.boolean()).map(([value, tolerance, unitRequired]) => ({
    ...base, unitRequired, answers: [{ value, tolerance, feedback: secret }, { value: value + 100, tolerance, weight: 0.5, feedback: secret }],
    units: [{ name: 'EUR', factor: 1 }, { name: 'kEUR', factor: 0.001 }],
  })),
  text: fc.tuple(answers, fc.boolean()).map(([list, caseSensitive]) => ({ ...base, answers: list, caseSensitive })),
  gapchoice: fc.array(oneRight, { minLength: 1, maxLength: 4 }).map((lists) => ({
    ...base, text: gapsIn(lists.length), gaps: lists.map((list, at) => ({ id: `g${at}`, options: list })),
  })),
  gaptext: fc.array(fc.tuple(answers, fc.boolean()), { minLength: 1, maxLength: 4 }).map((lists) => ({
    ...base, text: gapsIn(lists.length), gaps: lists.map(([list, caseSensitive], at) => ({ id: `g${at}`, answers: list, caseSensitive })),
  })),
  hottext: someRight.map((spans) => ({ ...base, spans, text: spans.map(({ id }) => `[[${id}]]`).join(' then ') })),
  gapmatch: fc.tuple(between(1, 4), between(1, 2)).map(([count, decoys]) => ({
    ...base, text: gapsIn(count), gaps: many(count, (at) => ({ id: `g${at}`, choice: `c${at}`, feedback: secret })),
    choices: many(count + decoys, (at) => ({ ...named(`c${at}`), uses: at % 2 })),
  })),
  redline: fc.array(fc.tuple(between(0, 2), fc.boolean()), { minLength: 1, maxLength: 4 }).map((list) => ({
    ...base, text: list.map((_, at) => `it [[c${at}]] is`).join(' '),
    changes: list.map(([key, inserts], at) => ({
      id: `c${at}`, before: inserts ? '' : 'old', after: 'new',
      decisions: ['accept', 'reject', 'amend'].map((id, place) => ({ id, text: id === 'amend' ? 'better' : '', right: place === key, feedback: secret })),
    })),
  })),
}

const partOf = <T extends CasePartType>(type: T) =>
  fc.tuple(between(1, 5), partBodies[type]).map(([points, body]) => ({ points, type, body }) as Pick<CasePart, 'points' | 'type' | 'body'>)

const bodies: { [T in ItemType]: fc.Arbitrary<BodyBase & Bodies[T]> } = {
  ...partBodies,
  essay: fc.constant({ ...base, minWords: 20, maxWords: null, rubric: rubricExample, model: secret }),
  upload: fc.constant({ ...base, accepts: ['pdf'], maxFiles: 2, rubric: rubricExample, model: secret }),
  case: fc.array(fc.oneof(...(Object.keys(partBodies) as CasePartType[]).map(partOf)), { minLength: 1, maxLength: 4 }).map((parts) => ({
    ...base, excerpt: { text: 'The whole extract.', attribution: null }, parts: parts.map((part, at) => ({ id: `p${at}`, ...part }) as CasePart),
  })),
}

export const contentOfType = <T extends ItemType>(type: T): fc.Arbitrary<ContentOf<T>> =>
  bodies[type].map((body) => ({ type, body }) as unknown as ContentOf<T>)
