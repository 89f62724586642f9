import type { LessonContext } from '../artifact'
import { countWords } from '../count-words'
import { gradeOf } from '../lint/reading-grade'
import { nameOf, nodesOf, subjectOf } from '../lint/subject'
import { toPlainText } from '../plain-text'
import { readableTexts } from '../readable-texts'

/**
 * What can be counted in a lesson. `words`: all that is read, without the front matter. `grade`: Flesch-Kincaid of the running text, null
 * under 100 words. `components`: kinds used besides terms and checkpoints. `hooks`: a question stands before the first heading.
 */
export type LessonFigures = {
  words: number
  grade: number | null
  checkpoints: number
  components: string[]
  hooks: boolean
  monday: boolean
  sources: number
  skills: string[]
  clauseTypes: string[]
}

/** Parts of a component that counts already, and what every lesson has. */
const noKinds = new Set(['Term', 'Checkpoint', 'Spot', 'Step', 'Stage', 'Choice', 'Check'])

/** The figures of a lesson; null where it cannot be read, which is a fault of its own. */
export function lessonFigures(source: string, context: LessonContext): LessonFigures | null {
  const { frontMatter, tree } = subjectOf(source, context)
  if (!frontMatter || !tree) return null
  const names = [...nodesOf(tree)].flatMap(({ node }) => nameOf(node) ?? [])
  const headings = tree.children.flatMap((node, at) => (node.type === 'heading' ? [{ at, text: toPlainText(node).trim() }] : []))
  const opening = tree.children.slice(0, headings[0]?.at ?? tree.children.length)
  const { skills, clauseTypes, sources } = frontMatter
  return {
    words: countWords(readableTexts(tree)),
    grade: gradeOf(tree),
    checkpoints: names.filter((name) => name === 'Checkpoint').length,
    components: [...new Set(names.filter((name) => !noKinds.has(name) && /^[A-Z]/.test(name)))].sort(),
    hooks: opening.some((node) => toPlainText(node).includes('?')),
    monday: headings.at(-1)?.text === 'What to do on Monday',
    sources: sources.length,
    skills,
    clauseTypes,
  }
}
