import { isRouteErrorResponse } from '@remix-run/react'

/** What an error page says: what happened, and that nothing was lost. */
export function errorWords(error: unknown): { title: string; what: string } {
  if (isRouteErrorResponse(error)) {
    if (error.status === 404) return { title: 'There is nothing here', what: 'The address may be mistyped, the thing may be gone, or it may not be yours to see.' }
    if (error.status === 401) return { title: 'You are signed out', what: 'Nothing was changed. Sign in and try again.' }
    if (error.status === 429) return { title: 'Too many tries', what: String(error.data) }
    if (error.status < 500) return { title: 'That did not work', what: String(error.data) }
  }
  if (isOffline(error)) return { title: 'There is no connection', what: 'The page could not be fetched. Nothing you saved before is lost; try again when you are back online.' }
  return { title: 'Something broke on our side', what: 'Nothing you saved before is lost, and the fault is in our log. Try again in a moment.' }
}

/** Whether a request never got an answer. Browsers have no name for it: each says it in words of its own. */
export function isOffline(error: unknown): boolean {
  return error instanceof TypeError && /failed to fetch|networkerror|load failed/i.test(error.message)
}

/** The title of a tab: the name of its page, or what happened where `error` stands in its place. */
export function pageTitle(name: string | undefined, error: unknown): { title: string }[] {
  return [{ title: `${name === undefined || error ? errorWords(error).title : name} · Countersign` }]
}
