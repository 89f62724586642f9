import type { CompletionRule, LessonBlock } from '../domain/content/lesson-blocks'
import type { MediaFile } from '../domain/content/media-file'
import type { FrontMatter } from './front-matter'
import type { Finding } from './lint/finding'
import type { Problem } from './problem'

/** Goes into every hash: raise it when the shape of `code` or `html` changes, so that old artifacts are never taken for new. */
export const FORMAT_VERSION = 2

/**
 * A lesson, ready to serve. `hash`: 32 hex digits over code, html and FORMAT_VERSION. `code`: an ES module whose default export
 * takes `{ React, ReactDOM, _jsx_runtime }` and returns `{ default: Component }`. `html`: the same component drawn with the
 * lesson components, and in it `<div data-personal="KEY"></div>` for what each reader has of their own. `words`: how many words
 * there are to read. `blocks`: its top-level parts, in order.
 */
export type Artifact = { hash: string; code: string; html: string; words: number; blocks: LessonBlock[] }

/**
 * What a lesson may refer to. Whatever is left out is not checked. `glossary` is keyed by term id, `media` by name; `items`, `lessons`
 * and `modules` are whole ids; `quizOnly` are those items that no checkpoint can ask; `bank` is the module whose items a short key names.
 */
export type LessonContext = {
  glossary?: Record<string, { term: string; definition: string; example?: string }>
  skills?: readonly string[]
  clauseTypes?: readonly string[]
  media?: Record<string, MediaFile>
  items?: readonly string[]
  quizOnly?: readonly string[]
  bank?: string
  lessons?: readonly string[]
  modules?: readonly string[]
}

/** The front matter of a lesson that may be published: its rule of completion is decided. */
export type LessonFacts = FrontMatter & { completion: CompletionRule }

/** `lint`: whether an author wants to hear all that could be better, too. */
export type CompileRequest = { source: string; context: LessonContext; lint?: boolean }

/** `lines`: the line of the source each block begins on. `findings` are empty unless asked for. */
export type CompileReply = ({ artifact: Artifact; frontMatter: LessonFacts; lines: number[] } | { problems: Problem[]; words: number }) & { findings: Finding[] }
