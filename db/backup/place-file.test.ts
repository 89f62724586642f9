import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { placeFile } from './place-file'

/** A folder with one file in it, `copy`, that holds `before`. */
function folderWithCopy(): { folder: string; copy: string } {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-place-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const copy = join(folder, 'copy')
  writeFileSync(copy, 'before')
  return { folder, copy }
}

test('the new file takes its place at once when it is whole', async () => {
  const { folder, copy } = folderWithCopy()
  const bytes = await placeFile(copy, async (partial) => {
    writeFileSync(partial, 'the newer one')
    expect(readFileSync(copy, 'utf8')).toBe('before')
  })
  expect([bytes, readFileSync(copy, 'utf8'), readdirSync(folder)]).toEqual([13, 'the newer one', ['copy']])
})

test('what fails leaves the old file and no piece of the new one', async () => {
  const { folder, copy } = folderWithCopy()
  const failing = placeFile(copy, async (partial) => {
    writeFileSync(partial, 'half')
    throw new Error('The disk is full')
  })
  await expect(failing).rejects.toThrow('The disk is full')
  expect([readFileSync(copy, 'utf8'), readdirSync(folder)]).toEqual(['before', ['copy']])
})

test('an interruption leaves the old file and no piece of the new one', async () => {
  const { folder, copy } = folderWithCopy()
  const waiting = `
    const { placeFile } = await import(${JSON.stringify(join(import.meta.dirname, 'place-file.ts'))})
    setInterval(() => {}, 1000)
    await placeFile(${JSON.stringify(copy)}, () => new Promise(() => console.log('writing')))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', waiting], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  expect(readdirSync(folder)).toHaveLength(2)
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([130, null])
  expect([readFileSync(copy, 'utf8'), readdirSync(folder)]).toEqual(['before', ['copy']])
})
