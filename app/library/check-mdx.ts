import type { Nodes, Root } from 'mdast'
import { checkTree } from './check-tree'
import { countWords } from './count-words'
import type { FrontMatter } from './front-matter'
import { placeInFrontMatter, readFrontMatter } from './front-matter'
import type { Known } from './known'
import { readLessonTree } from './lesson-tree'
import type { Problem } from './problem'
import { problemAt } from './problem'
import { readableTexts } from './readable-texts'
import { splitLesson } from './split-lesson'

export const largestSource = 256 * 1024

/** More than this many problems help nobody; the first ones are given. */
export const mostProblems = 100

/**
 * Everything that keeps a lesson from being published, in the order of the file, at most `mostProblems`; and how many words it
 * has to read (0 when it cannot be read). Reads the source as data and runs nothing of it. Never throws. Some texts of a
 * permitted size take the parser long: where the author is not trusted, call it in a worker that can be stopped.
 */
export function checkMdx(source: string, known: Known = {}): { problems: Problem[]; words: number } {
  if (Buffer.byteLength(source) > largestSource) {
    return { problems: [problemAt(undefined, 'This lesson is larger than 256 KB. Split it in two.')], words: 0 }
  }
  const { frontMatter, problems } = readFrontMatter(source, known)
  const { tree, problem } = readLessonTree(splitLesson(source).body)
  if (problem) return { problems: inOrder([...problems, problem]), words: 0 }
  const rule = frontMatter ? completionProblems(source, frontMatter, tree) : []
  return { problems: inOrder([...problems, ...rule, ...checkTree(tree, known)]), words: countWords(readableTexts(tree)) }
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => a.line - b.line || a.column - b.column).slice(0, mostProblems)
}

function completionProblems(source: string, { completion }: FrontMatter, tree: Root): Problem[] {
  if (completion === null || completion === 'read' || countCheckpoints(tree) > 0) return []
  const message = `The lesson asks no <Checkpoint>, so its completion cannot be ${completion}.`
  return [problemAt(placeInFrontMatter(source, ['completion']), message, 'read')]
}

/** Goes without recursion, for any depth. */
function countCheckpoints(tree: Root): number {
  let count = 0
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('name' in node && node.name === 'Checkpoint') count += 1
    if ('children' in node) for (const child of node.children) open.push(child)
  }
  return count
}
