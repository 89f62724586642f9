import { Form, Link } from '@remix-run/react'
import { ChevronRight, CircleCheck } from 'lucide-react'
import type { Attention } from '../../../domain/insight/attention'
import { Badge } from '../../badge'
import { Button } from '../../button'
import { whenWords } from '../../words'
import { type AttentionKind, groupWords, wrongWords } from './attention-words'

const order: readonly AttentionKind[] = ['review', 'marking', 'broken', 'item', 'unfinished', 'old-draft']
const shownOpen = 3

type AttentionListProps = { entries: Attention[]; countedAt: number | null; now: number }

/** What somebody should mend: by kind, each entry with what is wrong and the way there. */
export function AttentionList({ entries, countedAt, now }: AttentionListProps) {
  const groups = order.map((kind) => ({ kind, own: entries.filter((one) => one.kind === kind) })).filter(({ own }) => own.length > 0)
  return (
    <div className="space-y-3">
      {groups.length === 0 ? (
        <p className="flex items-center gap-3 rounded-[8px] border border-line bg-raised px-4 py-4">
          <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-good" />
          <span>All is well: no broken references, no suspect questions, nothing left lying.</span>
        </p>
      ) : null}
      {groups.map(({ kind, own }) => (
        <details key={kind} open={own.length <= shownOpen} className="group rounded-[8px] border border-line bg-raised">
          <summary className="flex min-h-13 list-none items-center gap-3 px-4 [&::-webkit-details-marker]:hidden">
            <ChevronRight aria-hidden="true" className="size-4 shrink-0 transition-transform duration-150 group-open:rotate-90" />
            <span className="font-semibold">{groupWords[kind].title}</span>
            <Badge tone="warn">{own.length}</Badge>
          </summary>
          <div className="border-t border-line px-4 pt-3 pb-2">
            <p className="max-w-[72ch] text-sm text-ink-quiet">{groupWords[kind].why}</p>
            <ul className="mt-2 divide-y divide-line">
              {own.map((one) => (
                <Entry key={keyOf(one)} one={one} now={now} />
              ))}
            </ul>
          </div>
        </details>
      ))}
      <Form method="post" action="/studio" className="flex flex-wrap items-center gap-x-3 text-sm text-ink-quiet">
        <input type="hidden" name="intent" value="count" />
        <span>{countedAt === null ? 'Readers and answers are not counted yet.' : `Readers and answers counted ${whenWords(countedAt, now)}.`}</span>
        <Button look="quiet">Count again</Button>
      </Form>
    </div>
  )
}

function Entry({ one, now }: { one: Attention; now: number }) {
  const title = one.kind === 'item' ? one.stem : one.at.title
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <div className="min-w-0 sm:max-w-[60ch]">
          <p className="line-clamp-2 font-semibold">{title}</p>
          {one.kind === 'item' ? <p className="text-sm text-ink-quiet">{`In ${one.at.title}`}</p> : null}
          <p className="text-sm">{wrongWords(one, now)}</p>
        </div>
        <Link to={`/studio/${one.at.path}`} className="link inline-flex min-h-11 shrink-0 items-center text-sm" aria-label={`${groupWords[one.kind].mend}: ${title}`}>
          {groupWords[one.kind].mend}
        </Link>
      </div>
    </li>
  )
}

const keyOf = (one: Attention): string => (one.kind === 'item' ? one.itemId : `${one.kind} ${one.at.path}`)
