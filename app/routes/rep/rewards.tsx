import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listPlans } from '#db/queries/ledger'
import { listLedger, sumLedger } from '#db/queries/told-ledger'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { LearningTotals } from '../../components/incentives/learning-totals'
import { LedgerLines } from '../../components/incentives/ledger-lines'
import { PayNowSection } from '../../components/incentives/pay-now'
import { PageHead, Section } from '../../components/page'
import { ruleWords } from '../../components/rule-words'
import { dateWords, moneyWords } from '../../components/words'
import { toldSums } from '../../domain/incentives/told-sums'
import { requireRep } from '../../http/access.server'
import { showPayNow } from '../../workflows/incentives/show-pay-now.server'
import { showSteadyRun } from '../../workflows/incentives/show-steady-run.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Rewards', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const perPage = 50

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const given = Number(new URL(request.url).searchParams.get('before'))
  const before = Number.isSafeInteger(given) && given > 0 ? given : null
  const now = Date.now()
  const [sums, plans, payNow, steady] = await Promise.all([sumLedger(db, rep.id), listPlans(db), showPayNow(db, rep.id), showSteadyRun(db, rep.id, now)])
  const { untold, ...totals } = toldSums(sums, now)
  const lines = await listLedger(db, rep.id, { limit: perPage + 1, before, without: untold })
  const today = new Date(now).toISOString().slice(0, 10)
  const plan = plans.find((one) => one.startsOn <= today && today <= one.endsOn) ?? null
  const shown = lines.slice(0, perPage).map(({ id, seq, points, amount, currency, reason, cause, causeId, earnedAt }) => ({
    id, seq, points, amount, currency, reason, cause, causeId, earnedAt,
  }))
  return { payNow, steady, totals, lines: shown, older: lines.length > perPage ? (shown.at(-1)?.seq ?? null) : null, plan, now }
}

export default function Rewards() {
  const { payNow, steady, totals, lines, older, plan, now } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title="Rewards" lead="What you have earned, and for what." action={<ButtonLink to="/rewards/statements">Statements</ButtonLink>} />
      <PayNowSection {...payNow} />
      <Section title="From learning" lead="Everything you have earned by it so far." id="learning">
        <LearningTotals points={totals.points} money={totals.money} currency={plan?.currency ?? 'EUR'} steady={steady} />
        <p className="mt-4 text-sm text-ink-quiet">
          Nobody is compared with anybody here. If you want to be, <Link to="/rewards/neighbours" className="link">stand beside colleagues</Link> who want it too.
        </p>
      </Section>
      <Section title="Line by line" lead="What a quiz earns stands here from when its score is told." id="ledger">
        <LedgerLines lines={lines} older={older} now={now} />
      </Section>
      {plan ? (
        <Section title={plan.name} lead={`${plan.description} In force until ${dateWords(Date.parse(plan.endsOn))}.`} id="plan">
          <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
            {plan.rules.map((rule) => (
              <li key={rule.id} className="flex items-center justify-between gap-6 px-5 py-3">
                <span>{ruleWords(rule)}</span>
                <strong className="figures whitespace-nowrap">{rule.points > 0 ? `${rule.points} points` : moneyWords(rule.money, plan.currency)}</strong>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
