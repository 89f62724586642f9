import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostDepth, mostElements } from '../limits'
import { readXml, wordsIn } from './read-xml'
import { writeXml, xml } from './write-xml'

const fault = (text: string) => {
  const read = readXml(text)
  return 'fault' in read ? read.fault : null
}

test('elements know where they stand, and words are read as they are', () => {
  const read = readXml('<?xml version="1.0"?>\n<a>\n  <x:b c="1">&lt;&#65;<![CDATA[<&]]></x:b>\n</a>')
  expect('root' in read && read.root.children[1]).toEqual({ name: 'b', attributes: { c: '1' }, children: ['<A<&'], line: 3, column: 3 })
})

test('no document type, no entity but the five, and nothing that is not closed', () => {
  expect(fault('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).toMatchObject({ line: 1, message: expect.stringContaining('document type') })
  expect(fault('<a>\n&x;</a>')).toMatchObject({ line: 2, message: expect.stringContaining('undefined entity') })
  expect(fault('<a><b></a>')?.message).toContain('well-formed')
  expect(fault('')?.message).toBeTruthy()
})

test('depth and number of elements are bounded', () => {
  expect(fault('<a>'.repeat(1_000_000))?.message).toContain(`${mostDepth} deep`)
  expect(fault(`<a>${'<b/>'.repeat(mostElements)}</a>`)?.message).toContain('at most')
})

test('words that are written are read again, whatever they are', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => {
    const clean = words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    const read = readXml(writeXml(xml('a', { said: words }, [xml('b', {}, [words])])))
    expect('root' in read && [read.root.attributes.said, wordsIn(read.root).replace(/^\n {2}|\n$/g, '')]).toEqual([clean, clean])
  }))
})
