import { isRouteErrorResponse, Link } from '@remix-run/react'
import { Brand } from './brand'
import { ButtonLink } from './button'

type Words = { title: string; what: string }

function wordsFor(error: unknown): Words {
  if (isRouteErrorResponse(error)) {
    if (error.status === 404) return { title: 'There is nothing here', what: 'The address may be mistyped, the thing may be gone, or it may not be yours to see.' }
    if (error.status === 401) return { title: 'You are signed out', what: 'Nothing was changed. Sign in and try again.' }
    if (error.status === 429) return { title: 'Too many tries', what: String(error.data) }
    if (error.status < 500) return { title: 'That did not work', what: String(error.data) }
  }
  return { title: 'Something broke on our side', what: 'Nothing you saved before is lost, and the fault is in our log. Try again in a moment.' }
}

/** A page that says what happened, that nothing was lost, and what now. */
export function ErrorPage({ error }: { error: unknown }) {
  return (
    <div className="mx-auto max-w-[560px] px-4 py-8">
      <Brand />
      <main className="mt-8">
        <ErrorWords error={error} />
      </main>
    </div>
  )
}

/** The same inside the shell. */
export function ErrorWords({ error }: { error: unknown }) {
  const { title, what } = wordsFor(error)
  return (
    <>
      <title>{`${title} · Countersign`}</title>
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-3 text-lg text-ink-quiet">{what}</p>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <ButtonLink to="/" look="primary">
          Go to your start page
        </ButtonLink>
        <Link to="." reloadDocument className="link text-sm font-medium">
          Try again
        </Link>
      </div>
    </>
  )
}
