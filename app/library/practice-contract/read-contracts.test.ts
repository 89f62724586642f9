import { expect, test } from 'vitest'
import { faultWords } from '../content-fault'
import { yamlReader } from '../read-courses'
import { readContracts } from './read-contracts'

const issue = (change: object = {}) => ({ id: 'term', where: 'for ever and a day', what: 'No end.', skill: 'terminology.confidentiality', severity: 'high', do: 'Ask for three years.', ...change })
const more = [issue({ id: 'who', where: 'Each party' }), issue({ id: 'use', where: 'any use' })]
const key = (issues: readonly object[] = [issue(), ...more], change: object = {}) =>
  JSON.stringify({ title: 'An NDA', kind: 'nda', side: 'supplier', paper: 'theirs', brief: 'Read it before the call.', difficulty: 0, issues, ...change })
const contract = `# NDA\n\nEach party keeps secrets for ever\nand a day, for any use. ${'Words fill this page. '.repeat(100)}`

function reading(files: Record<string, string>) {
  const texts = new Map(Object.entries(files).map(([name, text]) => [`practice-contracts/${name}`, text]))
  const gathered = yamlReader(texts)
  const contracts = readContracts(texts, gathered)
  return { contracts, faults: gathered.faults.map(faultWords) }
}

test('a contract is read with its key, and quotes may run over the end of a line', () => {
  const { contracts, faults } = reading({ 'nda.md': contract, 'nda.yaml': key() })
  expect(faults).toEqual([])
  expect(contracts).toMatchObject([{ id: 'nda', title: 'An NDA', issues: [{ id: 'term' }, { id: 'who' }, { id: 'use' }] }])
  expect(contracts[0]?.words).toBeGreaterThan(400)
})

test('words that stand nowhere or twice are a fault of their issue, at its place', () => {
  const issues = [issue({ where: 'not there' }), issue({ id: 'often', where: 'Words fill this page.' }), issue({ id: 'use', where: 'any use' })]
  expect(reading({ 'nda.md': contract, 'nda.yaml': key(issues) }).faults).toEqual([
    expect.stringMatching(/^practice-contracts\/nda\.yaml:1:\d+ Issue term: its words stand nowhere in the contract/),
    expect.stringMatching(/Issue often: its words stand 100 times/),
  ])
})

test('a text without a key, a key without a text, a bad name, a bad form and a short text are faults', () => {
  expect(reading({ 'nda.md': contract }).faults).toEqual(['practice-contracts/nda.yaml:1:1 This file is missing.'])
  expect(reading({ 'nda.yaml': key() }).faults).toEqual(['practice-contracts/nda.md:1:1 This file is missing.'])
  expect(reading({ 'My_NDA.md': contract }).faults).toEqual([expect.stringContaining('named in lower-case words')])
  expect(reading({ 'nda.md': contract, 'nda.yaml': key(undefined, { side: 'judge' }) }).faults).toEqual([expect.stringContaining('side must be one of supplier, customer')])
  expect(reading({ 'nda.md': contract, 'nda.yaml': key([issue(), issue(), ...more]) }).faults).toEqual([expect.stringContaining('issues must not use an id twice')])
  expect(reading({ 'nda.md': 'Each party, for ever and a day, for any use.', 'nda.yaml': key() }).faults).toEqual([expect.stringContaining('The contract has 10 words; 350 to 2500')])
})
