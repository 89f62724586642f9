import { existsSync, statSync } from 'node:fs'
import { devNull } from 'node:os'
import { BackupFault } from './backup-fault'
import { migrationTable, requireKnownMigrations } from './known-migrations'
import { connectionTo, requireProgram, runProgram } from './postgres-programs'

const patienceMs = 10_000

/**
 * Put the database back to what `backup`, a dump in pg_dump's custom format, holds, in one transaction. `tables` are those the database
 * has now (`public.person`). Throws a BackupFault, after which all is as it was, when the dump is not one, is cut short, comes from
 * another program or a newer version, lacks some of `tables` (they would stay behind), or when the database does not take it.
 */
export async function restorePostgres(backup: string, url: string, tables: readonly string[]): Promise<void> {
  if (!existsSync(backup) || !statSync(backup).isFile()) throw new BackupFault(`There is no file ${backup}. Nothing was restored.`)
  const pgRestore = requireProgram('pg_restore')
  const { argument, env } = connectionTo(url)
  const read = async (...options: string[]) => {
    const { code, out, words } = await runProgram(pgRestore, [...options, backup], env)
    if (code !== 0) throw new BackupFault(`${backup} cannot be read as a PostgreSQL dump. pg_restore says:\n${words}\nNothing was restored.`)
    return out
  }
  const dumped = tablesIn(await read('--list'))
  if (![...dumped].some((table) => table.endsWith(`.${migrationTable}`))) {
    throw new BackupFault(`${backup} is a PostgreSQL dump, but not one of Countersign. Nothing was restored.`)
  }
  requireKnownMigrations(backup, namesIn(await read('--data-only', `--table=${migrationTable}`, '--file=-')))
  const staying = tables.filter((table) => !dumped.has(table))
  if (staying.length > 0) {
    throw new BackupFault(`The database has tables that the backup does not know: ${staying.join(', ')}. Restore into an empty database. Nothing was restored.`)
  }
  await read(`--file=${devNull}`)

  const options = ['--clean', '--if-exists', '--single-transaction', '--no-owner', '--no-privileges', '--no-password']
  const waiting = { PGOPTIONS: `${env.PGOPTIONS ?? ''} -c lock_timeout=${patienceMs}` }
  const restored = await runProgram(pgRestore, [...options, argument, backup], { ...env, ...waiting })
  if (restored.code !== 0) throw new BackupFault(`The database did not take the backup. pg_restore says:\n${restored.words}\nNothing was changed.`)
}

/** The tables of a dump's table of contents, whose lines read `215; 1259 16389 TABLE public person owner`. */
function tablesIn(contents: string): Set<string> {
  return new Set([...contents.matchAll(/^\d+; \d+ \d+ TABLE (\S+) (\S+) /gm)].map(([, schema, name]) => `${schema}.${name}`))
}

/** The first column of the one table's rows, between `COPY … FROM stdin;` and `\.`. */
function namesIn(script: string): string[] {
  const rows = /^COPY .*;\n([\s\S]*?)^\\\.$/m.exec(script)?.[1] ?? ''
  return rows.split('\n').flatMap((row) => row.split('\t')[0] || [])
}
