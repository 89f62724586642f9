import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead } from '../../components/page'
import { Choices } from '../../components/team/team-controls'
import { TimelineList } from '../../components/team/timeline-list'
import { kindWords } from '../../components/team/timeline-words'
import { placeIn, timelineKinds } from '../../domain/insight/timeline'
import { requireManager } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { readTimeline } from '../../workflows/team/read-timeline.server'
import { recordLook } from '../../workflows/team/record-look.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Timeline · ${data.name}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const search = new URL(request.url).searchParams
  const kind = timelineKinds.find((one) => one === search.get('kind')) ?? null
  const before = placeIn(search.get('before'))
  const now = new Date()
  const { lookedAt, ...rep } = found(await readTimeline(db, manager.id, params.person ?? '', { kind, before }, now.getTime()))
  if (!lookedAt) await recordLook(db, manager.id, rep.id, now)
  return { ...rep, kind, paged: before !== null }
}

export default function Timeline() {
  const { id, name, teamName, entries, older, kind, paged } = useLoaderData<typeof loader>()
  const firstName = name.split(' ')[0] ?? name
  const here = (of: string | null, before: string | null = null) => {
    const query = new URLSearchParams([...(of === null ? [] : [['kind', of]]), ...(before === null ? [] : [['before', before]])]).toString()
    return `/team/${id}/timeline${query === '' ? '' : `?${query}`}`
  }
  return (
    <>
      <PageHead title="Timeline" lead={`What happened to ${name}, ${teamName}, newest first. Days are those of UTC.`} back={{ to: `/team/${id}`, label: name }} />
      <div className="no-print mb-6">
        <Choices
          label="Show"
          choices={[{ words: 'Everything', to: here(null), chosen: kind === null }, ...timelineKinds.map((one) => ({ words: kindWords[one], to: here(one), chosen: kind === one }))]}
        />
      </div>
      {entries.length > 0 ? <TimelineList entries={entries} person={{ id, firstName }} /> : (
        <EmptyState title={paged ? 'Nothing older' : 'Nothing yet'}>
          {kind === null ? `What is assigned to ${firstName}, what ${firstName} learns and what comes of it stands here.` : `Nothing of this kind happened${paged ? ' before' : ' so far'}.`}
        </EmptyState>
      )}
      <nav aria-label="Pages" className="no-print mt-6 flex justify-between gap-4">
        {paged ? <ButtonLink to={here(kind)}>Newest</ButtonLink> : <span />}
        {older ? <ButtonLink to={here(kind, older)} rel="next">Older</ButtonLink> : null}
      </nav>
      <p className="no-print mt-10 text-sm text-ink-quiet">{`Once a day it is written down that you looked at ${name}’s figures.`}</p>
    </>
  )
}
