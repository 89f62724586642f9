import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Constants, shipped } from '~/domain/readiness/constants'
import { CommandFault } from '../terminal/run-command'

/** A file named on the command line starts where the user stood. */
export const fileFrom = (name: string) => resolve(process.env.COUNTERSIGN_CWD ?? process.cwd(), name)

type Values = Record<string, string | undefined>

/** Values of the options that `names` names, and the one file. Throws a CommandFault with the usage for anything else. */
export function readArguments(usage: string, names: readonly string[], given = process.argv.slice(2)): { file: string; values: Values } {
  const { values, files: [file, ...more] } = readAll(usage, names, given)
  if (!file || more.length > 0) throw new CommandFault(usage)
  return { file: fileFrom(file), values }
}

/** Values of the options alone. Throws a CommandFault with the usage for anything else. */
export function readOptions(usage: string, names: readonly string[], given = process.argv.slice(2)): Values {
  const { values, files } = readAll(usage, names, given)
  if (files.length > 0) throw new CommandFault(usage)
  return values
}

function readAll(usage: string, names: readonly string[], args: string[]): { values: Values; files: string[] } {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return { values: values as Values, files: positionals }
  } catch (fault) {
    if (fault instanceof TypeError) throw new CommandFault(`${fault.message}\n${usage}`)
    throw fault
  }
}

const share = z.coerce.number().gt(0).lt(1)

/** A share between 0 and 1, null where none is given. */
export function shareOf(value: string | undefined, usage: string): number | null {
  if (value === undefined) return null
  const read = share.safeParse(value)
  if (!read.success) throw new CommandFault(`“${value}” is no share between 0 and 1.\n${usage}`)
  return read.data
}

/** Constants from a JSON file as `model:fit` writes it; those that it does not name are as shipped. */
export function constantsFrom(file: string | undefined): Constants {
  if (file === undefined) return shipped
  const known = z.strictObject(Object.fromEntries(Object.keys(shipped).map((name) => [name, z.number().optional()])))
  try {
    return { ...shipped, ...known.parse(JSON.parse(readFileSync(fileFrom(file), 'utf8'))) }
  } catch (fault) {
    throw new CommandFault(`${file} holds no constants of the model: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
}
