import { expect, test } from 'vitest'
import { certaintyInForm, picksInForm } from './form-picks'

const form = [
  ['asked', 'v1'], ['picks-v1', 'a'], ['picks-v1', 'b'], ['picks-v2.g1', 'cap'], ['picks-v2.g2', ''], ['picks-v3', 'true'], ['picks-v3.reason', 'r2'],
  ['picks-v4.p1:', 'o1'], ['picks-v4.p2:g1', 'so=it is'], ['picks-v5', 'One\r\ntwo'], ['picks-v6', '  '], ['picks-v1x', 'c'], ['picks-v7', new Blob()],
] as const

test('every field gives the pick that it stands for, in the order of the form', () => {
  expect(picksInForm(form, 'v1')).toEqual(['a', 'b'])
  expect(picksInForm(form, 'v2')).toEqual(['g1=cap'])
  expect(picksInForm(form, 'v3')).toEqual(['true', 'reason=r2'])
  expect(picksInForm(form, 'v4')).toEqual(['p1:o1', 'p2:g1=so=it is'])
  expect(picksInForm(form, 'v5')).toEqual(['One\ntwo'])
})

test('an empty field, a file and a question that was not on the form give nothing', () => {
  for (const version of ['v6', 'v7', 'v8', 'v']) expect(picksInForm(form, version), version).toEqual([])
})

test('how sure an answer is stands in a field of its own, and anything else there is nothing', () => {
  const fields = [['certainty-v1', '2'], ['certainty-v2', '4'], ['picks-v1', 'a']] as const
  expect(['v1', 'v2', 'v3'].map((id) => certaintyInForm(fields, id))).toEqual([2, null, null])
})
