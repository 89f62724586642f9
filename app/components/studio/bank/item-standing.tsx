import { Form, useNavigation } from '@remix-run/react'
import type { ShownItem } from '../../../workflows/bank/item-page.server'
import { Button } from '../../button'
import { stateWords, useWords } from './bank-words'

type Props = Pick<ShownItem, 'id' | 'state' | 'use'> & { deed: string; back: string }

/** Whether a question is asked at all and where, and the ways to change that. Each can be undone. */
export function ItemStanding({ id, state, use, deed, back }: Props) {
  const busy = useNavigation().state !== 'idle'
  const ways: [action: string, words: string, look?: 'danger'][] = [
    ...(state === 'in-use' ? [] : [['use', 'Bring back into use'] as [string, string]]),
    ...(state === 'retired' ? [] : [['retire', 'Retire'] as [string, string]]),
    use === 'quiz' ? ['to-checkpoint', 'Keep for checkpoints'] : ['to-quiz', 'Offer to quizzes'],
    ...(state === 'trash' ? [] : [['trash', 'Put in the trash', 'danger'] as [string, string, 'danger']]),
  ]
  return (
    <Form method="post" action={`/studio/bank/change?item=${encodeURIComponent(id)}`} className="space-y-3">
      <input type="hidden" name="item" value={id} />
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="back" value={back} />
      <p>{`${stateWords[state]}. Asked in: ${useWords[use].toLowerCase()}.`}</p>
      <p className="max-w-[72ch] text-sm text-ink-quiet">
        {state === 'trash'
          ? 'Nothing asks it. It is not deleted: answers that people gave name it, and those are facts.'
          : 'Who is answering it now goes on. Retired or in the trash, nothing asks it again until it is brought back.'}
      </p>
      <div className="flex flex-wrap gap-3">
        {ways.map(([action, words, look]) => (
          <Button key={action} name="action" value={action} disabled={busy} {...(look ? { look } : {})}>
            {words}
          </Button>
        ))}
      </div>
    </Form>
  )
}
