import type { Certainty } from '../../domain/quiz/reviewed'
import type { SaveState } from '../../offline/answer-queue'
import type { ShownQuestion, ShownQuiz } from '../../workflows/quiz/shown'
import { AnswerLine } from './answer-line'
import { CertaintyChoice } from './certainty-choice'
import { QuestionCard } from './question-card'
import type { Answer } from './answer-channel'

type QuestionListProps = Pick<ShownQuiz, 'questions' | 'parts' | 'certainty'> & {
  answers: Readonly<Record<string, Answer>>
  states: Readonly<Record<string, SaveState>>
  flags: ReadonlySet<string>
  disabled: boolean
  /** There once scripts run. */
  onAnswer?: (item: string, change: Partial<Answer>, pace?: 'typing') => void
  onFlag?: (item: string, on: boolean) => void
}

/** The questions in their parts, numbered through. */
export function QuestionList({ questions, parts, ...rest }: QuestionListProps) {
  const groups = parts.length > 0 ? parts : [{ title: '', from: 0, count: questions.length }]
  return (
    <div className="space-y-10">
      {groups.map(({ title, from, count }) => (
        <section key={from} aria-label={title || undefined} className="space-y-6">
          {title ? <h2 className="mx-auto max-w-[720px] text-xl">{title}</h2> : null}
          {questions.slice(from, from + count).map((question, index) => (
            <OneQuestion key={question.versionId} question={question} number={from + index + 1} {...rest} />
          ))}
        </section>
      ))}
    </div>
  )
}

type OneQuestionProps = Omit<QuestionListProps, 'questions' | 'parts'> & { question: ShownQuestion; number: number }

function OneQuestion({ question, number, answers, states, flags, certainty, disabled, onAnswer, onFlag }: OneQuestionProps) {
  const { versionId } = question
  const { picks, sure } = answers[versionId] ?? { picks: [], sure: null }
  return (
    <div>
      <input type="hidden" name="asked" value={versionId} />
      <QuestionCard question={question} number={number} picks={picks} disabled={disabled} onPick={onAnswer && ((chosen, pace) => onAnswer(versionId, { picks: chosen }, pace))}>
        {certainty && (picks.length > 0 || !onAnswer) ? (
          <CertaintyChoice versionId={versionId} sure={sure} onSure={onAnswer && ((chosen: Certainty) => onAnswer(versionId, { sure: chosen }))} />
        ) : null}
        <AnswerLine
          number={number}
          state={states[versionId]}
          answered={picks.length > 0}
          flagged={flags.has(versionId)}
          onClear={onAnswer && (() => onAnswer(versionId, { picks: [], sure: null }))}
          onFlag={onFlag && ((on) => onFlag(versionId, on))}
        />
      </QuestionCard>
    </div>
  )
}
