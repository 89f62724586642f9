import { useRouteError } from '@remix-run/react'
import { ErrorPage } from '../components/error-page'
import { notFound } from '../http/refusals.server'

export function loader() {
  throw notFound()
}

export const action = loader

export default function NotFound() {
  return null
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
