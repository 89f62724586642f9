import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteError } from '@remix-run/react'
import { ErrorPage } from '../components/error-page'
import { Shell } from '../components/shell'
import { requirePerson } from '../http/access.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const { name, roles } = await requirePerson(request)
  return { visitor: { name, roles } }
}

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

