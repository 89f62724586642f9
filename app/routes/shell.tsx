import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteError } from '@remix-run/react'
import { ErrorPage } from '../components/error-page'
import { Shell } from '../components/shell'
import { requirePerson } from '../http/access.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const { name, roles } = await requirePerson(request)
  return { visitor: { name, roles } }
}

/** The frame changes only with the account: a page’s own failing save must not take the frame away. */
export const shouldRevalidate = ({ formAction }: { formAction?: string }) => formAction === '/account'

export default function ShellRoute() {
  const { visitor } = useLoaderData<typeof loader>()
  return (
    <Shell visitor={visitor}>
      <Outlet />
    </Shell>
  )
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}

