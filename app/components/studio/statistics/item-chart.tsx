import { ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import { flagBounds } from '../../../domain/quiz/statistics/flags'

export type ItemPoint = { facility: number; discrimination: number }

const tick = { fill: 'var(--ink-quiet)', fontSize: 12 }

/** A dot for each question: how many get it right to the right, how well it tells people apart upwards; what lies beyond the lines is flagged. */
export function ItemChart({ points }: { points: ItemPoint[] }) {
  return (
    <ResponsiveContainer width="100%" height={260}>
      <ScatterChart margin={{ top: 8, right: 16, bottom: 24, left: 0 }} accessibilityLayer={false}>
        <XAxis
          type="number" dataKey="facility" domain={[0, 1]} ticks={[0, 0.2, 0.5, 0.95]} tickFormatter={(value: number) => `${Math.round(value * 100)} %`} tick={tick}
          stroke="var(--line)" label={{ value: 'get it right', position: 'insideBottom', offset: -14, ...tick }}
        />
        <YAxis type="number" dataKey="discrimination" domain={[-0.5, 1]} ticks={[-0.5, 0, 0.1, 0.5, 1]} tick={tick} stroke="var(--line)" width={44} />
        {[flagBounds.tooHardBelow, flagBounds.tooEasyAbove].map((x) => (
          <ReferenceLine key={x} x={x} stroke="var(--warn)" strokeDasharray="4 4" />
        ))}
        <ReferenceLine y={flagBounds.weakBelow} stroke="var(--warn)" strokeDasharray="4 4" />
        <Scatter data={points} fill="var(--accent)" isAnimationActive={false} />
      </ScatterChart>
    </ResponsiveContainer>
  )
}
