import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { db } from '#db/client.server'
import { findRule } from '#db/queries/assignment-rules'
import { findLastTakeover } from '#db/queries/rule-owners'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead, Section } from '../../components/page'
import { RuleBadge } from '../../components/team/rule-list'
import { RuleControls, ruleUrl } from '../../components/team/rule-controls'
import { RuleExceptions } from '../../components/team/rule-exceptions'
import { RuleReached } from '../../components/team/rule-reached'
import { RuleSwitch } from '../../components/team/rule-switch'
import { restingWords, ruleDone, ruleSentence } from '../../components/team/rule-words'
import { Pages } from '../../components/team/team-controls'
import { dateWords } from '../../components/words'
import { requireManager } from '../../http/access.server'
import { pageAsked } from '../../http/page-asked'
import { reachedAsked } from '../../http/reached-search'
import { found } from '../../http/refusals.server'
import { listRuleNames } from '../../workflows/rules/list-rule-choices.server'
import { showRule } from '../../workflows/rules/show-rule.server'
import { recordTeamLook } from '../../workflows/team/record-team-look.server'
import { searchOf } from '../../http/rule-form'
import { changeRule } from './change-rule.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `${data.name} · Rules`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const [search, now] = [new URL(request.url).searchParams, new Date()]
  const view = reachedAsked(search)
  const shown = found(await showRule(db, manager.id, params.rule ?? '', { ...view, page: pageAsked(search), now }))
  const [names, taken] = await Promise.all([listRuleNames(db), findLastTakeover(db, shown.rule.id)])
  await recordTeamLook(db, { managerId: manager.id, teamId: shown.teamId, personIds: shown.rows.map(({ id }) => id), now })
  const { rule: { id, name, whom, due, note, onAt, offAt, offBy, work }, trouble, title, people, page, pages, rows, exceptions } = shown
  const sentence = ruleSentence({ title, work, whom, due }, names)
  return {
    id, name, sentence, taken, note, onAt, offAt, offBy, resting: offAt === null ? trouble : null, archived: title === null, programme: work.kind === 'programme', view: { ...view, page }, people, pages, rows, exceptions, sentId: uuid(), like: searchOf(shown.rule),
    done: ruleDone[search.get('done') ?? ''], now: now.getTime(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request)
  const rule = found(await findRule(db, manager.id, params.rule ?? ''))
  return changeRule(await request.formData(), { managerId: manager.id, ruleId: rule.id, now: new Date() })
}

export default function Rule() {
  const { id, name, sentence, taken, note, onAt, offAt, offBy, resting, archived, programme, view, people, pages, rows, exceptions, sentId, like, done, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const times = offAt === null ? `On since ${dateWords(onAt)}.` : `On from ${dateWords(onAt)}, switched off ${dateWords(offAt)}${offBy ? ` by ${offBy}` : ''}.`
  return (
    <>
      <PageHead title={name} lead={sentence} back={{ to: '/team/rules', label: 'Rules' }} action={<ButtonLink to={`/team/rules/new?${like}`}>Make another like it</ButtonLink>} />
      {done && !refusal ? <Notice>{done}</Notice> : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <RuleBadge on={offAt === null} />
        <p className="text-sm text-ink-quiet">{taken === null ? times : `${times} Taken over from ${taken.from} on ${dateWords(taken.at)}.`}</p>
      </div>
      {resting === null ? null : <p className="mt-2 font-medium">{restingWords(resting)}</p>}
      {archived ? <p className="mt-2">It is put away, so the rule reaches nobody new.</p> : null}
      {note ? <p className="mt-2">{`“${note}”`}</p> : null}
      <Section title="Whom it reached" id="people">
        <RuleControls id={id} view={view} rows={rows.length} />
        {rows.length > 0 ? (
          <RuleReached ruleId={id} rows={rows} people={people} sentId={sentId} refusal={refusal ?? null} now={now} />
        ) : (
          <EmptyState title={view.state === null ? 'Nobody yet' : 'Nobody is like that'}>{view.state === null ? 'Whoever it means will stand here, with their day.' : 'Ask for everyone whom it reached.'}</EmptyState>
        )}
        <Pages page={view.page} pages={pages} to={(page) => ruleUrl(id, { ...view, page })} />
      </Section>
      <Section title="Taken out" lead="The rule does not reach them, whether they fit or not." id="out">
        <RuleExceptions exceptions={exceptions} />
      </Section>
      {offAt === null ? (
        <Section title="Switch it off" id="off">
          <RuleSwitch programme={programme} />
        </Section>
      ) : null}
    </>
  )
}
