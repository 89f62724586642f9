import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judgeHandedIn } from './judge-handed-in.server'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-judge-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const judge = async (givenName: string, content: string, accepts: string[]) => {
  const path = join(folder, 'file')
  await writeFile(path, content)
  return judgeHandedIn({ path, givenName }, accepts)
}

test.each([
  ['memo.rtf', '{\\rtf1\\ansi The cap stands.}', ['rtf'], 'memo.rtf'],
  ['memo.txt', '{\\rtf1\\ansi The cap stands.}', ['rtf', 'txt'], 'memo.txt.rtf'],
  ['notes.md', '# The cap stands', ['md'], 'notes.md'],
  ['memo.pdf', '%PDF-1.7\n', ['pdf'], 'memo.pdf'],
])('%s is taken for what is in it', async (givenName, content, accepts, name) => {
  expect(await judge(givenName, content, accepts)).toMatchObject({ name })
})

test.each([
  ['memo.rtf', '{\\rtf1\\ansi The cap stands.}', ['txt', 'pdf']],
  ['memo.pdf', 'only text', ['pdf']],
  ['page.txt', '<!doctype html><p>Hello', ['txt']],
  ['nothing.txt', '', ['txt']],
])('%s is refused where its content is not asked for', async (givenName, content, accepts) => {
  expect(await judge(givenName, content, accepts)).toBeNull()
})
