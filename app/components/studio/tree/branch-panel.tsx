import { Form, useFetcher } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Touched } from '#db/queries/course-tree'
import { Button } from '../../button'
import { SelectField } from '../../field'
import type { PlaceGroup, Standing } from './place'
import { archivingWords, kindWords } from './tree-words'
import { moveFetcher, type TreeReply } from './use-moves'

/** The branch whose choices are open: where it can go, and what putting it away would touch. */
export type OpenBranch = { standing: Standing; places: PlaceGroup[]; touched: Touched }

type BranchPanelProps = { branch: OpenBranch; title: string; archived: boolean; alive: boolean; children: ReactNode }

/** What else can be done with a branch: any other place, away or back, and (`children`) where it is changed. */
export function BranchPanel({ branch: { standing, places, touched }, title, archived, alive, children }: BranchPanelProps) {
  return (
    <div className="mb-3 space-y-5 rounded-[8px] bg-sunk p-4" role="group" aria-label={`Choices for ${title}`}>
      <div className="flex flex-wrap gap-x-5">{children}</div>
      {places.length > 0 ? <MoveTo key={places[0]?.options[0]?.value} places={places} alive={alive} /> : null}
      <Archiving standing={standing} title={title} archived={archived} touched={touched} />
    </div>
  )
}

function MoveTo({ places, alive }: { places: PlaceGroup[]; alive: boolean }) {
  const fetcher = useFetcher<TreeReply>({ key: moveFetcher })
  return (
    <fetcher.Form method="post" action="/studio" className="flex max-w-[560px] flex-wrap items-end gap-3">
      <input type="hidden" name="intent" value="move" />
      {alive ? <input type="hidden" name="reply" value="data" /> : null}
      <div className="min-w-0 grow">
        <SelectField label="Move to" name="place">
          {places.map((group, index) => (
            <optgroup key={`${group.title} ${index}`} label={group.title}>
              {group.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.words}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
      </div>
      <Button data-step="more" disabled={fetcher.state !== 'idle'}>
        Move
      </Button>
    </fetcher.Form>
  )
}

function Archiving({ standing, title, archived, touched }: { standing: Standing; title: string; archived: boolean; touched: Touched }) {
  const form = (
    <Form method="post" action="/studio" className="mt-3">
      <input type="hidden" name="intent" value={archived ? 'restore' : 'archive'} />
      <input type="hidden" name="kind" value={standing.kind} />
      <input type="hidden" name="id" value={standing.id} />
      <Button look={archived ? 'plain' : 'danger'}>{archived ? `Bring ${title} back` : `Archive ${title}`}</Button>
    </Form>
  )
  if (archived) {
    return (
      <div className="text-sm">
        <p>{`This ${kindWords[standing.kind]} is put away: reps do not meet it. What they finished before is kept, and counts once it is back.`}</p>
        {form}
      </div>
    )
  }
  return (
    <details className="group text-sm">
      <summary className="inline-flex min-h-11 items-center font-semibold text-bad">{`Archive this ${kindWords[standing.kind]}…`}</summary>
      <ul className="max-w-[60ch] list-disc space-y-1 pl-5">
        {archivingWords(standing.kind, touched).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {form}
    </details>
  )
}
