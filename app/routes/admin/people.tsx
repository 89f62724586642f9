import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { countPeople, listPeople } from '#db/queries/people-directory'
import { listTeams } from '#db/queries/teams'
import { Pages } from '../../components/admin/pages'
import { PeopleSearch } from '../../components/admin/people-search'
import { PeopleTable } from '../../components/admin/people-table'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead } from '../../components/page'
import { countWords } from '../../components/words'
import { roles } from '../../domain/people/person'
import { searchWords } from '../../domain/people/search-words'
import { requireAdmin } from '../../http/access.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

const pageSize = 25

const sought = z.object({
  q: z.string().max(100).catch(''),
  team: z.string().regex(/^[\w.-]{0,64}$/).catch(''),
  role: z.enum(['', ...roles]).catch(''),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
})
type Asked = z.infer<typeof sought>

export const meta: MetaFunction = ({ error }) => pageTitle('People', error)

function addressOf({ q, team, role }: Asked, page: number): string {
  const given = Object.entries({ q, team, role, page: page > 1 ? String(page) : '' }).filter(([, value]) => value)
  return given.length === 0 ? '/admin' : `/admin?${new URLSearchParams(given)}`
}

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const asked = sought.parse(Object.fromEntries(new URL(request.url).searchParams))
  const filter = { words: searchWords(asked.q), team: asked.team || null, role: asked.role || null }
  const [count, people, teams] = await Promise.all([
    countPeople(db, filter),
    listPeople(db, filter, { limit: pageSize, offset: (asked.page - 1) * pageSize }),
    listTeams(db),
  ])
  const pages = Math.max(1, Math.ceil(count / pageSize))
  if (asked.page > pages) throw redirect(addressOf(asked, pages))
  return { asked, count, pages, people, teams }
}

/** Nothing is sent to this page; who may not see it is told no more by trying. */
export async function action({ request }: ActionFunctionArgs) {
  await requireAdmin(request)
  throw new Response('This page takes no form.', { status: 405 })
}

export default function People() {
  const { asked, count, pages, people, teams } = useLoaderData<typeof loader>()
  const isNarrowed = Boolean(asked.q || asked.team || asked.role)
  return (
    <>
      <PageHead
        title="People"
        lead="Everyone who can sign in, and where they belong."
        action={
          <ButtonLink look="primary" to="/admin/invitations">
            Invite someone
          </ButtonLink>
        }
      />
      <PeopleSearch sought={asked} teams={teams} />
      <p className="figures mt-6 mb-3 text-sm text-ink-quiet" role="status">
        {countWords(count, 'person', 'people')}
        {isNarrowed ? ' found' : ''}
      </p>
      {people.length > 0 ? (
        <PeopleTable people={people} />
      ) : (
        <EmptyState
          title="Nobody fits"
          action={
            <ButtonLink to="/admin" look="plain">
              Show everyone
            </ButtonLink>
          }
        >
          Look for part of a name or an address, in any case, or widen the team or role.
        </EmptyState>
      )}
      <Pages page={asked.page} pages={pages} to={(page) => addressOf(asked, page)} />
    </>
  )
}
