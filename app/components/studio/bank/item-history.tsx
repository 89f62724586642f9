import { Form, useNavigation } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import type { SaidField } from '../../../domain/quiz/item-said'
import type { HistoryLine, SaidChange } from '../../../workflows/bank/item-page.server'
import { Badge } from '../../badge'
import { Button } from '../../button'
import { whenWords } from '../../words'
import { WordDiff } from './word-diff'

export const fieldWords: Record<SaidField, string> = {
  question: 'Question', extract: 'Extract', answers: 'Answers', right: 'When right', wrong: 'When wrong', feedback: 'To everyone', rubric: 'Rubric', rules: 'Rules',
  skills: 'Skills', 'clause-types': 'Clause types', difficulty: 'Difficulty', type: 'Type', source: 'Source',
}

type Props = { history: readonly HistoryLine[]; current: string; here: string; now: number }

/** Every version, newest first: who made it, when, and what it says otherwise than the one before. */
export function ItemHistory({ history, current, here, now }: Props) {
  const busy = useNavigation().state !== 'idle'
  return (
    <ol className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {history.map(({ number, by, at, changes }, place) => (
        <li key={number} className="px-4 py-3">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">{`Version ${number}`}</span>
              {place === 0 ? <Badge tone="good">Asked now</Badge> : null}
              <span className="text-sm text-ink-quiet">{`${by ?? 'from a file'}, ${whenWords(at, now)}`}</span>
            </p>
            {place > 0 ? (
              <Form method="post" action={here}>
                <input type="hidden" name="intent" value="bring-back" />
                <input type="hidden" name="number" value={number} />
                <input type="hidden" name="basedOn" value={current} />
                <Button disabled={busy} aria-label={`Bring version ${number} back`}>
                  Bring back
                </Button>
              </Form>
            ) : null}
          </div>
          {changes === null ? null : changes.length === 0 ? (
            <p className="mt-1 text-sm text-ink-quiet">Its words stayed as they were; what an answer earns, or which lesson it is of, is otherwise.</p>
          ) : (
            <Changes changes={changes} number={number} />
          )}
        </li>
      ))}
    </ol>
  )
}

function Changes({ changes, number }: { changes: readonly SaidChange[]; number: number }) {
  return (
    <details className="group mt-1">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-sm text-accent [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-4 shrink-0 transition-transform duration-150 group-open:rotate-90" />
        {`What changed: ${changes.map(({ field }) => fieldWords[field].toLowerCase()).join(', ')}`}
        <span className="sr-only">{` in version ${number}`}</span>
      </summary>
      <dl className="space-y-3 pb-2 text-sm">
        {changes.map(({ field, stretches }) => (
          <div key={field}>
            <dt className="font-semibold text-ink-quiet">{fieldWords[field]}</dt>
            <dd className="mt-0.5 max-w-[80ch] wrap-anywhere">
              <WordDiff stretches={stretches} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
