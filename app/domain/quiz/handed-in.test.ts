import { describe, expect, test } from 'vitest'
import { handedInName, handedInRules, isAccepted, mayHandIn } from './handed-in'

describe('what a file is called', () => {
  test.each([
    ['report.pdf', 'pdf', 'report.pdf'],
    ['Entwurf Größe.PDF', 'pdf', 'Entwurf Größe.pdf'],
    ['../../etc/passwd', 'txt', 'passwd.txt'],
    ['C:\\Users\\mina\\clause.docx', 'docx', 'clause.docx'],
    ['invoice.pdf.exe', 'pdf', 'invoice.pdf.exe.pdf'],
    ['photo.jpeg', 'jpg', 'photo.jpg'],
    ['', 'txt', 'file.txt'],
    ['...', 'txt', 'file.txt'],
    ['a\u202Egpj.exe\r\nX: y', 'pdf', 'agpj.exeX y.pdf'],
  ])('%j with the content of a .%s is %j', (given, ending, name) => expect(handedInName(given, ending)).toBe(name))

  test('however long it was', () => expect(handedInName(`${'a'.repeat(500)}.pdf`, 'pdf')).toHaveLength(104))
})

test('endings are one however they are written', () => {
  expect(isAccepted(['pdf', 'jpg'], 'JPEG')).toBe(true)
  expect(isAccepted(['.PDF'], 'pdf')).toBe(true)
  expect(isAccepted(['pdf'], 'docx')).toBe(false)
  expect(isAccepted([], 'pdf')).toBe(false)
})

test('no more files than the question takes, and not without end', () => {
  expect(mayHandIn(2, { kept: 1, received: 1 })).toBeNull()
  expect(mayHandIn(2, { kept: 2, received: 2 })).toBe('too-many')
  expect(mayHandIn(2, { kept: 0, received: 2 + handedInRules.spare })).toBe('too-often')
})
