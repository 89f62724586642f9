import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { BackupFault } from './backup-fault'
import { connectionTo, requireProgram, runProgram } from './postgres-programs'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-programs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a program is taken from the first folder that can run it', () => {
  const [none, text, first, second] = [temporaryFolder(), temporaryFolder(), temporaryFolder(), temporaryFolder()]
  writeFileSync(join(text, 'pg_dump'), '', { mode: 0o600 })
  for (const folder of [first, second]) writeFileSync(join(folder, 'pg_dump'), '', { mode: 0o700 })
  expect(requireProgram('pg_dump', [none, text, first, second])).toBe(join(first, 'pg_dump'))
})

test('where a program is missing a sentence says how to get it', () => {
  expect(() => requireProgram('pg_restore', [temporaryFolder()])).toThrow(BackupFault)
  expect(() => requireProgram('pg_restore', [temporaryFolder()])).toThrow('pg_restore is not on this machine. Install')
})

test('a password travels in the environment and never as an argument', () => {
  const { argument, env } = connectionTo('postgres://mina:s%40fe%20word@db.example:5433/countersign?sslmode=require')
  expect(argument).toBe('--dbname=postgres://mina@db.example:5433/countersign?sslmode=require')
  expect(env.PGPASSWORD).toBe('s@fe word')
})

test('what is no address is called so', () => {
  expect(() => connectionTo('/countersign')).toThrow(BackupFault)
})

test('a program’s code and words come back', async () => {
  const script = 'console.log("out"); console.error("words"); process.exitCode = 3'
  expect(await runProgram(process.execPath, ['-e', script], process.env)).toEqual({ code: 3, out: 'out\n', words: 'words' })
})
