import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { db } from '#db/client.server'
import { findRule } from '#db/queries/assignment-rules'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { Card, PageHead } from '../../components/page'
import { NameList } from '../../components/team/name-list'
import { closedWords, othersSentence, takenWords, troubleWords } from '../../components/team/rule-words'
import { countWords } from '../../components/words'
import { requireManager } from '../../http/access.server'
import { parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { findRuleToTake } from '../../workflows/rules/find-owned.server'
import { listRuleNames } from '../../workflows/rules/list-rule-choices.server'
import { previewTakeover } from '../../workflows/rules/preview-takeover.server'
import { takeRuleOver } from '../../workflows/rules/take-over.server'
import { recordTeamLook } from '../../workflows/team/record-team-look.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Take over ${data.name}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const [now, ruleId] = [new Date(), params.rule ?? '']
  if (await findRule(db, manager.id, ruleId)) throw redirect(`/team/rules/${ruleId}`)
  const { rule, trouble, closed, teamId, people, coming, going } = found(await previewTakeover(db, manager.id, ruleId, now))
  const names = await listRuleNames(db)
  await recordTeamLook(db, { managerId: manager.id, teamId, personIds: [...coming.named, ...going.named].map(({ id }) => id), now })
  const nameOf = (some: { name: string }[]) => some.map(({ name }) => name)
  return {
    id: rule.id, name: rule.name, sentence: othersSentence(rule, names), note: rule.note, owner: rule.owner.name, fromId: rule.managerId, trouble, closed, people,
    coming: { ...coming, named: nameOf(coming.named) }, going: { ...going, named: nameOf(going.named) }, sentId: uuid(),
  }
}

const form = z.object({ id: z.uuid('This form is not whole. Load the page again.'), from: z.string().min(1, 'This form is not whole. Load the page again.').max(100) })

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request)
  const ruleId = params.rule ?? ''
  found((await findRule(db, manager.id, ruleId)) ?? (await findRuleToTake(db, manager.id, ruleId)))
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused({ form: Object.values(parsed.faults)[0] ?? '' })
  const taken = found(await takeRuleOver(db, { ruleId, actorId: manager.id, toId: manager.id, fromId: parsed.data.from, id: parsed.data.id, now: new Date() }))
  return 'problem' in taken ? refused({ form: takenWords(taken.by) }, {}, 409) : redirect(`/team/rules/${ruleId}?done=taken`)
}

export default function TakeRule() {
  const { name, sentence, note, owner, fromId, trouble, closed, people, coming, going, sentId } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <>
      <PageHead title={`Take over ${name}`} lead={sentence} back={{ to: '/team/rules', label: 'Rules' }} />
      <Card className="max-w-[720px]">
        <FormFault>{refusal?.faults.form}</FormFault>
        <p>{trouble === null ? `${owner} looks after it now.` : troubleWords(trouble, owner)}</p>
        {note ? <p className="mt-2">{`“${note}”`}</p> : null}
        <p className="mt-4 font-semibold">{`Under you it means ${countWords(people, 'person', 'people')}.`}</p>
        {closed === null ? <Named words={coming.people === 0 ? 'It reaches nobody anew' : `It reaches ${countWords(coming.people, 'person', 'people')} anew`} {...coming} /> : <p className="mt-4">{closedWords[closed]}</p>}
        <Named words={going.people === 0 ? 'Nobody falls out of it' : `${countWords(going.people, 'person falls', 'people fall')} out of it, and what they have not begun is taken back`} {...going} />
        <p className="mt-4">{`What it assigned to everybody else stays as it is, each with their day.${trouble === 'switched-off' ? '' : ` ${owner} is told by mail.`}`}</p>
        <Form method="post" className="mt-6 flex flex-wrap gap-3">
          <input type="hidden" name="id" value={sentId} />
          <input type="hidden" name="from" value={fromId} />
          <Button look="primary" disabled={busy}>
            Take it over
          </Button>
          <ButtonLink to="/team/rules">Leave it</ButtonLink>
        </Form>
      </Card>
    </>
  )
}

function Named({ words, people, named }: { words: string; people: number; named: string[] }) {
  return (
    <>
      <p className="mt-4">{`${words}${named.length > 0 ? ':' : '.'}`}</p>
      {named.length > 0 ? <NameList names={named} /> : null}
      {named.length > 0 && people > named.length ? <p className="mt-1 text-sm text-ink-quiet">{`and ${people - named.length} more`}</p> : null}
    </>
  )
}
