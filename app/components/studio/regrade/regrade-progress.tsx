import { Form, useSubmit } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Regrading } from '../../../workflows/regrading/show-regrading.server'
import { Button } from '../../button'
import { Meter } from '../../meter'
import { peopleWords } from './regrade-words'

const doing: Record<string, string> = { previewing: 'Working out whom it changes', applying: 'Applying it', undoing: 'Taking it back' }

/** How far it is. It goes on by itself while this page is open; without scripts the button goes on, and what was applied goes on without anyone. */
export function RegradeProgress({ shown, busy }: { shown: NonNullable<Regrading['shown']>; busy: boolean }) {
  const form = useRef<HTMLFormElement>(null)
  const submit = useSubmit()
  useEffect(() => {
    if (!busy && form.current) submit(form.current, { replace: true })
  }, [busy, shown.done, submit])
  return (
    <div className="max-w-[608px] space-y-4" role="status">
      <p>{doing[shown.state]}.</p>
      <Meter value={shown.done} max={shown.people} label={`${shown.done} of ${peopleWords(shown.people)}`} />
      <Form method="post" ref={form}>
        <input type="hidden" name="intent" value="continue" />
        <input type="hidden" name="regrade" value={shown.id} />
        <Button disabled={busy}>Go on</Button>
      </Form>
    </div>
  )
}
