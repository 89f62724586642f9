import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Connection } from './connection'
import { closeDatabase, openDatabase } from './open-database'
import { settingsFrom } from './settings'
import { all } from './statement'
import { StatementCache } from './statement-cache'

const settings = settingsFrom({ file: ':memory:' })
let database: Awaited<ReturnType<typeof openDatabase>>
let statements: StatementCache

beforeEach(async () => {
  database = await openDatabase(settings, 'writer')
  statements = new StatementCache(database, 3)
})

afterEach(async () => {
  statements.finalizeAll()
  await closeDatabase(database)
})

describe('kept statements', () => {
  it('are the same for the same text, and prepared anew for another number of parameters', async () => {
    const first = await statements.keep('select ? as word', 1)
    expect(await statements.keep('select ? as word', 1)).toBe(first)
    expect(await statements.keep('select ? as word', 0)).not.toBe(first)
    expect(statements.size).toBe(1)
  })

  it('never outnumber their limit, and those put out are finalised', async () => {
    const oldest = await statements.keep('select 0', 0)
    for (let n = 1; n <= 50; n++) await statements.keep(`select ${n}`, 0)
    expect(statements.size).toBe(3)
    await expect(all(oldest, [])).rejects.toThrow('Statement is already finalized')
  })

  it('that were used lately stay', async () => {
    const used = await statements.keep('select 0', 0)
    for (let n = 1; n <= 50; n++) {
      await statements.keep(`select ${n}`, 0)
      expect(await statements.keep('select 0', 0)).toBe(used)
    }
  })

  it('and lent ones are all finalised at the end, so the connection closes', async () => {
    const kept = await statements.keep('select 1', 0)
    const lent = await statements.lend('select 1')
    expect(lent).not.toBe(kept)
    statements.finalizeAll()
    expect(statements.size).toBe(0)
    statements.takeBack(lent)
    await expect(all(lent, [])).rejects.toThrow('Statement is already finalized')
  })
})

describe('a connection', () => {
  it('keeps at most 200 statements however many different ones it runs', async () => {
    const connection = await Connection.open(settings, 'writer')
    for (let n = 0; n < 500; n++) await connection.execute(`select ${n} as n`, [], 'read')
    expect(connection.statementCount).toBe(200)
    await connection.close()
  })

  it('does not keep a statement that failed', async () => {
    const connection = await Connection.open(settings, 'writer')
    await expect(connection.execute(`select json('x')`)).rejects.toMatchObject({ code: 'SQLITE_ERROR' })
    expect(connection.statementCount).toBe(0)
    await connection.close()
  })
})
