import { Link } from '@remix-run/react'
import type { Period, Source } from '../../domain/incentives/statement/facts'
import type { MetricName } from '../../domain/incentives/statement/metrics'
import type { Input } from '../../domain/incentives/statement/trace'
import { figureWords, metricWords, unknownWords } from '../statement-words'
import { countWords } from '../words'

/** A figure that a line was worked out from, and the way to what is behind it. */
export function InputLine({ input, currency, period, own }: { input: Input; currency: string; period: Period; own: boolean }) {
  const { metric, at, n, why, from } = input
  return (
    <div className="py-2 text-sm">
      <p>
        <span className="font-semibold">{metricWords(metric)}</span>
        {`: ${at === null ? unknownWords(why) : `${figureWords(metric, at, currency)}, from ${n}`}`}
      </p>
      {own ? <SourceLinks sources={from} period={period} metric={metric} /> : null}
    </div>
  )
}

/** What was read, by kind: events of contracts, skills down to their answers, courses. What has no page of its own is only counted. */
export function SourceLinks({ sources, period, metric }: { sources: readonly Source[]; period: Period; metric: MetricName | null }) {
  const of = (kind: Source['kind']) => [...new Set(sources.filter((one) => one.kind === kind).map(({ id }) => id))]
  const [outcomes, skills, courses, days, acts] = [of('outcome'), of('evidence'), of('completion'), of('snapshot'), of('action')]
  if (sources.length === 0) return null
  const query = new URLSearchParams({ from: period.from, to: period.to, ...(metric === null ? {} : { of: metric }) })
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-sm">
      {outcomes.length > 0 ? (
        <Link to={`/rewards/contracts?${query}`} className="link inline-flex min-h-11 items-center">{`See ${countWords(outcomes.length, 'event')} of your contracts`}</Link>
      ) : null}
      {skills.map((id) => (
        <Link key={id} to={`/readiness/${id}`} className="link inline-flex min-h-11 items-center">{`See ${id.replace(/^.*\./, '').replaceAll('-', ' ')}`}</Link>
      ))}
      {courses.map((id) => (
        <Link key={id} to={`/learn/${id}`} className="link inline-flex min-h-11 items-center">See the course</Link>
      ))}
      {days.length > 0 ? <Link to="/readiness" className="link inline-flex min-h-11 items-center">See your readiness</Link> : null}
      {acts.length > 0 ? <span className="text-ink-quiet">{`from ${countWords(acts.length, 'thing')} you did`}</span> : null}
    </p>
  )
}
