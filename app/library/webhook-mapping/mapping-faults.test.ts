import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faultWords } from '../content-fault'
import { readContent } from '../read-content.server'
import { mappingFaults } from './mapping-faults'

const generic = readFileSync('content/webhook-mappings/generic.yaml', 'utf8')
const faultsOf = (file: string, yaml: string) => mappingFaults(new Map([[file, yaml], ['skills.yaml', 'anything']])).map(faultWords)

test('a mapping without fault says nothing, one with a fault its line', () => {
  expect(faultsOf('webhook-mappings/generic.yaml', generic)).toEqual([])
  expect(faultsOf('webhook-mappings/generic.yaml', generic.replace(/kind: [\w-]+/, 'kind: won'))).toEqual([expect.stringMatching(/^webhook-mappings\/generic\.yaml:\d+:\d+ /)])
  expect(faultsOf('webhook-mappings/Generic One.yaml', generic)).toEqual([expect.stringContaining('named in lower-case words')])
})

test('content is not read with such a fault in it', () => {
  const read = readContent({ texts: new Map([['webhook-mappings/generic.yaml', 'name: 7']]), media: new Map(), faults: [] })
  expect('faults' in read ? read.faults.map(({ file }) => file) : []).toContain('webhook-mappings/generic.yaml')
})
