import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkFault } from './link-fault'

test('whatever is let through is a web address, a mail address or a place on this site', () => {
  const piece = fc.constantFrom(
    'javascript',
    'JAVA',
    'script',
    'data',
    'https',
    'http',
    'mailto',
    ':',
    '/',
    '//',
    '\\',
    '\t',
    '\n',
    '\u0000',
    '\u200b',
    ' ',
    '#',
    '?',
    '@',
    'a',
    '%0a',
    '.',
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const url = pieces.join('')
      if (linkFault(url) !== null || !URL.canParse(url, 'https://here.example/')) return
      const { protocol, host } = new URL(url, 'https://here.example/')
      expect(['https:', 'http:', 'mailto:']).toContain(protocol)
      if (/^[#/]/.test(url)) expect(host).toBe('here.example')
    }),
    { numRuns: 5000, seed: 24 },
  )
})

test('the reason is a sentence for the author', () => {
  expect(linkFault('javascript:x')).toBe('A link must start with https://, http://, mailto:, # or a single /.')
  expect(linkFault('https://a\u0000b')).toContain('invisible')
})
