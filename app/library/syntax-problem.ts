import type { Place, Problem } from './problem'
import { problemAt } from './problem'

type Message = { reason: string; source?: string; line?: number; column?: number }

const braces = 'What stands in braces is code, and a lesson holds none. To show a brace, write \\{.'
const angle = 'After < comes one of the components or elements of a lesson, closed with >. To show the sign, write \\<.'
const module = 'A line that starts with import or export is code, and a lesson holds none. Start the sentence with another word.'

/** The parser's complaint as a problem in our words, at the place it names. Anything else that broke says so at the start. */
export function syntaxProblem(error: unknown): Problem {
  if (!isMessage(error)) return problemAt(undefined, 'This text cannot be read as a lesson. It may be nested too deeply.')
  return problemAt(openedAt(error.reason) ?? stated(error), sentence(error))
}

function sentence({ reason, source }: Message): string {
  const tag = /Expected a closing tag for `([^`]*)`/.exec(reason)?.[1]
  if (tag) return `${tag} is opened here and never closed. Close it, or end its tag with />.`
  if (reason.includes('closing tag')) return 'This closing tag does not match the one that is open.'
  if (reason.includes('closing slash')) return 'This tag closes something that was never opened.'
  if (source === 'micromark-extension-mdxjs-esm') return module
  if (source === 'micromark-extension-mdx-expression') return braces
  if (source === 'micromark-extension-mdx-jsx') return reason.includes('expression') ? braces : angle
  return `This text cannot be read as a lesson: ${reason}.`
}

/** A tag left open is complained about at its end; the author looks for where it begins. */
function openedAt(reason: string): Place | undefined {
  const [, line, column] = /^Expected a closing tag for `[^`]*` \((\d+):(\d+)/.exec(reason) ?? []
  return line && column ? { line: Number(line), column: Number(column) } : undefined
}

function stated({ line, column }: Message): Place | undefined {
  return line && column ? { line, column } : undefined
}

function isMessage(error: unknown): error is Message {
  return typeof error === 'object' && error !== null && 'reason' in error && typeof error.reason === 'string'
}
