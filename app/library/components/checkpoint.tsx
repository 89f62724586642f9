import { type FormEvent, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { CheckpointVerdict, verdictWords } from './checkpoint-verdict'
import { type AnswerOutcome, type CheckpointState, LessonStateContext } from './lesson-state'

const keptWords = 'Kept on this device. You get the answer when you are back online.'
const chooseFirst = 'Choose an answer first.'

/** A question asked inside a lesson. Where the lesson is nobody's only its place is drawn. */
export function Checkpoint({ block }: { item?: string; block: string }) {
  const lesson = useContext(LessonStateContext)
  const state = lesson?.checkpoints[block]
  if (!lesson) return <div data-personal={block} />
  if (!state) return <p className="checkpoint-gone">This question is not asked any more.</p>
  return <CheckpointForm block={block} state={state} answer={lesson.answer} onVerdict={lesson.onVerdict} />
}

type Props = {
  block: string
  state: CheckpointState
  answer: (block: string, picks: readonly string[]) => Promise<AnswerOutcome>
  onVerdict: (block: string, hear: (outcome: AnswerOutcome) => void) => () => void
}

type Phase = { at: 'open' | 'sending' | 'kept' } | { at: 'refused'; words: string }

/** A form of its own, so that it is answered without scripts as well. Locked while an answer is on its way. */
function CheckpointForm({ block, state, answer, onVerdict }: Props) {
  const { question, number } = state
  const [checked, setChecked] = useState(state.checked)
  const [picks, setPicks] = useState<readonly string[]>(() => pickedIn(state.checked))
  const [phase, setPhase] = useState<Phase>(state.fault ? { at: 'refused', words: state.fault } : { at: 'open' })
  const [again, setAgain] = useState(false)
  const card = useRef<HTMLElement>(null)
  const acted = useRef(false)

  const settle = useCallback((outcome: AnswerOutcome) => {
    if (outcome === 'kept') return setPhase({ at: 'kept' })
    if ('refused' in outcome) return setPhase({ at: 'refused', words: outcome.refused })
    setChecked(outcome.checked)
    setPicks(pickedIn(outcome.checked))
    setAgain(false)
    setPhase({ at: 'open' })
  }, [])
  useEffect(() => onVerdict(block, settle), [block, onVerdict, settle])
  // What was pressed is gone by now: the focus goes to what came in its place.
  useEffect(() => {
    if (!acted.current || phase.at === 'sending') return
    acted.current = false
    const next = card.current?.querySelector<HTMLElement>('.checkpoint-head, input:not([type=hidden]):enabled') ?? card.current
    next?.focus()
  }, [phase, again, checked])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (phase.at === 'sending') return
    acted.current = true
    const chosen = new FormData(event.currentTarget).getAll('picks').map(String)
    if (chosen.length === 0) return setPhase({ at: 'refused', words: chooseFirst })
    setPicks(chosen)
    setPhase({ at: 'sending' })
    void answer(block, chosen).then(settle)
  }
  const tryAgain = () => {
    acted.current = true
    setAgain(true)
    setPicks([])
  }
  const locked = phase.at === 'sending' || phase.at === 'kept'
  const asking = checked === null || again
  return (
    <section ref={card} tabIndex={-1} className="checkpoint" aria-labelledby={`q-${block}`}>
      <form method="post" action={`#b-${block}`} onSubmit={submit}>
        <input type="hidden" name="intent" value="checkpoint" />
        <input type="hidden" name="block" value={block} />
        <fieldset disabled={locked} className="checkpoint-field">
          <legend className="checkpoint-question" id={`q-${block}`}>
            <span className="checkpoint-kind">{`Question ${number}`}</span>
            <span>{question.stem}</span>
          </legend>
          {question.excerpt ? (
            <figure className="checkpoint-excerpt">
              <blockquote>{question.excerpt.text}</blockquote>
              {question.excerpt.attribution ? <figcaption>{question.excerpt.attribution}</figcaption> : null}
            </figure>
          ) : null}
          {asking ? (
            <Options key={again ? 'again' : 'first'} block={block} state={state} picks={picks} />
          ) : (
            <CheckpointVerdict checked={checked} block={block} />
          )}
        </fieldset>
        <p className="checkpoint-status" role="status">
          {phase.at === 'sending' ? 'Checking…' : phase.at === 'kept' ? keptWords : phase.at === 'refused' ? phase.words : announced(asking ? null : checked?.score)}
        </p>
        {asking ? (
          <button type="submit" className="checkpoint-button" disabled={locked}>
            Check
          </button>
        ) : checked.score === 1 ? null : (
          <AgainButton block={block} onClick={tryAgain} />
        )}
      </form>
    </section>
  )
}

const pickedIn = (checked: CheckpointState['checked']): string[] => checked?.options.filter(({ picked }) => picked).map(({ id }) => id) ?? []

function announced(score: number | null | undefined): string {
  if (score === null || score === undefined) return ''
  return score === 1 ? verdictWords(score) : `${verdictWords(score)}. You may try again; only the first answer counts.`
}

/** Without scripts it is a link to the same page that asks anew. */
function AgainButton({ block, onClick }: { block: string; onClick: () => void }) {
  return (
    <a
      className="checkpoint-button"
      role="button"
      href={`?again=${block}#b-${block}`}
      onClick={(event) => {
        event.preventDefault()
        onClick()
      }}
      onKeyDown={(event) => {
        if (event.key !== ' ') return
        event.preventDefault()
        onClick()
      }}
    >
      Try again
    </a>
  )
}

type OptionsProps = { block: string; state: CheckpointState; picks: readonly string[] }

/** The form holds what is chosen, so that a choice made before the scripts arrive stays. */
function Options({ block, state: { question }, picks }: OptionsProps) {
  const single = question.type === 'single'
  return (
    <>
      {single ? null : <p className="checkpoint-hint">Several may be right. A wrong pick costs.</p>}
      <ul className="checkpoint-options">
        {question.asked.options.map(({ id, text }) => (
          <li key={id}>
            <label className="checkpoint-option" htmlFor={`q-${block}-${id}`}>
              <input type={single ? 'radio' : 'checkbox'} id={`q-${block}-${id}`} name="picks" value={id} defaultChecked={picks.includes(id)} />
              <span>{text}</span>
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}
