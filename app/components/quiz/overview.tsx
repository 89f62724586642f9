import { countWords } from '../words'

export type Marked = { number: number; answered: boolean; flagged: boolean }

/** What is not answered and what is flagged, before it is handed in: each a way back to its question. */
export function Overview({ questions }: { questions: readonly Marked[] }) {
  const open = questions.filter(({ answered }) => !answered)
  const flagged = questions.filter((question) => question.flagged)
  return (
    <div className="space-y-3">
      <p role="status" className="text-ink-quiet">
        {open.length > 0 ? `${countWords(open.length, 'question')} not answered yet. An unanswered question counts nothing.` : 'Every question is answered.'}
      </p>
      {open.length > 0 ? <Numbers label="Not answered" questions={open} /> : null}
      {flagged.length > 0 ? <Numbers label="Flagged" questions={flagged} /> : null}
    </div>
  )
}

function Numbers({ label, questions }: { label: string; questions: readonly Marked[] }) {
  return (
    <nav aria-label={`${label} questions`} className="flex flex-wrap items-center gap-2">
      <span className="mr-1 text-sm font-semibold">{label}</span>
      {questions.map(({ number }) => (
        <a
          key={number}
          href={`#question-${number}`}
          aria-label={`Question ${number}`}
          className="figures inline-flex size-11 items-center justify-center rounded-[8px] border border-line-strong bg-raised text-sm font-semibold hover:bg-sunk"
        >
          {number}
        </a>
      ))}
    </nav>
  )
}
