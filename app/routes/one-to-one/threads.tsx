import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead } from '../../components/page'
import { whenWords } from '../../components/words'
import { requirePerson } from '../../http/access.server'
import { listConversations } from '../../workflows/one-to-one/list-conversations.server'

export const meta: MetaFunction = ({ error }) => pageTitle('One-to-one notes', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  return { conversations: await listConversations(db, person.id), now: Date.now() }
}

export default function Threads() {
  const { conversations, now } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title="One-to-one notes" lead="What a manager and one of their people write to each other. Only the two can read it." />
      {conversations.length === 0 ? (
        <EmptyState title="There is nobody to write with yet">Notes between you and your manager will be here. A manager begins them on the page of one of their people.</EmptyState>
      ) : (
        <ul className="max-w-[720px] divide-y divide-line rounded-[8px] border border-line bg-raised">
          {conversations.map(({ id, name, lastAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 px-5 py-2">
              <Link to={`/one-to-one/${id}`} className="link inline-flex min-h-11 items-center font-semibold">
                {name}
              </Link>
              <span className="text-sm text-ink-quiet">{lastAt === null ? 'no notes yet' : `last note ${whenWords(lastAt, now)}`}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
