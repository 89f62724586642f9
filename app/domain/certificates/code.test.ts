import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeBytes, codeOf, groupedCode, readCode } from './code'

const bytes = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes })

test('bytes spell a code of sixteen characters, in their order', () => {
  expect(codeOf(new Uint8Array(codeBytes))).toBe('0000000000000000')
  expect(codeOf(new Uint8Array(codeBytes).fill(255))).toBe('ZZZZZZZZZZZZZZZZ')
  expect(codeOf(Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 33]))).toBe('0000000000000011')
  expect(() => codeOf(new Uint8Array(9))).toThrow(RangeError)
})

test('no two things spell the same code, and each is read again however it is typed', () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      const code = codeOf(one)
      expect(code === codeOf(other)).toBe(one.join() === other.join())
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
      const grouped = groupedCode(code)
      expect(grouped).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/)
      for (const typed of [code, grouped, grouped.toLowerCase(), ` ${grouped.replaceAll('-', ' ')} `, grouped.replaceAll('-', '–')]) expect(readCode(typed)).toBe(code)
      expect(readCode(grouped.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
    }),
  )
})

test('what cannot be a code is none', () => {
  for (const typed of ['', '7K3M-0QXA', '0'.repeat(17), 'UUUU-UUUU-UUUU-UUUU', '0000-0000-0000-000é', '../etc/passwd', '0000000000000%00']) expect(readCode(typed)).toBeNull()
})
