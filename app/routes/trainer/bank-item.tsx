import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { Notice, PageHead, Section } from '../../components/page'
import { AlikeList } from '../../components/studio/bank/alike-list'
import { itemPath, plainStem, shortStem } from '../../components/studio/bank/bank-words'
import { DoneNotice } from '../../components/studio/bank/done-change'
import { ItemFacts } from '../../components/studio/bank/item-facts'
import { ItemHistory } from '../../components/studio/bank/item-history'
import { ItemKey } from '../../components/studio/bank/item-key'
import { ItemPreview } from '../../components/studio/bank/item-preview'
import { ItemStanding } from '../../components/studio/bank/item-standing'
import { ItemTags } from '../../components/studio/bank/item-tags'
import { ItemUses } from '../../components/studio/bank/item-uses'
import { analysisPath } from '../../components/studio/statistics/item-table'
import { requireTrainer } from '../../http/access.server'
import { parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { bringBackVersion } from '../../workflows/bank/bring-back-version.server'
import { checkAnswer } from '../../workflows/bank/check-answer.server'
import { newDeed, showItem } from '../../workflows/bank/item-page.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `${shortStem(data.item.stem)} · Bank`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const idIn = (request: Request): string => new URL(request.url).searchParams.get('id') ?? ''

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const asked = new URL(request.url).searchParams
  const item = found(await showItem(db, idIn(request), asked.get('done')))
  return { item, broughtBack: asked.get('back'), deed: newDeed(), now: Date.now() }
}

const itemForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('check') }),
  z.object({ intent: z.literal('bring-back'), number: z.coerce.number().int().min(1), basedOn: z.string().max(80) }),
])

export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const itemId = idIn(request)
  const sent = await request.formData()
  const form = parse(itemForm, sent)
  if (!form.success) return { ...noReview, fault: 'This form is not whole. Load the page again.' }
  if (form.data.intent === 'check') {
    const reviewed = found(await checkAnswer(db, itemId, sent))
    return 'problem' in reviewed ? { ...noReview, fault: 'That cannot be an answer to this question. Choose or fill in something first.' } : { ...noReview, reviewed }
  }
  const { number, basedOn } = form.data
  const put = found(await bringBackVersion(db, { itemId, number, basedOn, trainerId: trainer.id, now: new Date() }))
  if ('problem' in put) return refused({ form: 'Somebody changed the question in the meantime. Look at its newest version first.' }, {}, 409)
  return redirect(`${itemPath(itemId)}&back=${put.changed ? number : 'same'}#history`)
}

const noReview = { reviewed: null, fault: undefined }

export default function BankItem() {
  const { item, broughtBack, deed, now } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const checked = reply && 'reviewed' in reply ? reply : noReview
  const here = itemPath(item.id)
  const names = Object.fromEntries([...item.choices.skills, ...item.choices.clauseTypes].map(({ id, name }) => [id, name]))
  return (
    <>
      <PageHead
        title="Question"
        lead={plainStem(item.stem)}
        back={{ to: `/studio/bank?bank=${encodeURIComponent(item.bank)}`, label: 'Bank' }}
        action={
          <ButtonLink to={`/studio/bank/edit?id=${encodeURIComponent(item.id)}`} look="primary">
            Edit
          </ButtonLink>
        }
      />
      {item.done && !reply ? <DoneNotice done={item.done} names={names} back={here} /> : null}
      {broughtBack && !reply ? <Notice>{broughtBack === 'same' ? 'That is what it says already, so nothing was changed.' : `Version ${broughtBack} is asked again, as a new version.`}</Notice> : null}
      <FormFault>{reply && 'faults' in reply ? reply.faults.form : null}</FormFault>
      <Section id="preview" title="As a rep sees it">
        <ItemPreview key={item.versionId} question={item.question} here={here} reviewed={checked.reviewed} fault={checked.fault} />
      </Section>
      <Section id="key" title="What is right">
        <ItemKey {...item} />
      </Section>
      <Section id="about" title="About it">
        <ItemFacts {...item} />
      </Section>
      <Section id="tags" title="Tags">
        <ItemTags id={item.id} tags={item.tags} known={item.choices.tags} deed={deed} back={here} />
      </Section>
      <Section id="uses" title="Where it is asked">
        <ItemUses {...item} />
        <p className="mt-3">
          <Link to={analysisPath(item.id)} className="link inline-flex min-h-11 items-center">
            What was answered, and regrading
          </Link>
        </p>
      </Section>
      {item.alike.length > 0 ? (
        <Section id="alike" title="Like it">
          <AlikeList alike={item.alike} />
        </Section>
      ) : null}
      <Section id="standing" title="Standing">
        <ItemStanding id={item.id} state={item.state} use={item.use} deed={deed} back={here} />
      </Section>
      <Section id="history" title="History" lead="A version never changes. What is brought back becomes a new one.">
        <ItemHistory history={item.history} current={item.versionId} here={here} now={now} />
      </Section>
    </>
  )
}
