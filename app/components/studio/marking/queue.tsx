import { Form } from '@remix-run/react'
import type { QueuedItem } from '#db/queries/papers'
import { Badge } from '../../badge'
import { Button } from '../../button'
import { countWords, whenWords } from '../../words'

/** Every question with open papers, the longest waiting first; each is opened by one press. */
export function MarkingQueue({ items, now }: { items: readonly QueuedItem[]; now: number }) {
  return (
    <ol className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {items.map((item) => (
        <QueueLine key={item.itemId} item={item} now={now} />
      ))}
    </ol>
  )
}

function QueueLine({ item, now }: { item: QueuedItem; now: number }) {
  const { itemId, stem, type, quizTitle, waiting, second, third, forOthers, oldest } = item
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 px-4 py-4 sm:px-5">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="line-clamp-2 max-w-[72ch] text-base font-semibold wrap-anywhere">{stem}</h2>
        <p className="mt-0.5 text-sm text-ink-quiet">
          {type === 'upload' ? 'Files' : 'Essay'} · {quizTitle}
          {oldest === null ? '' : ` · the oldest came ${whenWords(oldest, now)}`}
        </p>
        <p className="mt-2 flex flex-wrap gap-2">
          {waiting > 0 ? <Badge tone="accent">{countWords(waiting, 'first mark')}</Badge> : null}
          {second > 0 ? <Badge tone="warn">{countWords(second, 'second mark')}</Badge> : null}
          {third > 0 ? <Badge tone="bad">{countWords(third, 'third mark')}</Badge> : null}
          {forOthers > 0 ? <Badge>{countWords(forOthers, 'paper')} that you have marked and somebody else must</Badge> : null}
        </p>
      </div>
      {oldest === null ? null : (
        <Form method="post">
          <input type="hidden" name="item" value={itemId} />
          <Button look="primary" aria-label={`Mark: ${stem}`}>
            Mark
          </Button>
        </Form>
      )}
    </li>
  )
}
