import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listClauseTypesByArea } from '#db/queries/glossary'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { NamedList } from '../../components/glossary/named-list'
import { EmptyState, PageHead, Section } from '../../components/page'
import { countWords } from '../../components/words'
import { requirePerson } from '../../http/access.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Clause types', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request)
  return { areas: await listClauseTypesByArea(db) }
}

export default function ClauseTypes() {
  const { areas } = useLoaderData<typeof loader>()
  const count = areas.reduce((sum, { types }) => sum + types.length, 0)
  return (
    <>
      <PageHead
        title="Clause types"
        lead={`${countWords(count, 'kind')} of clause that lawyers tell apart, by what each is about.`}
        action={<ButtonLink to="/glossary">Glossary</ButtonLink>}
      />
      {count === 0 ? <EmptyState title="There are no clause types yet">They stand here as soon as they are published with the content.</EmptyState> : null}
      {areas.map(({ area, types }) => (
        <Section key={area.id} title={area.name} id={area.id}>
          <NamedList
            items={types.map(({ id, name, description, skillName, drill }) => ({
              id, name, text: description, to: `/clauses/${id}`, note: drill ? skillName : `${skillName} · read, not drilled`,
            }))}
          />
        </Section>
      ))}
    </>
  )
}
