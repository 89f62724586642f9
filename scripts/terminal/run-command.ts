import { resolve } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Why a command cannot do what it was asked: the message is meant for whoever typed it. */
export class CommandFault extends Error {
  override name = 'CommandFault'
}

type Kind = new (...given: never[]) => Error

/**
 * Run a command to its end. A fault ends it with exit code 1 and its message on the standard error; one that is neither a CommandFault
 * nor of the kinds `expected` also shows where it came from. `close` is called in every case.
 */
export async function runCommand(work: () => Promise<void>, expected: readonly Kind[], close = async () => {}): Promise<void> {
  try {
    await work()
  } catch (fault) {
    const known = [CommandFault, ...expected].some((kind) => fault instanceof kind)
    process.stderr.write(`${known ? (fault as Error).message : fault instanceof Error ? fault.stack : String(fault)}\n`)
    process.exitCode = 1
  } finally {
    await close()
  }
}

/**
 * The one file that a command was given, as a whole path: a relative one starts where the user stood, not in the project's folder.
 * `--force` is known only where `usage` names it. Throws a CommandFault with the usage for anything else.
 */
export function fileArgument(usage: string, given: string[] = process.argv.slice(2)): { file: string; force: boolean } {
  try {
    const options: ParseArgsConfig['options'] = usage.includes('--force') ? { force: { type: 'boolean' } } : {}
    const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true })
    const [file] = positionals
    if (!file || positionals.length > 1) throw new CommandFault(usage)
    return { file: resolve(process.env.COUNTERSIGN_CWD ?? process.cwd(), file), force: values.force === true }
  } catch (fault) {
    if (fault instanceof TypeError) throw new CommandFault(`${fault.message}\n${usage}`)
    throw fault
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
