import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { findClauseTypeSheet } from '#db/queries/glossary'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { ClauseGuide } from '../../components/glossary/clause-guide'
import { NamedList } from '../../components/glossary/named-list'
import { TeachingList } from '../../components/glossary/teaching-list'
import { EmptyState, PageHead, Section } from '../../components/page'
import { lessonDoor } from '../../domain/content/search-access'
import { requirePerson } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { clauseDrillBank } from '../../workflows/quiz/clause-drill'
import { findTeaching } from '../../workflows/search/find-teaching.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data ? `${data.type.name} · Clause types` : undefined, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { roles } = await requirePerson(request)
  const id = params.type ?? ''
  const [type, lessons] = await Promise.all([findClauseTypeSheet(db, id, clauseDrillBank), findTeaching(db, { kind: 'clause-type', id }, roles)])
  return { type: found(type), lessons, isRep: lessonDoor(roles) === 'learn' }
}

export default function ClauseType() {
  const { type, lessons, isRep } = useLoaderData<typeof loader>()
  const mayDrill = isRep && type.drill && type.drills > 0
  return (
    <>
      <PageHead
        title={type.name}
        lead={type.description}
        back={{ to: '/clauses', label: 'Clause types' }}
        action={
          mayDrill ? (
            <ButtonLink look="primary" to={`/practice/clauses?type=${type.id}`}>
              Practise it
            </ButtonLink>
          ) : undefined
        }
      />
      <p>
        Part of the skill{' '}
        {isRep ? (
          <Link to={`/readiness/${type.skill.id}`} className="link font-semibold">
            {type.skill.name}
          </Link>
        ) : (
          <strong>{type.skill.name}</strong>
        )}
        . {type.drill ? '' : 'A bare field such as a date or a name: it is read, not drilled. '}In the CUAD list of contract labels it is “{type.column}”.
      </p>
      <ClauseGuide guide={type.guide} />
      {type.confusable.length > 0 ? (
        <Section title="Often taken for" lead="Tell it from these, and you read it right." id="confusable">
          <NamedList items={type.confusable.map(({ id, name, description }) => ({ id, name, text: description, to: `/clauses/${id}` }))} />
        </Section>
      ) : null}
      <Section title="Where it is taught" id="lessons">
        {lessons.length > 0 ? (
          <TeachingList lessons={lessons} />
        ) : (
          <EmptyState title="No lesson treats of it yet">A lesson stands here as soon as one that is tagged with this clause type is published.</EmptyState>
        )}
      </Section>
      {type.terms.length > 0 ? (
        <Section title="Words near it" id="terms">
          <ul className="flex flex-wrap gap-x-6">
            {type.terms.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/glossary/${id}`} className="link inline-flex min-h-11 min-w-11 items-center">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
