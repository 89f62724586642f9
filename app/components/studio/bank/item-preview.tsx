import { Form, Link, useNavigation, useSubmit } from '@remix-run/react'
import { type FormEvent, useEffect, useState } from 'react'
import type { Question } from '../../../domain/quiz/asked'
import { type ItemType, isMarked } from '../../../domain/quiz/item'
import type { Reviewed } from '../../../domain/quiz/reviewed'
import { Button } from '../../button'
import { FormFault } from '../../field'
import { QuestionCard } from '../../quiz/question-card'
import { ReviewedCard } from '../../quiz/reviewed-card'

type Props = { question: Question; here: string; reviewed: Reviewed | null; fault: string | undefined }

/** A question as a rep meets it. It can be answered and checked; nothing of that is kept. */
export function ItemPreview({ question, here, reviewed, fault }: Props) {
  if (!reviewed) return <Asked question={question} here={here} fault={fault} />
  return (
    <div className="space-y-2">
      <div role="status">
        <ReviewedCard number={1} item={reviewed} />
      </div>
      <div className="mx-auto max-w-[720px]">
        <Link to={here} preventScrollReset className="link inline-flex min-h-11 items-center">
          Answer again
        </Link>
      </div>
    </div>
  )
}

/** With scripts the answer is what was picked; without, what the fields hold. */
function Asked({ question, here, fault }: Omit<Props, 'reviewed'>) {
  const busy = useNavigation().state !== 'idle'
  const submit = useSubmit()
  const [picks, setPicks] = useState<string[]>([])
  const [alive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  const check = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData()
    form.append('intent', 'check')
    for (const pick of picks) form.append(`picks-${question.versionId}`, pick)
    submit(form, { method: 'post', action: here, preventScrollReset: true })
  }
  const upload = question.type === 'upload'
  return (
    <Form method="post" action={here} preventScrollReset autoComplete="off" onSubmit={alive ? check : undefined} className="space-y-4">
      <input type="hidden" name="intent" value="check" />
      <FormFault>{fault}</FormFault>
      <QuestionCard number={1} question={question} picks={picks} disabled={busy || upload} onPick={alive && !upload ? setPicks : undefined} />
      <div className="mx-auto flex max-w-[720px] flex-wrap items-center gap-x-4 gap-y-2">
        {upload ? null : <Button disabled={busy}>Check this answer</Button>}
        <p className="text-sm text-ink-quiet">{sayOf(question.type)}</p>
      </div>
    </Form>
  )
}

function sayOf(type: ItemType): string {
  if (type === 'upload') return 'A rep hands files in here. They are marked by a person, by the rubric below.'
  return isMarked(type) ? 'Nothing of this is kept. A person marks the answers of reps, by the rubric below.' : 'Nothing of this is kept, and no figure counts it.'
}
