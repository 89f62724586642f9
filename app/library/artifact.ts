import type { FrontMatter } from './front-matter'
import type { Problem } from './problem'

/** Goes into every hash: raise it when the shape of `code` or `html` changes, so that old artifacts are never taken for new. */
export const FORMAT_VERSION = 1

/**
 * A lesson, ready to serve. `hash`: 32 hex digits over code, html and FORMAT_VERSION. `code`: an ES module whose default export
 * takes `{ React, ReactDOM, _jsx_runtime }` and returns `{ default: Component }`. `html`: the same component drawn with the
 * lesson components. `words`: how many words there are to read.
 */
export type Artifact = { hash: string; code: string; html: string; words: number }

/** What a lesson may refer to. Whatever is left out is not checked. `glossary` is keyed by term id. */
export type LessonContext = {
  glossary?: Record<string, { term: string; definition: string }>
  skills?: readonly string[]
  clauseTypes?: readonly string[]
}

export type CompileRequest = { source: string; context: LessonContext }

export type CompileReply = { artifact: Artifact; frontMatter: FrontMatter } | { problems: Problem[]; words: number }
