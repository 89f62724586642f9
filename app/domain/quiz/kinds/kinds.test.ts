import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindOf } from '.'
import { answerTo } from '../../../../test/answer-arbitraries'
import { contentOfType } from '../../../../test/content-arbitraries'
import { contentExample } from '../../../../test/item-examples'
import { type Content, isMarked, itemTypes } from '../item'
import { shuffled } from '../random'

const judged = itemTypes.filter((type) => !isMarked(type))
const shuffle = (seed: number) => <T>(list: readonly T[]) => shuffled(list, seed)
const answered = (type: Content['type']) => contentOfType(type).chain((content) => fc.tuple(fc.constant(content as Content), answerTo(content as Content)))

describe.each(itemTypes)('a question of type %s', (type) => {
  test('earns from nothing to everything, or waits for a person', () => {
    fc.assert(
      fc.property(answered(type), ([content, picks]) => {
        const score = kindOf(content).grade(picks)
        if (isMarked(type)) {
          expect(score).toBeNull()
          return
        }
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('tells nothing of its key, its weights and its feedback while it is asked, and asks the same by the same seed', () => {
    fc.assert(
      fc.property(contentOfType(type), fc.integer(), (content, seed) => {
        const asked = JSON.stringify(kindOf(content).ask(shuffle(seed)))
        expect(asked).not.toMatch(/secret|"(right|feedback|weight|target|choice|key|answers|points|model|method|levels|tolerance|factor)"/)
        expect(JSON.stringify(kindOf(content).ask(shuffle(seed)))).toBe(asked)
      }),
    )
  })

  test('takes every answer that can be given, and none that cannot', () => {
    fc.assert(
      fc.property(answered(type), ([content, picks]) => {
        const { isAnswer } = kindOf(content)
        if (type !== 'gapmatch' && type !== 'case') expect(isAnswer(picks)).toBe(true)
        expect(isAnswer([])).toBe(true)
        expect(isAnswer(['x'.repeat(30_000)])).toBe(false)
        expect(isAnswer(['nowhere=a', 'nowhere=b', 'nowhere=c'])).toBe(false)
      }),
    )
  })

  test('has a line with words for each of its places, whatever was answered', () => {
    fc.assert(
      fc.property(answered(type), fc.integer(), ([content, picks], seed) => {
        const kind = kindOf(content)
        const { asked } = kind.ask(shuffle(seed))
        const { lines, parts } = kind.review(picks, asked)
        const all = [...lines, ...parts.flatMap((part) => part.lines)]
        expect(all.length).toBeGreaterThan(0)
        for (const line of all) expect(line.label).toMatch(/\S/)
        expect(kind.review([], asked).lines.filter((line) => line.picked || line.given)).toEqual([])
        expect(kind.review([], asked).lines).toHaveLength(lines.length)
      }),
    )
  })

  test('gives the texts that were written into it', () => {
    const content = contentExample(type)
    const texts = kindOf(content).texts()
    expect(texts[0]).toBe(content.body.stem)
    expect(texts.every((text) => JSON.stringify(content).includes(JSON.stringify(text).slice(1, -1)))).toBe(true)
  })
})

describe.each(judged)('a question of type %s, judged by its key,', (type) => {
  test('gives everything for its right answer, which is an answer, and says that all of it is right', () => {
    fc.assert(
      fc.property(contentOfType(type), (content) => {
        const kind = kindOf(content)
        const right = kind.rightPicks()
        expect(kind.isAnswer(right)).toBe(true)
        expect(kind.grade(right)).toBe(1)
        const { lines } = kind.review(right, kind.ask(shuffle(1)).asked)
        expect(lines.every((line) => line.right === true || !line.picked)).toBe(true)
      }),
    )
  })

  test('gives the same in whatever order an answer is written', () => {
    if (type === 'ordering') return
    fc.assert(
      fc.property(answered(type), fc.integer(), ([content, picks], seed) => {
        const parts = content.type === 'case' ? content.body.parts.filter((part) => part.type === 'ordering').map(({ id }) => id) : []
        const free = picks.filter((pick) => !parts.some((id) => pick.startsWith(`${id}:`)))
        expect(kindOf(content).grade(shuffled(free, seed))).toBe(kindOf(content).grade(free))
      }),
    )
  })

  test('never gives less for one more right place', () => {
    if (hasOnePlace(type)) return
    fc.assert(
      fc.property(answered(type), fc.nat(), ([content, picks], which) => {
        const { grade, rightPicks } = kindOf(content)
        const right = rightPicks().filter((pick) => !isWholeOfPart(content, pick))
        const one = right[which % Math.max(1, right.length)]
        if (one === undefined) return
        expect(grade(withPick(content, picks, one))).toBeGreaterThanOrEqual(grade(picks) ?? NaN)
      }),
    )
  })
})

/** An order is right or wrong as a whole, and so is a number with its unit. */
const hasOnePlace = (type: Content['type']): boolean => type === 'ordering' || type === 'numeric'

const isWholeOfPart = (content: Content, pick: string): boolean =>
  content.type === 'case' && content.body.parts.some(({ id, type }) => hasOnePlace(type) && pick.startsWith(`${id}:`))

/** An answer with one more right pick, which takes the place of what stood there. */
function withPick(content: Content, picks: readonly string[], right: string): string[] {
  if (content.type === 'case') {
    const part = content.body.parts.find(({ id }) => right.startsWith(`${id}:`))!
    const mine = (pick: string) => pick.startsWith(`${part.id}:`)
    const own = withPick(part as Content, picks.filter(mine).map((pick) => pick.slice(part.id.length + 1)), right.slice(part.id.length + 1))
    return [...picks.filter((pick) => !mine(pick)), ...own.map((pick) => `${part.id}:${pick}`)]
  }
  if (content.type === 'multiple' || content.type === 'hottext') return [...new Set([...picks, right])]
  const place = right.includes('=') && content.type !== 'text' ? right.slice(0, right.indexOf('=') + 1) : null
  return [...picks.filter((pick) => (place ? !pick.startsWith(place) : pick.includes('=') && content.type !== 'text')), right]
}

test('marking every passage of a text earns nothing, as ticking every box does', () => {
  for (const type of ['multiple', 'hottext'] as const) {
    fc.assert(
      fc.property(contentOfType(type), (content) => {
        const all = (content.type === 'hottext' ? content.body.spans : content.body.options).map(({ id }) => id)
        expect(kindOf(content).grade(all)).toBe(0)
      }),
    )
  }
})
