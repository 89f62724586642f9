import type { Statement } from '../../domain/incentives/statement/trace'
import type { LineDifference } from '../../domain/incentives/statement/what-if'
import { Card } from '../page'
import { gateWords, needWords } from '../statement-words'
import { countWords, moneyWords } from '../words'

type Props = { before: Statement; after: Statement; differences: readonly LineDifference[] }

/** What a supposition comes to beside how it is, line by line. */
export function WhatIfResult({ before, after, differences }: Props) {
  const { currency } = after
  const change = after.amount - before.amount
  const shut = after.gates.filter((check) => !check.open)
  return (
    <div aria-live="polite">
      <Card>
        <p className="text-sm font-semibold text-ink-quiet">It would come to</p>
        <p className="figures mt-1 text-3xl font-bold">{moneyWords(after.amount, currency)}</p>
        <p className="mt-1 text-ink-quiet">
          {change === 0 ? `As it is now: ${moneyWords(before.amount, currency)}.` : `${moneyWords(Math.abs(change), currency)} ${change > 0 ? 'more' : 'less'} than now (${moneyWords(before.amount, currency)}).`}
        </p>
        {differences.length > 0 ? (
          <ul className="mt-4 divide-y divide-line border-t border-line">
            {differences.map(({ id, name, amount, points }) => (
              <li key={id} className="flex justify-between gap-6 py-2 text-sm">
                <span>{name}</span>
                <span className="figures whitespace-nowrap">
                  {[amount === 0 ? null : `${amount > 0 ? '+' : '\u2212'}${moneyWords(Math.abs(amount), currency)}`, points === 0 ? null : `${points > 0 ? '+' : '\u2212'}${countWords(Math.abs(points), 'point')}`].filter(Boolean).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </Card>
      {shut.length > 0 ? (
        <Card className="mt-4">
          <p className="font-semibold">Still held back</p>
          <ul className="mt-2 space-y-2 text-sm">
            {shut.map((check, at) => (
              <li key={at}>
                <p>{gateWords(check.gate, currency)}</p>
                {check.needs.map((need, place) => (
                  <p key={place} className="text-ink-quiet">{needWords(need, currency)}</p>
                ))}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  )
}
