import { describe, expect, test } from 'vitest'
import type { Bodies, BodyBase } from '../../domain/quiz/body'
import type { ItemType } from '../../domain/quiz/item'
import { bodyExamples } from '../../../test/item-examples'
import { itemBodies } from './item-content'

type Bad<T extends ItemType> = [what: string, spoil: (body: BodyBase & Bodies[T]) => unknown, path: string, words: RegExp]

const bad: { [T in ItemType]: Bad<T>[] } = {
  single: [
    ['no stem', (body) => ({ ...body, stem: '  ' }), 'stem', /Write the question/],
    ['a stem without end', (body) => ({ ...body, stem: 'a'.repeat(4001) }), 'stem', /at most 4000/],
    ['one option', (body) => ({ ...body, options: body.options.slice(0, 1) }), 'options', /at least 2 options/],
    ['21 options', (body) => ({ ...body, options: Array.from({ length: 21 }, (_, at) => ({ ...body.options[1], id: `o${at}` })) }), 'options', /at most 20/],
    ['nothing right', (body) => ({ ...body, options: body.options.map((one) => ({ ...one, right: false })) }), 'options', /Say which option is right/],
    ['two right', (body) => ({ ...body, options: body.options.map((one) => ({ ...one, right: true, weight: undefined })) }), 'options', /Exactly one option/],
    ['an id twice', (body) => ({ ...body, options: body.options.map((one) => ({ ...one, id: 'a' })) }), 'options.1.id', /taken/],
    ['an id with a sign of equality', (body) => ({ ...body, options: [{ ...body.options[0], id: 'a=b' }, body.options[1]] }), 'options.0.id', /plain letters/],
    ['an empty option', (body) => ({ ...body, options: [{ ...body.options[0], text: '' }, body.options[1]] }), 'options.0.text', /Write the words/],
    ['a weight over 1', (body) => ({ ...body, options: [body.options[0], { ...body.options[1], weight: 2 }] }), 'options.1.weight', /from -1 to 1/],
    ['a right option that earns half', (body) => ({ ...body, options: [{ ...body.options[0], weight: 0.5 }, body.options[1]] }), 'options.0.weight', /earns everything/],
    ['a wrong option that earns all', (body) => ({ ...body, options: [body.options[0], { ...body.options[1], weight: 1 }] }), 'options.1.weight', /cannot earn everything/],
    ['an extract without words', (body) => ({ ...body, excerpt: { text: '', attribution: null } }), 'excerpt.text', /Paste/],
  ],
  multiple: [
    ['nothing right', (body) => ({ ...body, options: body.options.map((one) => ({ ...one, right: false })) }), 'options', /at least one/],
    ['nothing wrong', (body) => ({ ...body, options: body.options.map((one) => ({ ...one, right: true })) }), 'options', /nothing to choose/],
    ['weights that come to less than all', (body) => ({ ...body, options: body.options.map((one) => ({ ...one, weight: one.right ? 0.3 : -0.3 })) }), 'options', /less than 1/],
  ],
  truefalse: [
    ['no key', (body) => ({ ...body, right: undefined }), 'right', /true or false/],
    ['one reason', (body) => ({ ...body, reasons: body.reasons.slice(0, 1) }), 'reasons', /at least two reasons/],
    ['no right reason', (body) => ({ ...body, reasons: body.reasons.map((one) => ({ ...one, right: false })) }), 'reasons', /which reason/],
  ],
  matching: [
    ['a target that is not there', (body) => ({ ...body, sources: [body.sources[0], { ...body.sources[1], target: 'q' }] }), 'sources.1.target', /“q”/],
    ['one source', (body) => ({ ...body, sources: body.sources.slice(0, 1) }), 'sources', /at least 2/],
    ['a target twice', (body) => ({ ...body, targets: body.targets.map((one) => ({ ...one, id: 'x' })) }), 'targets.1.id', /taken/],
  ],
  ordering: [
    ['one step', (body) => ({ ...body, elements: body.elements.slice(0, 1) }), 'elements', /at least 2/],
    ['a method of its own', (body) => ({ ...body, method: 'by feeling' }), 'method', /longest-ordered-subset/],
    ['a step twice', (body) => ({ ...body, elements: [...body.elements, body.elements[0]] }), 'elements.3.id', /taken/],
  ],
  numeric: [
    ['a value in words', (body) => ({ ...body, answers: [{ value: 'thirty' }] }), 'answers.0.value', /as a number/],
    ['a value without end', (body) => ({ ...body, answers: [{ value: Infinity }] }), 'answers.0.value', /as a number/],
    ['a tolerance below 0', (body) => ({ ...body, answers: [{ value: 3, tolerance: -1 }] }), 'answers.0.tolerance', /0 or more/],
    ['no answer that earns everything', (body) => ({ ...body, answers: [{ value: 3, weight: 0.5 }] }), 'answers', /earn everything/],
    ['a weight of 0', (body) => ({ ...body, answers: [{ value: 3, weight: 0 }] }), 'answers.0.weight', /above 0/],
    ['a unit asked and none there', (body) => ({ ...body, units: [] }), 'units', /none to choose/],
    ['no unit that the values are in', (body) => ({ ...body, units: [{ name: 'kEUR', factor: 0.001 }] }), 'units', /factor 1/],
    ['a unit twice', (body) => ({ ...body, units: [{ name: 'EUR', factor: 1 }, { name: 'eur', factor: 2 }] }), 'units.1.name', /already/],
    ['a factor of 0', (body) => ({ ...body, units: [{ name: 'EUR', factor: 0 }] }), 'units.0.factor', /above 0/],
  ],
  text: [
    ['no answer', (body) => ({ ...body, answers: [] }), 'answers', /at least one/],
    ['no answer that earns everything', (body) => ({ ...body, answers: [{ text: 'a', weight: 0.2 }] }), 'answers', /earn everything/],
  ],
  gapchoice: [
    ['a marker without a gap', (body) => ({ ...body, text: `${body.text} [[why]]` }), 'text', /“why”/],
    ['a marker twice', (body) => ({ ...body, text: `${body.text} [[how]]` }), 'text', /more than once/],
    ['a gap without a marker', (body) => ({ ...body, text: 'Notice is given [[how]].' }), 'gaps.1.id', /does not name this gap/],
    ['a gap with nothing right', (body) => ({ ...body, gaps: body.gaps.map((gap) => ({ ...gap, options: gap.options.map((one) => ({ ...one, right: false })) })) }), 'gaps.0.options', /which option/],
    ['a gap with one option', (body) => ({ ...body, gaps: body.gaps.map((gap) => ({ ...gap, options: gap.options.slice(0, 1) })) }), 'gaps.0.options', /at least 2/],
  ],
  gaptext: [
    ['a gap that takes nothing', (body) => ({ ...body, gaps: [{ ...body.gaps[0], answers: [] }, body.gaps[1]] }), 'gaps.0.answers', /at least one/],
    ['a marker without a gap', (body) => ({ ...body, gaps: body.gaps.slice(0, 1) }), 'text', /“days”/],
  ],
  hottext: [
    ['nothing risky', (body) => ({ ...body, spans: body.spans.map((one) => ({ ...one, right: false })) }), 'spans', /at least one/],
    ['everything risky', (body) => ({ ...body, spans: body.spans.map((one) => ({ ...one, right: true })) }), 'spans', /nothing to choose/],
    ['a passage that the text does not name', (body) => ({ ...body, text: 'Only [[w1]] and [[w2]].' }), 'spans.2.id', /does not name/],
  ],
  gapmatch: [
    ['a piece that is not there', (body) => ({ ...body, gaps: [{ id: 'g1', choice: 'q' }, body.gaps[1]] }), 'gaps.0.choice', /“q”/],
    ['a piece that is right more often than it may be used', (body) => ({ ...body, gaps: body.gaps.map((gap) => ({ ...gap, choice: 'a' })) }), 'gaps.1.choice', /fewer gaps/],
    ['a part of a use', (body) => ({ ...body, choices: body.choices.map((one) => ({ ...one, uses: 1.5 })) }), 'choices.0.uses', /whole number/],
  ],
  redline: [
    ['a change that changes nothing', (body) => ({ ...body, changes: [{ ...body.changes[0], before: ' ', after: '' }, body.changes[1]] }), 'changes.0.after', /must change something/],
    ['two right decisions', (body) => ({ ...body, changes: body.changes.map((one) => ({ ...one, decisions: one.decisions.map((way) => ({ ...way, right: true })) })) }), 'changes.0.decisions', /Exactly one decision/],
    ['an amendment without words', (body) => ({ ...body, changes: body.changes.map((one) => ({ ...one, decisions: one.decisions.map((way) => ({ ...way, text: '' })) })) }), 'changes.0.decisions.2.text', /Write the wording/],
    ['words for accepting', (body) => ({ ...body, changes: body.changes.map((one) => ({ ...one, decisions: one.decisions.map((way) => ({ ...way, text: 'yes' })) })) }), 'changes.0.decisions.0.text', /needs no words/],
  ],
  essay: [
    ['fewer words at most than at least', (body) => ({ ...body, maxWords: 10 }), 'maxWords', /50 or more/],
    ['no rubric', (body) => ({ ...body, rubric: undefined }), 'rubric', /Give a rubric/],
    ['half a word', (body) => ({ ...body, minWords: 0.5 }), 'minWords', /whole number/],
    ['levels that do not rise', (body) => ({ ...body, rubric: { criteria: body.rubric.criteria.map((one) => ({ ...one, levels: [...one.levels].reverse() })) } }), 'rubric.criteria.0.levels.1.points', /Levels rise/],
    ['one level', (body) => ({ ...body, rubric: { criteria: body.rubric.criteria.map((one) => ({ ...one, levels: one.levels.slice(0, 1) })) } }), 'rubric.criteria.0.levels', /at least 2 levels/],
  ],
  upload: [
    ['a programme', (body) => ({ ...body, accepts: ['exe'] }), 'accepts.0', /Choose among pdf/],
    ['a kind of file twice', (body) => ({ ...body, accepts: ['pdf', 'pdf'] }), 'accepts.1', /named twice/],
    ['no file', (body) => ({ ...body, maxFiles: 0 }), 'maxFiles', /from 1 to 10/],
  ],
  case: [
    ['no extract', (body) => ({ ...body, excerpt: null }), 'excerpt', /Paste the extract/],
    ['no parts', (body) => ({ ...body, parts: [] }), 'parts', /at least one/],
    ['13 parts', (body) => ({ ...body, parts: Array.from({ length: 13 }, (_, at) => ({ ...body.parts[0], id: `p${at}` })) }), 'parts', /at most 12/],
    ['a part worth nothing', (body) => ({ ...body, parts: [{ ...body.parts[0], points: 0 }] }), 'parts.0.points', /above 0/],
    ['an essay as a part', (body) => ({ ...body, parts: [{ id: 'p1', points: 1, type: 'essay', body: bodyExamples.essay }] }), 'parts.0.type', /Choose the type/],
    ['a fault in a part', (body) => ({ ...body, parts: [{ ...body.parts[1], body: { ...bodyExamples.single, options: [] } }] }), 'parts.0.body.options', /at least 2/],
    ['an id twice', (body) => ({ ...body, parts: body.parts.map((one) => ({ ...one, id: 'p' })) }), 'parts.1.id', /taken/],
  ],
}

for (const [type, cases] of Object.entries(bad)) {
  describe(type, () => {
    test.each(cases as Bad<ItemType>[])('%s is refused at its place, with how to mend it', (_, spoil, path, words) => {
      const schema = itemBodies[type as ItemType]
      const issues = schema.safeParse(spoil(structuredClone(bodyExamples[type as ItemType]) as never)).error?.issues ?? []
      expect(issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))).toContainEqual({ path, message: expect.stringMatching(words) })
    })
  })
}
