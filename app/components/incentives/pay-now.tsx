import { Link } from '@remix-run/react'
import { Lock } from 'lucide-react'
import type { PayNow, RunningPay } from '../../workflows/incentives/show-pay-now.server'
import { Badge } from '../badge'
import { ButtonLink } from '../button'
import { Card, Section } from '../page'
import { needWords } from '../statement-words'
import { dateWords, moneyWords } from '../words'

/** What contracts pay: each period under way with what holds it back, and the last that was paid. Nothing where no plan of a period is for them. */
export function PayNowSection({ running, last, more }: PayNow) {
  if (running.length === 0 && last === null) return null
  return (
    <Section id="contracts" title="From your contracts" lead="What each period would pay if it ended now, and what would open what is held back.">
      <ul className="grid gap-4 lg:grid-cols-2">
        {running.map((pay) => (
          <li key={`${pay.planId} ${pay.from}`}><Running pay={pay} /></li>
        ))}
        {last ? (
          <li>
            <Card>
              <PeriodHead {...last} />
              <Amount sum={last.paid ?? 0} currency={last.currency} said="paid" />
              <p className="mt-1 text-sm text-ink-quiet">Closed. If a line of it is wrong, you can question it there.</p>
              <div className="mt-4"><ButtonLink to={`/rewards/${last.planId}/${last.from}`}>Read the statement</ButtonLink></div>
            </Card>
          </li>
        ) : null}
      </ul>
      {more ? <p className="mt-3"><Link to="/rewards/statements" className="link inline-flex min-h-11 items-center">Every statement</Link></p> : null}
    </Section>
  )
}

function Running({ pay }: { pay: RunningPay }) {
  const { planId, from, currency, amount, held, shut } = pay
  return (
    <Card>
      <PeriodHead {...pay} />
      <Amount sum={amount} currency={currency} said="so far" />
      {held > 0 ? <p className="mt-2"><Badge tone="warn" icon={Lock}>{`${moneyWords(held, currency)} held back`}</Badge></p> : null}
      {shut.length > 0 ? (
        <ul className="mt-2 space-y-1 text-sm">
          {shut.flatMap(({ needs }, gate) => needs.map((need, at) => <li key={`${gate} ${at}`}>{needWords(need, currency)}</li>))}
        </ul>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonLink to={`/rewards/${planId}/${from}`}>See how</ButtonLink>
        <ButtonLink to={`/rewards/${planId}/${from}/what-if`}>What if</ButtonLink>
      </div>
    </Card>
  )
}

function PeriodHead({ planName, from, to }: Pick<RunningPay, 'planName' | 'from' | 'to'>) {
  return (
    <h3 className="font-semibold">
      {planName} <span className="block text-sm font-normal text-ink-quiet">{`${dateWords(Date.parse(from))} to ${dateWords(Date.parse(to))}`}</span>
    </h3>
  )
}

function Amount({ sum, currency, said }: { sum: number; currency: string; said: string }) {
  return (
    <p className="mt-2 flex flex-wrap items-baseline gap-x-2">
      <span className="figures text-2xl font-bold">{moneyWords(sum, currency)}</span> <span className="text-sm text-ink-quiet">{said}</span>
    </p>
  )
}
