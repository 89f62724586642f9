import type { TriedPart } from '../../../workflows/quiz/try-quiz.server'
import { Section } from '../../page'
import { QuestionCard } from '../../quiz/question-card'

/** One draw, as it would be asked. */
export function TriedQuiz({ parts }: { parts: readonly TriedPart[] }) {
  const all = parts.flatMap(({ questions }) => questions)
  return (
    <Section id="tried" title="As a rep would get it" lead="One draw. Nothing of it is stored, and answers given here go nowhere.">
      {parts.map((part, index) => (
        <form key={`${index} ${part.title}`} className="mb-6 space-y-4" onSubmit={(event) => event.preventDefault()}>
          {parts.length > 1 ? <h3 className="text-lg font-semibold">{part.title || `Part ${index + 1}`}</h3> : null}
          {part.questions.map((question) => (
            <QuestionCard key={question.versionId} number={all.indexOf(question) + 1} question={question} picks={[]} />
          ))}
        </form>
      ))}
    </Section>
  )
}
