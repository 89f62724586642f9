import type { Database, Statement } from 'sqlite3'
import type { SqliteValue } from './parameters'

/** What one write changed, as SQLite counts it. */
export type Changes = { changes: number; lastRowId: number }

export function prepare(database: Database, sql: string): Promise<Statement> {
  return new Promise((resolve, reject) => {
    const statement = database.prepare(sql, (error) => (error ? reject(error) : resolve(statement)))
  })
}

export function all<R>(statement: Statement, parameters: SqliteValue[]): Promise<R[]> {
  return new Promise((resolve, reject) => {
    statement.all<R>(parameters, (error, rows) => (error ? reject(error) : resolve(rows)))
  })
}

export function run(statement: Statement, parameters: SqliteValue[]): Promise<Changes> {
  return new Promise((resolve, reject) => {
    statement.run(parameters, function (error) {
      if (error) reject(error)
      else resolve({ changes: this.changes, lastRowId: this.lastID })
    })
  })
}

/** The next row, or undefined after the last. Parameters go with the first call only: given again, they start it anew. */
export function next<R>(statement: Statement, parameters: SqliteValue[]): Promise<R | undefined> {
  return new Promise((resolve, reject) => {
    statement.get<R>(parameters, (error, row) => (error ? reject(error) : resolve(row)))
  })
}
