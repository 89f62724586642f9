import { LRUCache } from 'lru-cache'
import type { Database, Statement } from 'sqlite3'
import { prepare } from './statement'

type Kept = { statement: Statement; parameterCount: number }

/** One connection's prepared statements: the `limit` last used are kept, the others finalised. */
export class StatementCache {
  readonly #database: Database
  readonly #kept: LRUCache<string, Kept>
  readonly #lent = new Set<Statement>()

  constructor(database: Database, limit: number) {
    this.#database = database
    this.#kept = new LRUCache({ max: limit, dispose: ({ statement }) => void statement.finalize() })
  }

  get size(): number {
    return this.#kept.size + this.#lent.size
  }

  /** A kept statement is only used again with as many parameters: given none, it would run with those of its last use. */
  async keep(sql: string, parameterCount: number): Promise<Statement> {
    const kept = this.#kept.get(sql)
    if (kept?.parameterCount === parameterCount) return kept.statement
    const statement = await prepare(this.#database, sql)
    this.#kept.set(sql, { statement, parameterCount })
    return statement
  }

  /** Finalise a statement that failed: one that met a lock could otherwise hold on to its half-begun work. */
  forget(sql: string): void {
    this.#kept.delete(sql)
  }

  /** A statement for one borrower, whose rows are read over several calls. Give it back with {@link takeBack}. */
  async lend(sql: string): Promise<Statement> {
    const statement = await prepare(this.#database, sql)
    this.#lent.add(statement)
    return statement
  }

  takeBack(statement: Statement): void {
    if (this.#lent.delete(statement)) statement.finalize()
  }

  finalizeAll(): void {
    this.#kept.clear()
    for (const statement of this.#lent) this.takeBack(statement)
  }
}
