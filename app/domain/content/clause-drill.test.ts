import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDrill, CUAD_ATTRIBUTION, drillKey, guessDifficulty, type LabelledClause } from './clause-drill'
import type { ClauseType } from './taxonomy'

const type = (id: string, skillId: string, confusable: string[], drill = true): ClauseType => ({
  id, name: id.toUpperCase(), column: id, description: `Makes a party do ${id}.`, skillId, drill, confusable,
})
const types = [
  type('cap', 'terms.liability', ['uncapped', 'damages', 'insurance', 'no-suit']),
  type('uncapped', 'terms.liability', ['cap', 'damages']),
  type('damages', 'terms.liability', ['cap', 'uncapped']),
  type('insurance', 'risk.cover', ['cap']),
  type('no-suit', 'terms.property', []),
  type('audit', 'risk.records', ['insurance']),
  type('law', 'terms.law', []),
  type('parties', 'terms.law', [], false),
]
const clause = (over: Partial<LabelledClause> = {}): LabelledClause => ({
  clauseTypeId: 'cap', text: 'Neither side owes more than the fees of one year.', filename: 'a.pdf', ordinal: 0, alsoTypes: [], ...over,
})
const built = (over: Partial<LabelledClause> = {}) => {
  const outcome = buildDrill(clause(over), types)
  if ('problem' in outcome) throw new Error(outcome.problem)
  return outcome.drill
}
const decoysOf = (drill: ReturnType<typeof built>) => drill.body.options.filter((option) => !option.right).map((option) => option.text.toLowerCase())
const anyClause = fc.record({ clauseTypeId: fc.constantFrom('cap', 'uncapped', 'insurance', 'audit', 'law'), text: fc.string({ minLength: 1 }) })

