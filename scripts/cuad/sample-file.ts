import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClauseType } from '~/domain/content/taxonomy'

const type = (id: string, column: string, drill = true): ClauseType => ({
  id, name: column, column, description: `Makes a party do ${id}.`, skillId: 'terms.all', drill, confusable: [],
})

/** Six clause types of which one is a bare field: enough for a small master clauses file in a test. */
export const sampleTypes: ClauseType[] = [
  type('parties', 'Parties', false),
  type('governing-law', 'Governing Law'),
  type('audit-rights', 'Audit Rights'),
  type('insurance', 'Insurance'),
  type('license-grant', 'License Grant'),
  type('non-compete', 'Non-Compete'),
]

export const sampleHeader = ['Filename', ...sampleTypes.flatMap(({ column }) => [column, `${column}-Answer`])]

/** A contract's row: the excerpts given by column, "[]" and "No" for the rest. */
export function sampleRow(filename: string, excerpts: Record<string, string[]> = {}): string[] {
  return [filename, ...sampleTypes.flatMap(({ column }) => [pythonList(excerpts[column] ?? []), 'No'])]
}

/** Strings as Python's `repr` would print a list of them, except that it always takes single quotes. */
export function pythonList(items: readonly string[]): string {
  const quoted = items.map((item) => `'${item.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`)
  return `[${quoted.join(', ')}]`
}

export function csv(rows: readonly (readonly string[])[], lineEnd = '\n'): string {
  return rows.map((row) => row.map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',') + lineEnd).join('')
}

/** A folder of its own for one test's files: `write` gives the path back, `remove` clears all. */
export async function sampleFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'master-clauses-'))
  return {
    path: folder,
    write: async (name: string, content: string | Buffer) => {
      const path = join(folder, name)
      await writeFile(path, content)
      return path
    },
    remove: () => rm(folder, { recursive: true }),
  }
}
