import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listPlans } from '#db/queries/ledger'
import { listLedger, sumLedger } from '#db/queries/told-ledger'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Card, EmptyState, PageHead, Section } from '../../components/page'
import { ruleWords } from '../../components/rule-words'
import { dateWords, moneyWords, whenWords } from '../../components/words'
import { toldSums } from '../../domain/incentives/told-sums'
import { requireRep } from '../../http/access.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Rewards', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const perPage = 50

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const given = Number(new URL(request.url).searchParams.get('before'))
  const before = Number.isSafeInteger(given) && given > 0 ? given : null
  const now = Date.now()
  const [sums, plans] = await Promise.all([sumLedger(db, rep.id), listPlans(db)])
  const { untold, ...totals } = toldSums(sums, now)
  const lines = await listLedger(db, rep.id, { limit: perPage + 1, before, without: untold })
  const today = new Date(now).toISOString().slice(0, 10)
  const plan = plans.find((one) => one.startsOn <= today && today <= one.endsOn) ?? null
  const shown = lines.slice(0, perPage).map(({ id, seq, points, amount, currency, reason, cause, causeId, earnedAt }) => ({
    id, seq, points, amount, currency, reason, cause, causeId, earnedAt,
  }))
  return { totals, lines: shown, older: lines.length > perPage ? (shown.at(-1)?.seq ?? null) : null, plan, now }
}

export default function Rewards() {
  const { totals, lines, older, plan, now } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title="Rewards" lead="What you have earned, and for what." action={<ButtonLink to="/rewards/statements">Statements</ButtonLink>} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Total label="Points" value={String(totals.points)} />
        {totals.money.map(({ currency, amount }) => (
          <Total key={currency} label="Money" value={moneyWords(amount, currency)} />
        ))}
        {totals.money.length === 0 ? <Total label="Money" value={moneyWords(0, plan?.currency ?? 'EUR')} /> : null}
      </div>
      <p className="mt-4 text-sm text-ink-quiet">
        Nobody is compared with anybody here. If you want to be, <Link to="/rewards/neighbours" className="link">stand beside colleagues</Link> who want it too.
      </p>
      <Section title="Line by line" lead="What a quiz earns stands here from when its score is told." id="ledger">
        {lines.length === 0 ? (
          <EmptyState title="Nothing earned yet" action={<ButtonLink to="/learn" look="primary">Go to today’s step</ButtonLink>}>
            Each lesson you finish, quiz you pass and skill that becomes Ready stands here with its reason.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
            {lines.map((line) => (
              <li key={line.id} className="flex items-start justify-between gap-6 px-5 py-4">
                <div className="min-w-0">
                  <p>{line.reason}</p>
                  <p className="flex flex-wrap items-center gap-x-4 text-sm text-ink-quiet">
                    <span>{whenWords(line.earnedAt, now)}</span>
                    {line.cause === 'regrade' ? <span>because a question was judged anew</span> : line.cause === 'observation' ? <span>because your manager saw it at work</span> : line.cause === 'outcome' ? <span>because of how a contract of yours came out</span> : (
                      <Link to={line.cause === 'attempt' ? `/attempts/${line.causeId}/result` : `/learn/${line.causeId}`} className="link inline-flex min-h-11 items-center">
                        {line.cause === 'attempt' ? 'See the attempt' : 'See the lesson'}
                      </Link>
                    )}
                  </p>
                </div>
                <strong className="figures shrink-0 text-lg whitespace-nowrap">
                  {line.points < 0 || line.amount < 0 ? '\u2212' : '+'}
                  {line.points !== 0 ? Math.abs(line.points) : moneyWords(Math.abs(line.amount), line.currency)}
                  <span className="sr-only">{line.points !== 0 ? ' points' : ''}</span>
                </strong>
              </li>
            ))}
          </ul>
        )}
        {older !== null ? (
          <div className="mt-4">
            <ButtonLink to={`/rewards?before=${older}`}>Older lines</ButtonLink>
          </div>
        ) : null}
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

function Total({ label, value }: { label: string; value: string }) {
  return (
    <Card>
      <p className="text-sm font-semibold text-ink-quiet">{label}</p>
      <p className="figures mt-1 text-3xl font-bold">{value}</p>
    </Card>
  )
}
