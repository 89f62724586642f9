export type SqliteDialectConfig = {
  /** Path of the database file, made when missing (its folder is not), or `:memory:`, which lives as long as its one connection. */
  file: string
  /** Connections for reading beside the one for writing; 3 unless told. */
  readers?: number
  /** FULL (unless told) survives a power loss after each commit; NORMAL may lose the last commits, never the file. */
  synchronous?: 'FULL' | 'NORMAL'
  /** How long a statement waits for another process's lock before SQLITE_BUSY, in milliseconds; 5000 unless told. */
  busyTimeoutMs?: number
}

export type SqliteSettings = Required<SqliteDialectConfig>

/** Fill in what was not told. Throws a RangeError that names the field out of range. */
export function settingsFrom({ file, readers = 3, synchronous = 'FULL', busyTimeoutMs = 5000 }: SqliteDialectConfig): SqliteSettings {
  if (file === '') throw new RangeError('file must name a database file, or be :memory:')
  if (!Number.isInteger(readers) || readers < 1) throw new RangeError(`readers must be a whole number from 1, not ${readers}`)
  if (!['FULL', 'NORMAL'].includes(synchronous)) throw new RangeError(`synchronous must be FULL or NORMAL, not ${String(synchronous)}`)
  if (!Number.isInteger(busyTimeoutMs) || busyTimeoutMs < 0 || busyTimeoutMs > 2 ** 31 - 1) {
    throw new RangeError(`busyTimeoutMs must be a whole number of milliseconds, not ${busyTimeoutMs}`)
  }
  return { file, readers, synchronous, busyTimeoutMs }
}

export function isInMemory(settings: SqliteSettings): boolean {
  return settings.file === ':memory:'
}
