import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mediaName, mediaNameForm } from './media-name'

test('a name is lower-case words with the ending of its content', () => {
  expect(mediaName('My Clause Übersicht (final).PNG', 'png')).toBe('my-clause-ubersicht-final.png')
  expect(mediaName('clause.tar.gz', 'pdf')).toBe('clause-tar.pdf')
  expect(mediaName('../../etc/passwd', 'txt')).toBe('file.txt')
})

test('whatever a file is called, its name has the form of names and stays as it is the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom('png', 'webm', 'vtt'), (given, extension) => {
      const name = mediaName(given, extension)
      expect(name).toMatch(mediaNameForm)
      expect(mediaName(name, extension)).toBe(name)
    }),
  )
})
