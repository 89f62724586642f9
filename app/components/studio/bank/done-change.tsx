import { Form } from '@remix-run/react'
import type { DoneChange } from '#db/queries/bank-changes'
import { Button } from '../../button'
import { Notice } from '../../page'
import { outcomeWords } from './change-words'

/** What a change did, with the way to take it back. `back`: the page that is shown after that. */
export function DoneNotice({ done, names, back }: { done: DoneChange; names: Readonly<Record<string, string>>; back: string }) {
  const { id, changed, undoneAt } = done
  return (
    <Notice>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <span>{undoneAt === null ? outcomeWords(done, names) : 'Taken back. Where a question was changed again in the meantime, it stays as it is.'}</span>
        {undoneAt === null && changed > 0 ? (
          <Form method="post" action="/studio/bank/change">
            <input type="hidden" name="undo" value={id} />
            <input type="hidden" name="back" value={back} />
            <Button>Undo</Button>
          </Form>
        ) : null}
      </div>
    </Notice>
  )
}
