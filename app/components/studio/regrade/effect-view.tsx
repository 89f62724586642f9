import type { ReactNode } from 'react'
import type { PersonEffect, RegradeEffect } from '../../../domain/insight/regrade-effect'
import { Table, Td, Th } from '../../table'
import { moneyWords, percentWords } from '../../words'
import { effectLines } from './regrade-words'

const head = (
  <>
    <Th>Person</Th>
    <Th>Results</Th>
    <Th align="right">Readiness</Th>
    <Th align="right">Rewards</Th>
  </>
)

/** What a regrade does to all in counts, then what can be done about it, and person by person without a name. */
export function EffectView({ effect, effects, children }: { effect: RegradeEffect; effects: PersonEffect[]; children: ReactNode }) {
  return (
    <>
      <dl className="mb-6 grid max-w-[608px] grid-cols-[1fr_auto] gap-x-6 rounded-[8px] border border-line bg-raised px-5 py-2">
        {effectLines(effect).map(({ name, value }) => (
          <div key={name} className="col-span-2 flex justify-between gap-6 border-b border-line py-2 last:border-0">
            <dt>{name}</dt>
            <dd className="figures font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mb-8">{children}</div>
      {effects.length === 0 ? null : (
        <Table caption="Person by person, without names" head={head}>
          {effects.map((one, at) => (
            <tr key={one.attempts[0]?.attemptId ?? at}>
              <Td head>{at + 1}</Td>
              <Td>
                {one.attempts.length === 0 ? <span className="text-ink-quiet">as before</span> : null}
                {one.attempts.map(({ attemptId, title, before, after }) => (
                  <span key={attemptId} className="block min-w-[20ch]">
                    {`${title}: ${changeWords(before.score, after.score)}`}
                    {passWords(before.passed, after.passed)}
                  </span>
                ))}
              </Td>
              <Td align="right">{one.readiness ? changeWords(one.readiness.before, one.readiness.after) : '–'}</Td>
              <Td align="right">{paidWords(one)}</Td>
            </tr>
          ))}
        </Table>
      )}
      {effect.people > effects.length ? <p className="mt-2 text-sm text-ink-quiet">{`The first ${effects.length} of ${effect.people} are listed; the counts are of all.`}</p> : null}
    </>
  )
}

const scoreWords = (score: number | null): string => (score === null ? 'awaiting marking' : percentWords(score))

function passWords(before: boolean | null, after: boolean | null): string {
  if (after === before || after === null || (before === null && !after)) return ''
  return after ? ', passes now' : ', passes no more'
}

/** Two figures that are written alike are not said to become one another. */
function changeWords(before: number | null, after: number | null): string {
  const [was, is] = [scoreWords(before), scoreWords(after)]
  if (before === after) return is
  return was === is ? `${is}, ${before !== null && after !== null && after < before ? 'down' : 'up'} by less than a point` : `${was} → ${is}`
}

function paidWords({ paid }: PersonEffect): string {
  const words = paid.map(({ points, amount, currency }) => (points === 0 ? moneyWords(amount, currency) : `${points} points`))
  return words.length === 0 ? '–' : words.join(', ')
}
