import type { Nodes, Paragraph, Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { LessonContext } from '../artifact'
import { deepest, nodeDeeperThan } from '../check-tree'
import type { FrontMatter } from '../front-matter'
import { readFrontMatter } from '../front-matter'
import { readLessonTree } from '../lesson-tree'
import { splitLesson } from '../split-lesson'

/** What the rules look at. `frontMatter` and `tree` are null where they cannot be read; then other rules say so. */
export type Subject = { context: LessonContext; frontMatter: FrontMatter | null; tree: Root | null }

/** A node with what it stands in, outermost first. */
export type Standing<T extends Nodes = Nodes> = { node: T; around: readonly Nodes[] }

export function subjectOf(source: string, context: LessonContext): Subject {
  return { context, frontMatter: readFrontMatter(source).frontMatter, tree: treeOf(source) }
}

function treeOf(source: string): Root | null {
  const { tree } = readLessonTree(splitLesson(source).body)
  return tree && !nodeDeeperThan(tree, deepest) ? tree : null
}

/** Every node of a tree in the order of the text. Recursive: `subjectOf` lets no deep tree through. */
export function* nodesOf(node: Nodes, around: readonly Nodes[] = []): Generator<Standing> {
  yield { node, around }
  if ('children' in node) for (const child of node.children) yield* nodesOf(child, [...around, node])
}

export function nameOf(node: Nodes): string | null {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? node.name : null
}

/** Whether this is wording of a contract or a quote, which nobody can put more simply. */
export function isQuoted(around: readonly Nodes[]): boolean {
  return around.some((node) => node.type === 'blockquote' || nameOf(node) === 'Clause' || nameOf(node) === 'AnnotatedClause')
}

/** The paragraphs of the author's own running text, not those in tables or quoted wording. */
export function paragraphsOf(tree: Root): Standing<Paragraph>[] {
  return [...nodesOf(tree)].flatMap(({ node, around }) => (node.type === 'paragraph' && !isQuoted(around) ? [{ node, around }] : []))
}
