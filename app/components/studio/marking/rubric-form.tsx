import { Form } from '@remix-run/react'
import { useState } from 'react'
import type { Criterion } from '../../../domain/quiz/body'
import { mostPoints } from '../../../domain/quiz/marking'
import type { ShownPaper } from '../../../workflows/marking/show-paper.server'
import { Button, ButtonLink } from '../../button'
import { Choice, FormFault } from '../../field'
import { countWords } from '../../words'
import { pointWords } from './marking-words'

type Chosen = Record<string, string>
type Props = { paper: ShownPaper; faults: Record<string, string>; chosen: Chosen; comment: string }

/** One level of each criterion, in radios that arrow keys move through, with the sum so far; then a comment for the writer. */
export function RubricForm({ paper, faults, chosen: given, comment }: Props) {
  const [chosen, setChosen] = useState<Chosen>(given)
  const { criteria } = paper.rubric
  return (
    <Form method="post" className="space-y-6">
      <FormFault>{faults.form}</FormFault>
      {criteria.map((criterion) => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
          chosen={chosen[criterion.id]}
          missing={faults.form !== undefined && chosen[criterion.id] === undefined}
          onChoose={(level) => setChosen((before) => ({ ...before, [criterion.id]: level }))}
        />
      ))}
      <p className="figures font-semibold" aria-live="polite">
        {sumWords(paper, chosen)}
      </p>
      <div className="space-y-1.5">
        <label htmlFor="comment" className="block text-sm font-semibold">
          What you say to the writer
        </label>
        <textarea
          id="comment"
          name="comment"
          rows={4}
          maxLength={4000}
          defaultValue={comment}
          aria-describedby="comment-help"
          className="block w-full rounded-[8px] border border-line-strong bg-raised px-3 py-2 text-base"
        />
        <p id="comment-help" className="text-sm text-ink-quiet">
          They read it with their result. One thing to do differently helps most. You may leave it empty.
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button look="primary">{paper.left > 1 ? 'Give this mark and open the next' : 'Give this mark'}</Button>
        <ButtonLink to="/studio/marking">Leave it in the queue</ButtonLink>
      </div>
    </Form>
  )
}

type CriterionProps = { criterion: Criterion; chosen: string | undefined; missing: boolean; onChoose: (level: string) => void }

function CriterionField({ criterion: { id, text, levels }, chosen, missing, onChoose }: CriterionProps) {
  return (
    <fieldset aria-describedby={missing ? `${id}-missing` : undefined} className="rounded-[8px] border border-line bg-raised px-4 pb-1">
      <legend className="px-1 font-semibold">{text}</legend>
      {missing ? (
        <p id={`${id}-missing`} className="text-sm font-medium text-bad">
          <span aria-hidden="true">✕ </span>Choose a level here.
        </p>
      ) : null}
      {levels.map((level) => (
        <Choice
          key={level.id}
          type="radio"
          name={`level.${id}`}
          value={level.id}
          required
          defaultChecked={chosen === level.id}
          onChange={() => onChoose(level.id)}
          label={level.text}
          help={<span className="figures">{countWords(level.points, 'point')}</span>}
        />
      ))}
    </fieldset>
  )
}

function sumWords({ rubric }: ShownPaper, chosen: Chosen): string {
  const reached = rubric.criteria.map((criterion) => criterion.levels.find((level) => level.id === chosen[criterion.id]))
  const open = reached.filter((level) => level === undefined).length
  const points = reached.reduce((sum, level) => sum + (level?.points ?? 0), 0)
  const sum = `${pointWords(points)} of ${pointWords(mostPoints(rubric))} points`
  return open === 0 ? sum : `${sum} so far, ${countWords(open, 'criterion', 'criteria')} to go`
}
