import type { MetaFunction } from '@remix-run/node'
import { useRouteError } from '@remix-run/react'
import { ErrorPage } from '../components/error-page'
import { pageTitle } from '../components/error-words'
import { notFound } from '../http/refusals.server'

export const meta: MetaFunction = ({ error }) => pageTitle(undefined, error)

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
