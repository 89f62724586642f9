import { expect, test } from 'vitest'
import { z } from 'zod'
import { email, line, list, parse } from './forms'

const schema = z.object({ email, name: line('Enter a name.'), picks: list(z.string()) })

function form(entries: [string, string][]): FormData {
  const data = new FormData()
  for (const [key, value] of entries) data.append(key, value)
  return data
}

test('a field may be given not at all, once or many times', () => {
  const base: [string, string][] = [['email', 'a@b.example'], ['name', ' Mina ']]
  expect(parse(schema, form(base))).toEqual({ success: true, data: { email: 'a@b.example', name: 'Mina', picks: [] } })
  expect(parse(schema, form([...base, ['picks', 'a']]))).toMatchObject({ data: { picks: ['a'] } })
  expect(parse(schema, form([...base, ['picks', 'a'], ['picks', 'b']]))).toMatchObject({ data: { picks: ['a', 'b'] } })
})

test('faults stand by their field, and what was typed comes back, a password never', () => {
  const result = parse(schema, form([['email', 'nonsense'], ['password', 'secret']]))
  expect(result).toEqual({
    success: false,
    faults: { email: 'Enter an e-mail address, such as name@company.com.', name: 'Enter a name.' },
    values: { email: 'nonsense' },
  })
})

test('a NUL character, which no database takes, goes', () => {
  expect(parse(schema, form([['email', 'a@b.example'], ['name', 'Mi\0na']]))).toMatchObject({ data: { name: 'Mina' } })
})
