import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { findEditedItem, listLessonsOfModule } from '#db/queries/item-editor'
import { listHeadNames } from '#db/queries/studio-vocabulary'
import { pageTitle } from '../../components/error-words'
import { Notice, PageHead } from '../../components/page'
import { AlikeList } from '../../components/studio/bank/alike-list'
import { itemPath, typeWords } from '../../components/studio/bank/bank-words'
import { ItemForm } from '../../components/studio/bank/edit/item-form'
import { turnOf } from '../../components/studio/bank/edit/turn'
import { requireTrainer } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { writeItem } from '../../library/item-form/write-item'
import { findAlike } from '../../workflows/bank/find-alike.server'
import { previewItem } from '../../workflows/bank/preview-item'
import { editItem } from './edit-item.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && 'Edit a question · Studio', error)
export { clientAction } from '../../components/studio/bank/edit/drop-when-saved'
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const { id: owner } = await requireTrainer(request)
  const asked = new URL(request.url).searchParams
  const item = found(await findEditedItem(db, asked.get('id') ?? ''))
  const { version, bank, author } = item
  const [names, lessons] = await Promise.all([listHeadNames(db), listLessonsOfModule(db, bank)])
  const done = asked.get('done')
  const alike = done === 'created' || done === 'changed' ? await findAlike(db, version, version.itemId) : []
  return {
    id: version.itemId, type: version.type, number: version.number, versionId: version.id, author, fields: writeItem(version, item),
    preview: previewItem(version, version.stemHtml), choices: { ...names, lessons }, done, alike, bank, owner,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const item = found(await findEditedItem(db, new URL(request.url).searchParams.get('id') ?? ''))
  return editItem(await request.formData(), { trainerId: trainer.id, now: new Date(), type: item.version.type, of: { itemId: item.version.itemId } })
}

export default function EditItem() {
  const { id, type, number, versionId, author, fields, preview, choices, done, alike, owner } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const said = done && !reply ? doneWords[done] : undefined
  const start = reply ?? { fields, faults: {}, preview, theirs: null }
  return (
    <>
      <PageHead
        title="Edit a question"
        lead={`${typeWords[type]}, version ${number}${author ? ` by ${author}` : ''}. Saving makes the next version: who is taking it now keeps theirs.`}
        back={{ to: itemPath(id), label: 'The question in the bank' }}
      />
      {said ? <Notice>{said}</Notice> : null}
      {said && alike.length > 0 ? (
        <div className="mb-8">
          <p className="mb-2 font-semibold">The bank has questions like it. One of two that ask the same can go.</p>
          <AlikeList alike={alike} />
        </div>
      ) : null}
      <ItemForm key={id} turn={turnOf(reply, versionId)} replied={Boolean(reply)} owner={owner} type={type} start={start} choices={choices} isNew={false} itemPath={`/studio/bank/edit?id=${encodeURIComponent(id)}`} />
    </>
  )
}

const doneWords: Record<string, string> = {
  created: 'Saved. Quizzes that draw from this bank ask it from now on.',
  changed: 'Saved. It is asked in this wording from now on.',
  same: 'Nothing was different, so nothing was saved.',
}
