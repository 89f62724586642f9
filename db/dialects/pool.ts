import type { Connection } from './connection'
import { Permits } from './permits'

/** Up to `size` connections, opened when first needed, each lent to one borrower at a time in the order they asked. */
export class ConnectionPool {
  readonly #open: () => Promise<Connection>
  readonly #permits: Permits
  readonly #idle: Connection[] = []

  constructor(size: number, open: () => Promise<Connection>) {
    this.#permits = new Permits(size)
    this.#open = open
  }

  /** Throws the SqliteError of an opening that failed; the next borrower tries again. */
  async acquire(): Promise<Connection> {
    await this.#permits.take()
    try {
      return this.#idle.pop() ?? (await this.#open())
    } catch (error) {
      this.#permits.give()
      throw error
    }
  }

  release(connection: Connection): void {
    this.#idle.push(connection)
    this.#permits.give()
  }

  /** Give back a connection whose state is in doubt: it is closed, and a fresh one takes its place. */
  async discard(connection: Connection): Promise<void> {
    try {
      await connection.close()
    } finally {
      this.#permits.give()
    }
  }

  /** Close every connection. For when nobody borrows any more. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((connection) => connection.close()))
  }
}
