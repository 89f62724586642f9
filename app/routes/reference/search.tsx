import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { Pages } from '../../components/admin/pages'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Field } from '../../components/field'
import { EmptyState, PageHead } from '../../components/page'
import { HitList } from '../../components/search/hit-list'
import { KindFilter } from '../../components/search/kind-filter'
import { hitsPerPage, searchAddress } from '../../components/search/search-address'
import { countWords } from '../../components/words'
import { findableKinds } from '../../domain/content/search-access'
import { longestQuery } from '../../domain/content/search-limits'
import { requirePerson } from '../../http/access.server'
import { askedIn } from '../../http/search-form'
import { search } from '../../workflows/search/search.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data?.q ? `${data.q} · Search` : 'Search', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const { roles } = await requirePerson(request)
  const { q, kind, page } = askedIn(request)
  const result = await search(db, { text: q, roles, kind, limit: hitsPerPage, after: (page - 1) * hitsPerPage })
  return { q, kind, page, kinds: findableKinds(roles), ...result }
}

export default function Search() {
  const { q, kind, page, kinds, hits, total, near, suggestions } = useLoaderData<typeof loader>()
  const pages = Math.ceil(total / hitsPerPage)
  return (
    <div className="mx-auto max-w-[720px]">
      <PageHead title="Search" lead={`${kinds.includes('lesson') ? 'Lessons, the' : 'The'} glossary and clause types, by the words they use.`} />
      <Form key={`${q}|${kind}`} method="get" role="search" className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
        <Field label="Search for" name="q" type="search" defaultValue={q} maxLength={longestQuery} autoComplete="off" enterKeyHint="search" />
        {kind ? <input type="hidden" name="kind" value={kind} /> : null}
        <Button look="primary">Search</Button>
      </Form>
      {q ? <KindFilter q={q} kind={kind} kinds={kinds} /> : null}
      <p role="status" className="mt-4 mb-3 min-h-6 text-sm text-ink-quiet">
        {hits.length > 0 ? `${countWords(total, 'result')} for “${q}”` : null}
      </p>
      {hits.length > 0 ? <HitList hits={hits} from={(page - 1) * hitsPerPage + 1} /> : null}
      {hits.length === 0 && suggestions.length > 0 ? <Begin suggestions={suggestions} /> : null}
      {hits.length === 0 && suggestions.length === 0 ? <NothingFound q={q} page={page} isNarrowed={kind !== null} near={near} /> : null}
      <Pages page={page} pages={hits.length > 0 ? pages : 0} to={(to) => searchAddress({ q, kind, page: to })} />
    </div>
  )
}

function Begin({ suggestions }: { suggestions: string[] }) {
  return (
    <EmptyState title="What are you looking for?" action={<Words words={suggestions} label="Words to begin with" />}>
      Type a word of a clause, or begin with one of these. Or look through the{' '}
      <Link to="/glossary" className="link">
        glossary
      </Link>{' '}
      and the{' '}
      <Link to="/clauses" className="link">
        clause types
      </Link>
      . On any page the key / opens the search.
    </EmptyState>
  )
}

function NothingFound({ q, page, isNarrowed, near }: { q: string; page: number; isNarrowed: boolean; near: string[] }) {
  const everywhere = searchAddress({ q, kind: null, page: 1 })
  if (!q) return <EmptyState title="What are you looking for?">Type a word of a clause. What is published is found at once.</EmptyState>
  if (page > 1) return <EmptyState title="There are no more results" action={<ButtonLink to={everywhere}>Back to the first</ButtonLink>} />
  return (
    <EmptyState title={`Nothing says all of “${q}”`} action={near.length > 0 ? <Words words={near} label="Words that are near" /> : <ButtonLink to="/glossary">Look through the glossary</ButtonLink>}>
      {near.length > 0 ? 'Did you mean one of these? ' : 'Try fewer words, or others. '}
      {isNarrowed ? (
        <Link to={everywhere} className="link">
          Search everywhere
        </Link>
      ) : null}
    </EmptyState>
  )
}

function Words({ words, label }: { words: string[]; label: string }) {
  return (
    <ul aria-label={label} className="flex flex-wrap justify-center gap-3">
      {words.map((word) => (
        <li key={word}>
          <ButtonLink to={searchAddress({ q: word, kind: null, page: 1 })}>{word}</ButtonLink>
        </li>
      ))}
    </ul>
  )
}
