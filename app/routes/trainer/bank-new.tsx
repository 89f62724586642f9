import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { findStudioModule, listModuleChoices } from '#db/queries/course-settings'
import { listLessonsOfModule } from '#db/queries/item-editor'
import { listHeadNames } from '#db/queries/studio-vocabulary'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead } from '../../components/page'
import { ChooseType } from '../../components/studio/bank/edit/choose-type'
import { typeWords } from '../../components/studio/bank/bank-words'
import { ItemForm } from '../../components/studio/bank/edit/item-form'
import { turnOf } from '../../components/studio/bank/edit/turn'
import { isItemType } from '../../domain/quiz/item'
import { requireTrainer } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { editItem } from './edit-item.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && 'Write a question · Studio', error)
export { clientAction } from '../../components/studio/bank/edit/drop-when-saved'
export { PageError as ErrorBoundary } from '../../components/page-error'

/** The bank and the type that the address asks for; a bank or a type that is not there is not found. */
async function askedFor(request: Request) {
  const asked = new URL(request.url).searchParams
  const [bank, type] = [asked.get('bank'), asked.get('type')]
  const module = bank === null ? null : found(await findStudioModule(db, bank))
  return { module: module && { id: module.id, title: module.title }, type: type === null ? null : found(isItemType(type) ? type : null) }
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { id: owner } = await requireTrainer(request)
  const { module, type } = await askedFor(request)
  const modules = module ? [] : (await listModuleChoices(db)).map(({ id, title, courseTitle }) => ({ id, title, courseTitle }))
  const choices = module && type ? { ...(await listHeadNames(db)), lessons: await listLessonsOfModule(db, module.id) } : null
  return { owner, module, type, modules, choices }
}

export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const { module, type } = await askedFor(request)
  return editItem(await request.formData(), { trainerId: trainer.id, now: new Date(), type: found(type), of: { bank: found(module).id } })
}

const nothing = { fields: {}, faults: {}, preview: null, theirs: null }

export default function NewItem() {
  const { owner, module, type, modules, choices } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const back = module ? { to: `/studio/${module.id}`, label: module.title } : { to: '/studio', label: 'Studio' }
  return (
    <>
      <PageHead title="Write a question" lead={module ? `For ${module.title}${type ? `: ${typeWords[type].toLowerCase()}.` : '. Choose its type.'}` : 'Choose the module whose quiz asks it.'} back={back} />
      {!module ? <ChooseModule modules={modules} type={type} /> : null}
      {module && !type ? <ChooseType bank={module.id} /> : null}
      {module && type && choices ? (
        <ItemForm key={`${module.id} ${type}`} turn={turnOf(reply, 'first')} replied={Boolean(reply)} owner={owner} type={type} start={reply ?? nothing} choices={choices} isNew itemPath="/studio" />
      ) : null}
    </>
  )
}

function ChooseModule({ modules, type }: { modules: { id: string; title: string; courseTitle: string }[]; type: string | null }) {
  if (modules.length === 0) return <EmptyState title="There is no module yet">A question belongs to a module. Make a course with a module first.</EmptyState>
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {modules.map(({ id, title, courseTitle }) => (
        <li key={id}>
          <Link to={`/studio/bank/new?${new URLSearchParams({ bank: id, ...(type && { type }) })}`} className="block rounded-[8px] border border-line bg-raised p-4 hover:bg-sunk">
            <span className="block font-semibold">{title}</span>
            <span className="text-sm text-ink-quiet">{courseTitle}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
