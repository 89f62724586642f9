import { Outlet, useRouteError } from '@remix-run/react'
import { Brand } from '../../components/brand'
import { ErrorPage } from '../../components/error-page'

export default function Door() {
  return (
    <div className="flex min-h-dvh flex-col">
      <div className="mx-auto w-full max-w-[440px] px-4 py-6">
        <Brand />
      </div>
      <main id="content" className="mx-auto w-full max-w-[440px] grow px-4 pt-4 pb-16 sm:pt-10">
        <Outlet />
      </main>
    </div>
  )
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
