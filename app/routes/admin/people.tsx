import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { countPeople, listPeople } from '#db/queries/people-directory'
import { listTeams } from '#db/queries/teams'
import { Pages } from '../../components/admin/pages'
import { PeopleSearch } from '../../components/admin/people-search'
import { PeopleTable } from '../../components/admin/people-table'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FileLink } from '../../components/file-link'
import { EmptyState, PageHead } from '../../components/page'
import { countWords } from '../../components/words'
import { requireAdmin } from '../../http/access.server'
import { filterOf, type PeopleAsked, peopleAsked } from '../../http/people-search'

export { PageError as ErrorBoundary } from '../../components/page-error'

const pageSize = 25

export const meta: MetaFunction = ({ error }) => pageTitle('People', error)

function addressOf({ q, team, role }: PeopleAsked, page: number, path = '/admin'): string {
  const given = Object.entries({ q, team, role, page: page > 1 ? String(page) : '' }).filter(([, value]) => value)
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const asked = peopleAsked(new URL(request.url).searchParams)
  const filter = filterOf(asked)
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
      <div className="mt-4 mb-1 flex flex-wrap items-center justify-between gap-x-8">
        <p className="figures text-sm text-ink-quiet" role="status">
          {countWords(count, 'person', 'people')}
          {isNarrowed ? ' found' : ''}
        </p>
        {count > 0 ? <FileLink to={addressOf(asked, 1, '/admin/people.csv')} /> : null}
      </div>
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
