import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newNames } from './answers'
import { readAnswers } from './read-answers'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-answers-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function written(text: string, name = 'answers.csv'): string {
  const file = join(folder, name)
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text)
  return file
}

const read = (file: string) => readAnswers(file, { items: newNames(), skills: newNames() })

test('rows are read in their order, packed or not, with columns in any order and either line end', async () => {
  const plain = 'user,item,skills,ts,correct\nana,q1,a;b,1700000000,1\nben,q2,b,0,0\nana,q2,b,1700000060,0\n'
  const other = '\uFEFFcorrect,ts,skills,user,item\r\n1,1700000000,a;b,ana,q1\r\n0,0,b,ben,q2\r\n0,1700000060,b,ana,q2\r\n'
  const first = await read(written(plain, 'answers.csv.gz'))
  expect(first).toEqual({
    users: [0, 1, 0], items: [0, 1, 1], skills: [[0, 1], [1], [1]], times: [1_700_000_000_000, 0, 1_700_000_060_000], scores: [1, 0, 0], userNames: ['ana', 'ben'],
  })
  expect(await read(written(other))).toEqual(first)
})

test('an item of two logs is one item when they share names', async () => {
  const names = { items: newNames(), skills: newNames() }
  await readAnswers(written('user,item,skills,ts,correct\nana,q1,a,0,1\nana,q2,b,0,1\n'), names)
  expect(await readAnswers(written('user,item,skills,ts,correct\nben,q2,b,0,1\n'), names)).toMatchObject({ users: [0], items: [1], skills: [[1]] })
})

test('bad rows are named with their line and what is wrong, the first twenty of them', async () => {
  const bad = 'user,item,skills,ts,correct\nana,q1,a,0,1\nana,,a,0,1\nana,q1,a;,0,1\nana,q1,a,soon,1\nana,q1,a,0,2\nana,q1\n'
  await expect(read(written(bad))).rejects.toThrow(/nothing was evaluated.\nline 3: item is empty\nline 4: skills has an empty skill\nline 5: ts is not a number of seconds\nline 6: correct is neither 0 nor 1\nline 7: skills is empty/)
  await expect(read(written(`user,item,skills,ts,correct\n${'ana,q1,a,0,2\n'.repeat(30)}`))).rejects.toThrow(/line 21: .*\nand 10 more\.$/)
})

test('a file without a column, without a row, that is not there or is no gzip says so', async () => {
  await expect(read(written('user,item,ts,correct\nana,q1,0,1\n'))).rejects.toThrow('line 1: the column skills is missing')
  await expect(read(written('user,item,skills,ts,correct\n'))).rejects.toThrow('holds no answer')
  await expect(read(written(''))).rejects.toThrow('holds no answer')
  await expect(read(join(folder, 'nowhere.csv'))).rejects.toThrow(/nowhere\.csv cannot be read: ENOENT/)
  await expect(read(join(folder, 'nowhere.csv.gz'))).rejects.toThrow(/cannot be read: ENOENT/)
  const file = join(folder, 'plain.csv.gz')
  writeFileSync(file, 'user,item,skills,ts,correct\nana,q1,a,0,1\n')
  await expect(read(file)).rejects.toThrow(/cannot be read: incorrect header check/)
})
