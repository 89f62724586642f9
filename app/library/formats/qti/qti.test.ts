import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Content, type ItemType, itemTypes } from '../../../domain/quiz/item'
import { kindOf } from '../../../domain/quiz/kinds'
import { hasWildcard } from '../../../domain/quiz/match-text'
import { itemContent } from '../../item-schema/item-content'
import type { ExportedItem } from '../imported-item'
import { itemOf } from '../../../../test/item-arbitraries'
import { allIn, elementsIn, readXml } from '../xml/read-xml'
import { readQtiItem } from './read-qti-item'
import { readQtiPackage } from './read-qti-package'
import { writeQtiItem } from './write-qti-item'
import { writeQtiPackage } from './write-qti-package'

const everything = { whenSaid: true, excerpt: true, weights: true, pairFeedback: true, units: true, reasons: true, caseSensitive: true, whenWrongOnly: true }

describe('out and back', () => {
  test.each(itemTypes)('a %s comes back equal', (type) => {
    fc.assert(fc.property(itemOf(type, everything), (item) => {
      const { items: [back], faults, notes } = readQtiItem(writeQtiItem(item), 'q.xml')
      expect([faults, notes]).toEqual([[], []])
      expect(back).toMatchObject({ key: item.key, type: item.type, skills: item.skills, tags: item.tags, difficulty: item.difficulty, clauseTypes: item.clauseTypes, source: item.source })
      const parsed = itemContent.safeParse({ type: item.type, body: item.body })
      if (parsed.success) expect(back?.body).toEqual(parsed.data.body)
    }), { numRuns: 60 })
  })

  const inOwnWords = (file: string) => file.replace(/ data-countersign-[a-z]+="[^"]*"/g, '')
  const inOrder = (body: object = {}) => Object.fromEntries(Object.entries(body).sort())
  const withWildcard = ({ type, body }: Content) => (type === 'text' ? body.answers : type === 'gaptext' ? body.gaps.flatMap(({ answers }) => answers) : []).some(({ text }) => hasWildcard(text))
  const plain = { whenSaid: true, excerpt: true, pairFeedback: false }
  const types: ItemType[] = ['single', 'multiple', 'truefalse', 'matching', 'numeric', 'text', 'gapchoice', 'gaptext', 'hottext', 'gapmatch', 'ordering']
  test.each(types)('a %s comes back in QTI’s own words alone', (type) => {
    fc.assert(fc.property(itemOf(type, plain).filter((item) => !withWildcard(item)), (item) => {
      const { items: [back], faults } = readQtiItem(inOwnWords(writeQtiItem(item)), 'q.xml')
      expect(faults).toEqual([])
      expect(back?.type).toBe(item.type)
      const said = (body: object) => JSON.stringify(body, (name, value: unknown) => (['feedback', 'id', 'target', 'choice', 'method', 'caseSensitive'].includes(name) ? undefined : typeof value === 'string' ? value.replace(/\[\[\w+\]\]/g, '[[]]').replace(/[\s\u00a0\\]+/g, ' ').trim() : typeof value === 'number' ? Number(value.toFixed(3)) : value))
      expect(said(inOrder(back?.body))).toBe(said(inOrder(item.body)))
    }), { numRuns: 40 })
  })

  test('an asterisk goes out as one; an answer with a wildcard is left out and named', () => {
    const { skills, clauseTypes, difficulty, tags, source } = { skills: {}, clauseTypes: [], difficulty: 0, tags: [], source: null }
    const answers = [{ text: 'limit* of liability' }, { text: '5 \\* 2' }, { text: '10', weight: 0.5 }]
    const item: ExportedItem = { key: 'q', skills, clauseTypes, difficulty, tags, source, type: 'text', body: { stem: 'How?', excerpt: null, feedback: null, answers, caseSensitive: false } }
    const written = inOwnWords(writeQtiItem(item))
    expect([...written.matchAll(/map-key="([^"]*)"/g)].map(([, key]) => key)).toEqual(['5 * 2', '10'])
    expect(written).toContain('<qti-value>5 * 2</qti-value>')
    expect(readQtiItem(written, 'q.xml').items).toMatchObject([{ type: 'text', body: { answers: [{ text: '5 \\* 2' }, { text: '10', weight: 0.5 }] } }])
    expect(writeQtiPackage([item]).losses).toEqual([{ key: 'q', lost: 'elsewhere, accepted answers with a wildcard (*)' }])
    const onlyWild = writeQtiItem({ ...item, body: { ...item.body, answers: answers.slice(0, 1) } } as ExportedItem)
    expect([onlyWild.includes('<qti-mapping'), onlyWild.includes('<qti-correct-response'), onlyWild.includes('<qti-response-processing')]).toEqual([false, false, false])
  })

  test('whoever changed the markup since is believed', () => {
    fc.assert(fc.property(itemOf('single', everything), (item) => {
      const { items: [back] } = readQtiItem(writeQtiItem(item).replace(/(class="countersign-stem">\s*<p)[^]*?<\/p>/, '$1>A new stem</p>'), 'q.xml')
      expect(back?.body.stem).toBe('A new stem')
    }), { numRuns: 20 })
  })

  test('a package holds a manifest and every question', () => {
    fc.assert(fc.property(itemOf('single', everything), itemOf('case', everything), (one, other) => {
      const { file, leftOut } = writeQtiPackage([{ ...one, key: 'one' }, { ...other, key: '2nd' }])
      expect([[...file.keys()], leftOut]).toEqual([['imsmanifest.xml', 'items/one.xml', 'items/_2nd.xml'], []])
      const { items, faults } = readQtiPackage(file)
      expect([items.map(({ key, type }) => [key, type]), faults]).toEqual([[['one', 'single'], ['2nd', 'case']], []])
    }), { numRuns: 5 })
  })
})

/** What the schema of QTI 3 asks of the elements that are written, as far as it is checked here: the order below an item, and attributes that must be there. */
const order = ['qti-response-declaration', 'qti-outcome-declaration', 'qti-item-body', 'qti-response-processing', 'qti-modal-feedback']
const required: Record<string, string[]> = {
  'qti-assessment-item': ['identifier', 'title', 'time-dependent'], 'qti-response-declaration': ['identifier', 'cardinality', 'base-type'], 'qti-outcome-declaration': ['identifier', 'cardinality'],
  'qti-map-entry': ['map-key', 'mapped-value'], 'qti-choice-interaction': ['response-identifier'], 'qti-order-interaction': ['response-identifier'], 'qti-match-interaction': ['response-identifier'],
  'qti-gap-match-interaction': ['response-identifier'], 'qti-hottext-interaction': ['response-identifier'], 'qti-inline-choice-interaction': ['response-identifier'], 'qti-text-entry-interaction': ['response-identifier'],
  'qti-extended-text-interaction': ['response-identifier'], 'qti-upload-interaction': ['response-identifier'], 'qti-simple-choice': ['identifier'], 'qti-inline-choice': ['identifier'], 'qti-hottext': ['identifier'],
  'qti-gap': ['identifier'], 'qti-gap-text': ['identifier', 'match-max'], 'qti-simple-associable-choice': ['identifier', 'match-max'], 'qti-modal-feedback': ['outcome-identifier', 'identifier', 'show-hide'],
  'qti-feedback-inline': ['outcome-identifier', 'identifier', 'show-hide'], 'qti-base-value': ['base-type'], 'qti-set-outcome-value': ['identifier'], 'qti-equal': ['tolerance-mode'],
}

const html = ['br', 'div', 'p', 'small', 'span', 'strong']

test.each(itemTypes)('a %s has what the schema asks for, in its order', (type) => {
  fc.assert(fc.property(itemOf(type, everything), (item) => {
    const read = readXml(writeQtiItem(item))
    if (!('root' in read)) throw new Error(read.fault.message)
    const places = elementsIn(read.root).map(({ name }) => order.indexOf(name))
    expect(places).toEqual([...places].sort())
    for (const element of allIn(read.root)) for (const name of required[element.name] ?? []) expect(Object.keys(element.attributes), element.name).toContain(name)
    for (const { name } of allIn(read.root)) expect(name.startsWith('qti-') || html.includes(name), name).toBe(true)
    const mapped = elementsIn(read.root).filter(({ name, children }) => name === 'qti-response-declaration' && children.some((child) => typeof child === 'object' && 'name' in child && child.name === 'qti-mapping')).map(({ attributes }) => attributes.identifier)
    for (const { name, attributes } of allIn(read.root)) if (name === 'qti-map-response') expect(mapped).toContain(attributes.identifier)
    const ids = [...allIn(read.root)].filter(({ name }) => name.endsWith('-interaction')).map(({ attributes }) => attributes['response-identifier'])
    expect(ids.sort()).toEqual(elementsIn(read.root).filter(({ name }) => name === 'qti-response-declaration').map(({ attributes }) => attributes.identifier).sort())
  }), { numRuns: 15 })
})

test('every identifier in the markup begins with a letter or a low line', () => {
  const facts = { key: '1', skills: {}, clauseTypes: [], difficulty: 0, tags: [], source: null }
  const base = { stem: 'Which?', excerpt: null, feedback: null }
  const options = ['1', '2a'].map((id, at) => ({ id, text: id, right: at === 0, feedback: 'Yes.' }))
  const changes = [{ id: '1', before: 'a', after: 'b', decisions: [{ id: 'accept', text: '', right: false, feedback: '' }, { id: '3', text: 'c', right: true, feedback: '' }] }]
  const redline = { ...base, text: '[[1]]', changes }
  const parts = [{ id: '1', points: 1, type: 'single' as const, body: { ...base, options } }, { id: '2', points: 1, type: 'redline' as const, body: redline }]
  const items: ExportedItem[] = [{ ...facts, type: 'redline', body: redline }, { ...facts, type: 'case', body: { ...base, excerpt: { text: 'E', attribution: null }, parts } }]
  for (const item of items) {
    const read = readXml(writeQtiItem(item))
    if (!('root' in read)) throw new Error(read.fault.message)
    const said = [...allIn(read.root)].flatMap(({ name, attributes, children }) => [
      ...['identifier', 'response-identifier', 'map-key'].flatMap((one) => attributes[one] ?? []), ...(name === 'qti-value' ? children : []).filter((one) => one !== '0'),
    ])
    expect(said.length).toBeGreaterThan(5)
    for (const one of said) expect(one).toMatch(/^[A-Za-z_][\w.-]*$/)
    expect(readQtiItem(writeQtiItem(item), 'q.xml').items[0]?.body).toEqual(item.body)
  }
})

describe('items of other programmes', () => {
  const v2 = (inside: string, more = '') => `<?xml version="1.0"?>\n<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i1" title="T" adaptive="false" timeDependent="false">${inside}${more}</assessmentItem>`
  const read = (text: string) => readQtiItem(text, 'q.xml')

  test('a choice of QTI 2.1 by the template of mapping, with feedback on options', () => {
    const { items, faults } = read(v2(`<responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier"><correctResponse><value>A</value><value>B</value></correctResponse>
      <mapping lowerBound="0" upperBound="2" defaultValue="-2"><mapEntry mapKey="A" mappedValue="1"/><mapEntry mapKey="B" mappedValue="1"/><mapEntry mapKey="C" mappedValue="-1"/></mapping></responseDeclaration>
      <itemBody><p>Read <b>this</b>.</p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="0"><prompt>Which?</prompt><simpleChoice identifier="A">a <feedbackInline outcomeIdentifier="FEEDBACK" identifier="A">Yes.</feedbackInline></simpleChoice>
      <simpleChoice identifier="B">b</simpleChoice><simpleChoice identifier="C">c</simpleChoice></choiceInteraction></itemBody>`, '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>'))
    expect(faults).toEqual([])
    expect(items).toMatchObject([{ type: 'multiple', key: 'i1', title: 'T', body: { stem: 'Read **this**.\n\nWhich?', options: [{ text: 'a', right: true, feedback: 'Yes.' }, { right: true }, { right: false, weight: -0.5 }] } }])
  })

  const numeric = (branches: string) => read(v2(`<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="float"><correctResponse><value>30</value></correctResponse></responseDeclaration>
    <itemBody><p>How many days? <textEntryInteraction responseIdentifier="RESPONSE"/></p></itemBody>`, `<responseProcessing><responseCondition>${branches}</responseCondition></responseProcessing>`))
  const branch = (name: string, value: string, score: string, attributes = '') =>
    `<${name}><equal toleranceMode="absolute"${attributes}><variable identifier="RESPONSE"/>${value}</equal>${score}</${name}>`
  const sets = (identifier: string, value: string) => `<setOutcomeValue identifier="${identifier}"><baseValue baseType="float">${value}</baseValue></setOutcomeValue>`
  const base = (value: string) => `<baseValue baseType="float">${value}</baseValue>`

  test('a number that is compared with the right one keeps its tolerance', () => {
    const { items, faults } = numeric(branch('responseIf', '<correct identifier="RESPONSE"/>', sets('SCORE', '1'), ' tolerance="2 2"'))
    expect(faults).toEqual([])
    expect(items).toMatchObject([{ type: 'numeric', body: { answers: [{ value: 30, tolerance: 2 }] } }])
  })

  test('a known mistake that earns nothing is no right number, and the whole score is that of the best', () => {
    const { items, faults } = numeric([
      branch('responseIf', base('30'), sets('SCORE', '4')), branch('responseElseIf', base('60'), sets('FEEDBACK', '7')), branch('responseElseIf', base('90'), sets('SCORE', '0')),
      branch('responseElseIf', base('99'), sets('SCORE', '-1')), branch('responseElseIf', base('31'), sets('SCORE', '2')),
    ].join(''))
    expect(faults).toEqual([])
    expect(items[0]?.body).toMatchObject({ answers: [{ value: 30, tolerance: 0 }, { value: 31, tolerance: 0, weight: 0.5 }] })
  })

  test('what a mapping does not name gets its default', () => {
    const choices = ['H', 'He', 'C', 'N', 'O', 'Cl'].map((id) => `<simpleChoice identifier="${id}">${id}</simpleChoice>`).join('')
    const { items: [item], faults } = read(v2(`<responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier"><correctResponse><value>H</value><value>O</value></correctResponse>
      <mapping lowerBound="0" upperBound="2" defaultValue="-2"><mapEntry mapKey="H" mappedValue="1"/><mapEntry mapKey="O" mappedValue="1"/><mapEntry mapKey="Cl" mappedValue="-1"/></mapping></responseDeclaration>
      <itemBody><choiceInteraction responseIdentifier="RESPONSE" maxChoices="0"><prompt>Which?</prompt>${choices}</choiceInteraction></itemBody>`, '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>'))
    expect(faults).toEqual([])
    if (item?.type !== 'multiple') throw new Error('no multiple choice came')
    const earned = (...texts: string[]) => kindOf(item).grade(item.body.options.filter(({ text }) => texts.includes(text)).map(({ id }) => id))
    expect(earned('H', 'O')).toBe(1)
    expect(earned('H', 'O', 'Cl')).toBe(0.5)
    expect(earned('H', 'O', 'He', 'C', 'N')).toBe(0)
    expect(earned('H', 'O', 'He')).toBe(0)
  })

  test('what no kind holds is left out and named; QTI 1.2 and tests are refused in words', () => {
    const { items, notes } = read(v2('<itemBody><hotspotInteraction responseIdentifier="R"/></itemBody>'))
    expect([items, notes.map(({ message }) => message)]).toEqual([[], [expect.stringContaining('hotspot-interaction')]])
    expect(read('<questestinterop/>').faults).toMatchObject([{ message: expect.stringContaining('QTI 1.2') }])
    expect(read('<assessmentTest/>').faults).toMatchObject([{ message: expect.stringContaining('package') }])
  })

  test('a package without a manifest, or with a file that is not in it, is refused', () => {
    expect(readQtiPackage(new Map()).faults).toMatchObject([{ message: expect.stringContaining('imsmanifest.xml') }])
    const manifest = '<manifest><resources>\n<resource type="imsqti_item_xmlv2p2" href="../gone.xml"/></resources></manifest>'
    expect(readQtiPackage(new Map([['imsmanifest.xml', manifest]])).faults).toMatchObject([{ line: 2, message: expect.stringContaining('gone.xml') }])
  })
})

test('whatever is read, nothing is thrown', () => {
  const names = ['assessment-item', 'item-body', 'choice-interaction', 'simple-choice', 'response-declaration', 'correct-response', 'value', 'gap-match-interaction', 'gap', 'gap-text', 'order-interaction', 'match-interaction', 'simple-match-set', 'text-entry-interaction', 'hottext', 'response-processing', 'mapping', 'map-entry']
  const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc.tuple(fc.constantFrom(...names), fc.constantFrom('', ' identifier="A"', ' cardinality="multiple"', ' base-type="float"', ' response-identifier="A"', ' map-key="A" mapped-value="x"'), fc.array(fc.oneof({ depthSize: 'small' }, fc.constant('A'), tie('node')), { maxLength: 4 }))
      .map(([name, attribute, children]) => `<qti-${name}${attribute}>${children.join('')}</qti-${name}>`),
  })).node
  fc.assert(fc.property(fc.oneof(tree.map((inside) => `<qti-assessment-item>${inside}</qti-assessment-item>`), fc.string()), (text) => void readQtiItem(text, 'f')), { numRuns: 500 })
})
