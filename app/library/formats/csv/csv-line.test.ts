import { expect, test } from 'vitest'
import { csvLine } from './csv-line'

test('cells are quoted where they must be, and none is a formula', () => {
  expect(csvLine(['plain', 'a,b', 'say "so"', 'two\nlines', '', ' edge'])).toBe('plain,"a,b","say ""so""","two\nlines",," edge"\r\n')
  expect(csvLine(['=1+1', '+cmd', '@sum', '-x', "'=quoted"])).toBe("'=1+1,'+cmd,'@sum,'-x,''=quoted\r\n")
  expect(csvLine(['=a,b'])).toBe('"\'=a,b"\r\n')
})

test('a number may be negative', () => {
  expect(csvLine(['-3', '-0.5', '+2'])).toBe('-3,-0.5,+2\r\n')
})