describe('a drill', () => {
  it('asks which clause the passage is, with its source', () => {
    const drill = built()
    expect(drill.type).toBe('single')
    expect(drill.body.stem).toBe('Which clause is this?')
    expect(drill.body.excerpt).toEqual({ text: clause().text, attribution: CUAD_ATTRIBUTION })
    expect(drill.skills).toEqual({ 'terms.liability': 1 })
    expect(drill.clauseTypes).toEqual(['cap'])
    expect(drill.source).toEqual({ filename: 'a.pdf', ordinal: 0 })
  })

  it('has one right answer and three wrong ones, all different, under a to d', () => {
    fc.assert(
      fc.property(anyClause, (over) => {
        const { options } = built(over).body
        expect(options.map((option) => option.id)).toEqual(['a', 'b', 'c', 'd'])
        expect(new Set(options.map((option) => option.text)).size).toBe(4)
        expect(options.filter((option) => option.right).map((option) => option.text)).toEqual([over.clauseTypeId.toUpperCase()])
      }),
    )
  })

  it('is the same every time, in whatever order the types come', () => {
    fc.assert(
      fc.property(anyClause, (over) => {
        expect(buildDrill(clause(over), [...types].reverse())).toEqual(buildDrill(clause(over), types))
      }),
    )
  })

  it('puts the right answer in every place about equally often', () => {
    const places = [0, 0, 0, 0]
    for (let n = 0; n < 2000; n++) {
      const place = built({ text: `Clause number ${n}.` }).body.options.findIndex((option) => option.right)
      places[place] = (places[place] ?? 0) + 1
    }
    for (const times of places) expect(times).toBeGreaterThan(420)
    for (const times of places) expect(times).toBeLessThan(580)
  })

  it('offers every confusable type as a decoy sooner or later, about equally often', () => {
    const seen = new Map<string, number>()
    for (let n = 0; n < 400; n++) for (const decoy of decoysOf(built({ text: `Clause ${n}.` }))) seen.set(decoy, (seen.get(decoy) ?? 0) + 1)
    expect([...seen.keys()].sort()).toEqual(['damages', 'insurance', 'no-suit', 'uncapped'])
    for (const times of seen.values()) expect(times).toBeGreaterThan(250)
  })

  it('never offers another label of the same passage as a wrong answer, and says so afterwards', () => {
    const drill = built({ alsoTypes: ['uncapped', 'damages'] })
    expect(decoysOf(drill)).toEqual(expect.arrayContaining(['insurance', 'no-suit']))
    expect(decoysOf(drill)).not.toContain('uncapped')
    expect(decoysOf(drill)).not.toContain('damages')
    expect(drill.body.feedback).toContain('UNCAPPED, DAMAGES')
    expect(built().body.feedback).toBeNull()
  })

  it('fills up from its own skill before anything else, and never with a bare field', () => {
    for (let n = 0; n < 50; n++) {
      const decoys = decoysOf(built({ clauseTypeId: 'uncapped', text: `Clause ${n}.` }))
      expect(decoys).toEqual(expect.arrayContaining(['cap', 'damages']))
      expect(decoysOf(built({ clauseTypeId: 'law', text: `Clause ${n}.` }))).not.toContain('parties')
    }
    const twoNear = [type('one', 's.a', []), type('two', 's.a', []), type('three', 's.a', []), type('four', 's.a', []), type('far', 's.b', [])]
    const outcome = buildDrill(clause({ clauseTypeId: 'one' }), twoNear)
    expect('drill' in outcome && decoysOf(outcome.drill).sort()).toEqual(['four', 'three', 'two'])
  })

  it('never offers a type whose name of several words stands in the passage', () => {
    for (let n = 0; n < 50; n++) {
      expect(decoysOf(built({ text: `There is no suit on clause ${n}.` }))).not.toContain('no-suit')
    }
    const single = Array.from({ length: 50 }, (_, n) => decoysOf(built({ text: `There is insurance on clause ${n}.` })))
    expect(single.flat()).toContain('insurance')
  })

  it('is not built when too few types are left for wrong answers', () => {
    expect(buildDrill(clause({ alsoTypes: ['uncapped', 'damages', 'insurance', 'no-suit'] }), types)).toEqual({ problem: 'too-few-decoys' })
  })

  it('refuses a clause type nobody knows', () => {
    expect(() => buildDrill(clause({ clauseTypeId: 'nowhere' }), types)).toThrow('nowhere')
  })

  it('explains every answer from the description of its type', () => {
    for (const option of built().body.options) {
      const doing = `makes a party do ${option.text.toLowerCase()}.`
      expect(option.feedback).toBe(option.right ? `Right: CAP. A clause like this one ${doing}` : `${option.text} is another matter: such a clause ${doing}`)
    }
  })
})

describe('the key of a drill', () => {
  it('depends on the type and the words, not on the contract', () => {
    expect(built({ filename: 'b.pdf', ordinal: 3 }).key).toBe(built().key)
    expect(built().key).toBe(drillKey('cap', clause().text))
    expect(drillKey('audit', clause().text)).not.toBe(drillKey('cap', clause().text))
    expect(drillKey('cap', 'Other words.')).not.toBe(drillKey('cap', clause().text))
  })

  it('never names the clause type', () => {
    expect(built().key).toMatch(/^cuad-[0-9a-f]{16}$/)
  })
})

describe('the guess at difficulty', () => {
  const find = (id: string) => types.find((candidate) => candidate.id === id) ?? type(id, 'x', [])
  const guess = (decoys: string[], text = 'Nothing telling.') => guessDifficulty(find('cap'), decoys.map(find), text)

  it('is 0 with two mutual confusables, and rises and falls with their number', () => {
    expect(guess(['uncapped', 'damages', 'no-suit'])).toBe(0)
    expect(guess(['uncapped', 'damages', 'insurance'])).toBe(0.2)
    expect(guess(['uncapped', 'no-suit', 'no-suit'])).toBe(-0.2)
  })

  it('falls with decoys that nobody confuses with the key', () => {
    expect(guess(['uncapped', 'damages', 'law'])).toBe(-0.3)
  })

  it('falls when the passage speaks the name', () => {
    expect(guess(['uncapped', 'damages', 'no-suit'], 'There is a cap on it.')).toBe(-0.6)
  })
})
