import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listTerms } from '#db/queries/glossary'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Field } from '../../components/field'
import { Letters } from '../../components/glossary/letters'
import { NamedList } from '../../components/glossary/named-list'
import { EmptyState, PageHead } from '../../components/page'
import { countWords } from '../../components/words'
import { inOrder, lettersOf, narrow } from '../../domain/content/glossary'
import { longestQuery } from '../../domain/content/search-limits'
import { requirePerson } from '../../http/access.server'
import { askedIn } from '../../http/search-form'

export const meta: MetaFunction = ({ error }) => pageTitle('Glossary', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request)
  const all = await listTerms(db)
  const { q, letter: asked } = askedIn(request)
  const letters = lettersOf(all)
  const letter = asked !== null && letters.includes(asked) ? asked : null
  return { q, letter, letters, count: all.length, terms: inOrder(narrow(all, { letter, q })) }
}

export default function Glossary() {
  const { q, letter, letters, count, terms } = useLoaderData<typeof loader>()
  const isNarrowed = q !== '' || letter !== null
  return (
    <>
      <PageHead title="Glossary" lead="The words of contracts in plain words. None of it is legal advice." action={<ButtonLink to="/clauses">Clause types</ButtonLink>} />
      {count === 0 ? (
        <EmptyState title="The glossary is empty">Terms stand here as soon as they are published with the content.</EmptyState>
      ) : (
        <>
          <Form key={`${q}|${letter}`} method="get" role="search" className="grid max-w-[560px] items-end gap-3 sm:grid-cols-[1fr_auto]">
            <Field label="Find a term" name="q" type="search" defaultValue={q} maxLength={longestQuery} autoComplete="off" />
            <Button>Find</Button>
          </Form>
          <Letters letters={letters} letter={letter} />
          <p role="status" className="mt-4 mb-3 text-sm text-ink-quiet">
            {isNarrowed ? `${terms.length} of ${countWords(count, 'term')}` : countWords(count, 'term')}
            {letter ? ` under ${letter}` : ''}
            {q ? ` with “${q}”` : ''}
          </p>
          {terms.length > 0 ? (
            <NamedList items={terms.map(({ id, name, definition, example }) => ({ id, name, text: definition, to: `/glossary/${id}`, note: example }))} />
          ) : (
            <EmptyState title="No term says that" action={<ButtonLink to={`/search?${new URLSearchParams({ q })}`}>Search lessons too</ButtonLink>}>
              <Link to="/glossary" className="link">
                Show all terms
              </Link>
            </EmptyState>
          )}
        </>
      )}
    </>
  )
}
