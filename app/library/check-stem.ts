import type { Nodes } from 'mdast'
import { checkTree } from './check-tree'
import type { Known } from './known'
import { readLessonTree } from './lesson-tree'
import type { Problem } from './problem'
import { problemAt } from './problem'

/** The components that a question may hold: those that show something, work without scripts and have no id that two questions could share. */
export const stemComponents: ReadonlySet<string> = new Set(['Callout', 'Clause', 'Compare', 'Steps', 'Step', 'Timeline', 'Stage', 'Figure'])

/**
 * Everything that keeps a stem from being kept, by line and column of the stem: what a lesson may not hold, and what only a lesson may.
 * Runs nothing. Never throws. Where the author is not trusted, call it in a worker that can be stopped.
 */
export function checkStem(stem: string, known: Known = {}): Problem[] {
  const { tree, problem } = readLessonTree(stem)
  if (problem) return [problem]
  const problems = checkTree(tree, known).map((one) => ({ ...one, message: one.message.replace(/\b(an?|A) lesson\b/g, '$1 question') }))
  return problems.length > 0 ? problems : onlyInLessons(tree)
}

/** Recursive: for trees that passed the check of a lesson. */
function onlyInLessons(node: Nodes): Problem[] {
  const here = faultOf(node)
  return [...(here ? [problemAt(node.position?.start, here)] : []), ...('children' in node ? node.children.flatMap(onlyInLessons) : [])]
}

function faultOf(node: Nodes): string | null {
  if (node.type === 'heading') return 'A question has no headings. Write **strong** words instead.'
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') return 'A question has no footnotes. Write it out.'
  const isComponent = (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && /^[A-Z]/.test(node.name ?? '')
  if (!isComponent || stemComponents.has(node.name ?? '')) return null
  return `<${node.name}> belongs in a lesson. A question may hold ${[...stemComponents].join(', ')}.`
}
