import { Line, LineChart, ReferenceDot, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { isForgetting, type TrendPoint } from '../../domain/readiness/trend'
import { percentWords, shortDayWords } from '../words'
import { fallWords } from './trend-words'

const tick = { fill: 'var(--ink-quiet)', fontSize: 12 }

/** A line through the days, falling where nobody practised; each fall by forgetting has an open mark with its points. `readyFrom`: a share. */
export function TrendChart({ points, readyFrom }: { points: TrendPoint[]; readyFrom: number }) {
  const line = points.flatMap(({ at, figure, before, pause, answers }) => (pause && answers > 0 ? [{ at, figure: before }, { at, figure }] : [{ at, figure }]))
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0]
  return (
    <ResponsiveContainer width="100%" height={240}>
      <LineChart data={line} margin={{ top: 12, right: 28, bottom: 4, left: 0 }} accessibilityLayer={false}>
        <XAxis type="number" dataKey="at" domain={[first, last]} ticks={[first, last]} tickFormatter={shortDayWords} tick={tick} stroke="var(--line)" />
        <YAxis type="number" domain={[0, 1]} ticks={[0, 0.5, 1]} tickFormatter={percentWords} tick={tick} stroke="var(--line)" width={56} />
        <ReferenceLine y={readyFrom} stroke="var(--line-strong)" strokeDasharray="4 4" />
        <Line dataKey="figure" type="linear" stroke="var(--accent)" strokeWidth={2} dot={false} isAnimationActive={false} />
        {points.map(({ at, before, pause }) =>
          isForgetting(pause) ? (
            <ReferenceDot key={at} x={at} y={before} r={5} fill="var(--paper-raised)" stroke="var(--warn)" strokeWidth={2} label={{ value: fallWords(pause), position: 'bottom', ...tick, fill: 'var(--ink)' }} />
          ) : null,
        )}
      </LineChart>
    </ResponsiveContainer>
  )
}
