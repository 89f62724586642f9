import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { findTerm } from '#db/queries/glossary'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { NamedList } from '../../components/glossary/named-list'
import { TeachingList } from '../../components/glossary/teaching-list'
import { TermInUse } from '../../components/glossary/term-in-use'
import { EmptyState, PageHead, Section } from '../../components/page'
import { lessonDoor } from '../../domain/content/search-access'
import { requirePerson } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { findTeaching } from '../../workflows/search/find-teaching.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data ? `${data.term.name} · Glossary` : undefined, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { roles } = await requirePerson(request)
  const id = params.term ?? ''
  const [term, lessons] = await Promise.all([findTerm(db, id), findTeaching(db, { kind: 'term', id }, roles)])
  return { term: found(term), lessons, isRep: lessonDoor(roles) === 'learn' }
}

export default function Term() {
  const { term, lessons, isRep } = useLoaderData<typeof loader>()
  const drilled = term.clauseTypes.filter((type) => type.drill)
  return (
    <>
      <PageHead title={term.name} lead={term.definition} back={{ to: '/glossary', label: 'Glossary' }} />
      <p>
        Part of the skill{' '}
        {isRep ? (
          <Link to={`/readiness/${term.skill.id}`} className="link font-semibold">
            {term.skill.name}
          </Link>
        ) : (
          <strong>{term.skill.name}</strong>
        )}
        .
      </p>
      <TermInUse example={term.example} bites={term.bites} />
      <Section title="Where it is taught" id="lessons">
        {lessons.length > 0 ? (
          <TeachingList lessons={lessons} />
        ) : (
          <EmptyState title="No lesson uses this term yet">A lesson stands here as soon as one that explains the term is published.</EmptyState>
        )}
      </Section>
      {isRep && drilled.length > 0 ? (
        <Section title="Practise it" lead="A short round of real clauses in which the term matters." id="practice">
          <ul className="flex flex-wrap gap-3">
            {drilled.map(({ id, name }) => (
              <li key={id}>
                <ButtonLink to={`/practice/clauses?type=${id}`}>{name}</ButtonLink>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {term.clauseTypes.length > 0 ? (
        <Section title="Clause types near it" id="clauses">
          <NamedList items={term.clauseTypes.map(({ id, name, description }) => ({ id, name, text: description, to: `/clauses/${id}` }))} />
        </Section>
      ) : null}
    </>
  )
}
