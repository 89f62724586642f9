import type { BodyBase, CasePart } from '../domain/quiz/body'
import type { Content } from '../domain/quiz/item'
import type { Question } from './question-schema'
import { slugOf } from './read-courses'

/** A question in the order that authors write it, without what is left out. Its lesson is named by the file the lesson gets. */
export function writtenQuestion(item: Question, lessonNames: ReadonlyMap<string, string>): object {
  const { id, type, skills, clauseTypes, lesson, difficulty, tags, source, use } = item
  const { stem, excerpt, feedback, whenRight, whenWrong, ...own } = item.body
  const file = lesson && lessonNames.get(slugOf(lesson))
  return {
    id, type, stem, ...excerptOf(excerpt), skills, clauseTypes,
    ...(file ? { lesson: file } : {}),
    difficulty,
    ...(tags.length > 0 ? { tags } : {}),
    ...(source ? { source } : {}),
    ...ownParts(item, own),
    ...said({ feedback, whenRight, whenWrong }),
    ...(use === 'quiz' ? {} : { use }),
  }
}

const ownParts = (item: Content, own: object): object => (item.type === 'case' ? { ...own, parts: item.body.parts.map(writtenPart) } : own)

function writtenPart({ id, points, type, body }: CasePart): object {
  const { stem, excerpt, feedback, whenRight, whenWrong, ...own } = body
  return { id, points, type, stem, ...excerptOf(excerpt), ...own, ...said({ feedback, whenRight, whenWrong }) }
}

const excerptOf = (excerpt: BodyBase['excerpt']) =>
  excerpt ? { excerpt: { text: excerpt.text, ...(excerpt.attribution ? { attribution: excerpt.attribution } : {}) } } : {}

const said = ({ feedback, whenRight, whenWrong }: Pick<BodyBase, 'feedback' | 'whenRight' | 'whenWrong'>) =>
  ({ ...(feedback ? { feedback } : {}), ...(whenRight ? { whenRight } : {}), ...(whenWrong ? { whenWrong } : {}) })
