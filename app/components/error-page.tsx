import { Link } from '@remix-run/react'
import { Brand } from './brand'
import { ButtonLink } from './button'
import { errorWords } from './error-words'

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
  const { title, what } = errorWords(error)
  return (
    <>
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-3 text-lg text-ink-quiet">{what}</p>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <ButtonLink to="/" look="primary">
          Go to your start page
        </ButtonLink>
        <Link to="." reloadDocument className="link inline-flex min-h-11 items-center text-sm font-medium">
          Try again
        </Link>
      </div>
    </>
  )
}
