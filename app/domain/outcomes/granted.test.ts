import { expect, test } from 'vitest'
import { grantedTelling } from './granted'
import type { Told } from './outcome'

const base = { sourceId: 'f-1', version: 3, who: 'mina@x.example', at: 5, contractId: 'C-1', clauseTypeId: null }

test('what is granted whole did not happen, told as the next version of the same event', () => {
  expect(grantedTelling({ ...base, kind: 'compliance-check', passed: false }, false)).toEqual({ ...base, version: 4, kind: 'retracted' })
})

test('a finding and a deviation can be granted in part, other events cannot', () => {
  const finding: Told = { ...base, kind: 'review-finding', part: 'clause', severity: 'critical' }
  expect(grantedTelling(finding, true)).toEqual({ ...finding, version: 4, severity: 'minor' })
  expect(grantedTelling({ ...base, kind: 'playbook-deviation', approved: false }, true)).toMatchObject({ version: 4, approved: true })
  expect(grantedTelling({ ...base, kind: 'dispute-opened' }, true)).toBeNull()
})
