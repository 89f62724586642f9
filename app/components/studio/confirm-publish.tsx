import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { ReadyLesson } from '../../workflows/studio/publish-lesson.server'
import type { ReviewStanding } from '../../workflows/studio/review-standing.server'
import { Button } from '../button'
import { Choice, Field } from '../field'
import { countWords } from '../words'
import { MoveEffects } from './move-effects'

/** The last look before a version is out: who has which text in hand, and whether they stay on it. Its fields belong to the editor's form. */
export function ConfirmPublish({ reply: { to, groups, review } }: { reply: ReadyLesson }) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const people = groups.reduce((sum, group) => sum + group.reading + group.finished, 0)
  const reading = groups.reduce((sum, group) => sum + group.reading, 0)
  return (
    <section ref={panel} tabIndex={-1} aria-labelledby="confirm-title" className="mb-6 rounded-[8px] border border-accent bg-accent-quiet p-5 outline-none">
      <h2 id="confirm-title" className="text-lg font-semibold">{`Publish version ${to}?`}</h2>
      <p className="mt-1">{`New readers get version ${to}. A published version never changes.`}</p>
      <p className="mt-1 text-sm">
        <Standing review={review} />
      </p>
      {people > 0 ? (
        <fieldset className="mt-4">
          <legend className="font-semibold">{`${countWords(people, 'person has', 'people have')} an older version in hand, ${reading === 0 ? 'none' : reading} of them in the middle of it`}</legend>
          <div className="mt-1 max-w-[560px]">
            <Choice type="radio" name="readers" value="stay" defaultChecked label="They stay on it" help="You can still move them later, from the versions of this lesson." />
            <Choice type="radio" name="readers" value="move" label={`They get version ${to} at once`} help="What each of them has done stays, as said here." />
          </div>
          <div className="mt-2 max-w-[720px]">
            <MoveEffects groups={groups} />
          </div>
        </fieldset>
      ) : (
        <p className="mt-3">{to === 1 ? 'It is the first version of this lesson.' : 'Nobody has an older version in hand.'}</p>
      )}
      <div className="mt-4 max-w-[560px]">
        <Field label="What is different (may be left empty)" name="note" maxLength={500} autoComplete="off" help="Stands with the version, for those who teach." />
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="primary" name="intent" value="publish-confirmed">{`Publish version ${to}`}</Button>
        <Button name="intent" value="save">
          Keep it as a draft
        </Button>
      </div>
    </section>
  )
}

function Standing({ review: { state, by } }: { review: ReviewStanding }) {
  if (state === 'approved') return <>{`${by ?? 'Another trainer'} approved exactly this text.`}</>
  return (
    <>
      {state === 'waiting' ? 'A review of this text is still open. ' : state === 'changes' ? `${by ?? 'A reviewer'} asked for changes in this text. ` : 'Nobody has reviewed this text. '}
      {'This course does not require it. '}
      <Link to="review" className="link">
        {state === 'none' ? 'Ask for a review' : 'Open the review'}
      </Link>
    </>
  )
}

/** Publishing stopped for want of a second pair of eyes. */
export function NeedsReview({ review: { state, by } }: { review: ReviewStanding }) {
  const why = {
    none: 'Nobody has approved exactly this text yet. Save it as a draft and ask another trainer to look at it; a word changed after an approval needs a new one.',
    waiting: 'A review of this text is open, and nobody has decided on it yet.',
    changes: `${by ?? 'A reviewer'} asked for changes in this text.`,
    approved: 'It was approved just now. Publish again.',
  }[state]
  return (
    <section aria-labelledby="review-title" className="mb-6 rounded-[8px] border border-warn bg-warn-quiet p-5">
      <h2 id="review-title" role="alert" className="text-lg font-semibold">
        Not published: this course wants a review first
      </h2>
      <p className="mt-1">{why}</p>
      <Link to="review" className="link mt-2 inline-flex min-h-11 items-center">
        Reviews of this lesson
      </Link>
    </section>
  )
}
