import type { Nodes, Root } from 'mdast'
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx'
import { attributeText } from './check-element'
import { checkTree } from './check-tree'
import { countWords } from './count-words'
import { readFrontMatter } from './front-matter'
import { parseLesson } from './lesson-parser'
import { readLiteral } from './literal'
import type { Problem } from './problem'
import { problemAt } from './problem'
import { splitLesson } from './split-lesson'
import { syntaxProblem } from './syntax-problem'

export const largestSource = 256 * 1024

/** More than this many problems help nobody; the first ones are given. */
export const mostProblems = 100

const tooManyMarkers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){65}/m

/** The names a lesson may refer to; a set that is left out is not checked. */
export type Known = { glossary?: ReadonlySet<string>; skills?: ReadonlySet<string>; clauseTypes?: ReadonlySet<string> }

/**
 * Everything that keeps a lesson from being published, in the order of the file, at most `mostProblems`; and how many words it
 * has to read (0 when it cannot be read). Reads the source as data and runs nothing of it. Never throws. Some texts of a
 * permitted size take the parser long: where the author is not trusted, call it in a worker that can be stopped.
 */
export function checkMdx(source: string, known: Known = {}): { problems: Problem[]; words: number } {
  if (Buffer.byteLength(source) > largestSource) {
    return { problems: [problemAt(undefined, 'This lesson is larger than 256 KB. Split it in two.')], words: 0 }
  }
  const { problems } = readFrontMatter(source, known)
  const { body } = splitLesson(source)
  const crowded = tooManyMarkers.exec(body)
  if (crowded) {
    const line = body.slice(0, crowded.index).split('\n').length
    return { problems: inOrder([...problems, problemAt({ line, column: 1 }, 'This is nested more than 32 levels deep.')]), words: 0 }
  }
  try {
    const tree = parseLesson(body)
    return { problems: inOrder([...problems, ...checkTree(tree, known.glossary)]), words: countWords(texts(tree)) }
  } catch (error) {
    return { problems: inOrder([...problems, syntaxProblem(error)]), words: 0 }
  }
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => a.line - b.line || a.column - b.column).slice(0, mostProblems)
}

/** What there is to read: running text, code, and the words in attributes. Goes without recursion, for any depth. */
function* texts(tree: Root): Generator<string> {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') yield node.value
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') yield readLiteral(node.value) ?? ''
    if ('attributes' in node) yield* node.attributes.map(readable)
    if ('children' in node) for (const child of node.children) open.push(child)
  }
}

function readable(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): string {
  const shown = attribute.type === 'mdxJsxAttribute' && attribute.name !== 'kind' && attribute.name !== 'id'
  return (shown && attributeText(attribute)) || ''
}
