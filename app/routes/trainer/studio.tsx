import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listShelf } from '#db/queries/studio'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead } from '../../components/page'
import { Shelf } from '../../components/studio/shelf'
import { requireTrainer } from '../../http/access.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Studio', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  return { courses: await listShelf(db), now: Date.now() }
}

export default function Studio() {
  const { courses, now } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title="Studio" lead="Open a lesson to change it. Who has started one stays on their version; new readers get the newest." />
      {courses.length === 0 ? (
        <EmptyState title="Your courses will be here">
          Courses begin as folders in content/courses, each with its modules and lessons. Add one there and start Countersign again; from then on
          its lessons are written here.
        </EmptyState>
      ) : (
        <Shelf courses={courses} now={now} />
      )}
    </>
  )
}
