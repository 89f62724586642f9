import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteError } from '@remix-run/react'
import { ErrorPage } from '../components/error-page'
import { Shell } from '../components/shell'
import { KeepOnDevice } from '../components/offline/keep-on-device'
import { requirePerson } from '../http/access.server'
import { personKey } from '../http/person-key.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const { id, name, roles } = await requirePerson(request)
  return { visitor: { name, roles }, reader: roles.includes('rep') ? personKey(id) : null }
}

/** The frame changes only with the account: a page’s own failing save must not take the frame away. */
export const shouldRevalidate = ({ formAction }: { formAction?: string }) => formAction === '/account'

export default function ShellRoute() {
  const { visitor, reader } = useLoaderData<typeof loader>()
  return (
    <Shell visitor={visitor}>
      <Outlet />
      {reader === null ? null : <KeepOnDevice reader={reader} />}
    </Shell>
  )
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}

