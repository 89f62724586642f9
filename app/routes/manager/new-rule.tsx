import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { db } from '#db/client.server'
import { listManagedPeople } from '#db/queries/managed-teams'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead } from '../../components/page'
import { RuleCheck } from '../../components/team/rule-check'
import { RuleForm } from '../../components/team/rule-form'
import { ruleDueWords, ruleFaults, ruleWhomWords } from '../../components/team/rule-words'
import { lastDueDay } from '../../domain/insight/due-day'
import { requireManager } from '../../http/access.server'
import { type Faults, parse } from '../../http/forms'
import { refused } from '../../http/refusals.server'
import { formOf, ruleForm, ruleSearch, ruleValues } from '../../http/rule-form'
import { pageAsked } from '../../http/page-asked'
import { idForm } from '../../workflows/team/assignment-form.server'
import { listRuleChoices } from '../../workflows/rules/list-rule-choices.server'
import { previewRule, type RuleDraft } from '../../workflows/rules/preview-rule.server'
import { switchRuleOn } from '../../workflows/rules/switch-rule-on.server'
import { recordTeamLook } from '../../workflows/team/record-team-look.server'

export const meta: MetaFunction = ({ error }) => pageTitle('A new rule', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const search = new URL(request.url).searchParams
  const [values, now] = [ruleValues(search), new Date()]
  const asked = search.get('step') === 'preview' ? parse(ruleForm, formOf(search)) : null
  const previewed = asked?.success ? await previewRule(db, manager.id, asked.data, { page: pageAsked(search), now }) : null
  const [choices, found] = await Promise.all([listRuleChoices(db, manager.id), listManagedPeople(db, manager.id, { words: values.q, also: values.person, limit: 40 })])
  const faults: Faults = asked?.success === false ? asked.faults : previewed && 'problem' in previewed ? (ruleFaults[previewed.problem] ?? {}) : {}
  const check = asked?.success && previewed && !('problem' in previewed) ? { id: uuid(), preview: previewed, draft: asked.data } : null
  if (check) await recordTeamLook(db, { managerId: manager.id, teamId: check.preview.teamId, personIds: check.preview.rows.map(({ id }) => id), now })
  const firstDay = now.toISOString().slice(0, 10)
  return { values, search: ruleSearch(values), choices: { ...choices, found }, faults, check, firstDay, lastDay: lastDueDay(firstDay) }
}

export async function action({ request }: ActionFunctionArgs) {
  const manager = await requireManager(request)
  const id = parse(idForm, await request.formData())
  const draft = parse(ruleForm, formOf(new URL(request.url).searchParams))
  if (!id.success) return refused({ form: id.faults.id ?? '' })
  if (!draft.success) return refused(draft.faults)
  const outcome = await switchRuleOn(db, manager.id, { ...draft.data, id: id.data.id }, new Date())
  return 'problem' in outcome ? refused(ruleFaults[outcome.problem] ?? {}, {}, 409) : redirect(`/team/rules/${outcome.ruleId}?done=on`)
}

export default function NewRule() {
  const { values, search, choices, faults, check, firstDay, lastDay } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <>
      <PageHead title="A new rule" lead="Say what, for whom and by when. You see whom it reaches before it is switched on." back={{ to: '/team/rules', label: 'Rules' }} />
      {choices.teams.length === 0 || choices.works.courses.length + choices.works.programmes.length === 0 ? (
        <EmptyState title="There is nothing to assign yet">It takes a team that you manage and a published course.</EmptyState>
      ) : check ? (
        <RuleCheck id={check.id} search={search} {...check.draft} sentence={sentenceOf(check.draft, choices)} preview={check.preview} fault={refusal && Object.values(refusal.faults)[0]} />
      ) : (
        <RuleForm choices={choices} values={values} faults={faults} firstDay={firstDay} lastDay={lastDay} />
      )}
    </>
  )
}

type Named = { id: string; name: string }[]
const byId = (named: Named) => Object.fromEntries(named.map(({ id, name }) => [id, name]))
const sentenceOf = ({ whom, due }: RuleDraft, { teams, roles }: { teams: Named; roles: Named }) =>
  `${ruleWhomWords(whom, { teams: byId(teams), roles: byId(roles) })}, ${ruleDueWords(due)}`
