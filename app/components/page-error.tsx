import { useRouteError } from '@remix-run/react'
import { ErrorWords } from './error-page'

/** What a page behind the door shows when it fails: the frame stays, so there is always a way on. */
export function PageError() {
  return <ErrorWords error={useRouteError()} />
}
