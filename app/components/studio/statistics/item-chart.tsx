import { ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, Tooltip, usePlotArea, XAxis, YAxis } from 'recharts'
import { flagBounds } from '../../../domain/quiz/statistics/flags'
import { percentWords } from '../../words'
import { twoDigits } from './figure-words'
import { placeNumbers } from './place-numbers'

/** `place`: the question's number in the table; `flags`: what its figures say against it, in words. */
export type ItemPoint = { place: number; stem: string; facility: number; discrimination: number; flags: string[] }

const tick = { fill: 'var(--ink-quiet)', fontSize: 12 }
const top = 1

/** A numbered dot for each question: how many get it right to the right, how well it tells people apart upwards; one that is flagged is a triangle. */
export function ItemChart({ points }: { points: ItemPoint[] }) {
  const bottom = Math.min(-0.5, ...points.map(({ discrimination }) => discrimination))
  return (
    <ResponsiveContainer width="100%" height={300}>
      <ScatterChart margin={{ top: 12, right: 20, bottom: 24, left: 0 }} accessibilityLayer={false}>
        <XAxis
          type="number" dataKey="facility" domain={[0, 1]} ticks={[0, 0.2, 0.5, 0.95]} tickFormatter={percentWords} tick={tick} stroke="var(--line)"
          label={{ value: 'Facility', position: 'insideBottom', offset: -14, ...tick }}
        />
        <YAxis
          type="number" dataKey="discrimination" domain={[bottom, top]} ticks={[-0.5, 0, 0.1, 0.5, 1]} tickFormatter={twoDigits} tick={tick} stroke="var(--line)" width={56}
          label={{ value: 'With the rest', angle: -90, position: 'insideLeft', offset: 12, ...tick }}
        />
        {[flagBounds.tooHardBelow, flagBounds.tooEasyAbove].map((x) => (
          <ReferenceLine key={x} x={x} stroke="var(--warn)" strokeDasharray="4 4" />
        ))}
        <ReferenceLine y={flagBounds.weakBelow} stroke="var(--warn)" strokeDasharray="4 4" />
        <Tooltip cursor={false} isAnimationActive={false} content={({ payload }) => <Said point={payload[0]?.payload as ItemPoint | undefined} />} />
        <Scatter data={points} isAnimationActive={false} shape={Dot} />
        <Numbers points={points} bottom={bottom} />
      </ScatterChart>
    </ResponsiveContainer>
  )
}

function Dot({ cx = 0, cy = 0, payload }: { cx?: number; cy?: number; payload?: ItemPoint }) {
  if (!payload?.flags.length) return <circle cx={cx} cy={cy} r={5} fill="var(--accent)" />
  return <path d={`M${cx},${cy - 7}l7,12h-14z`} fill="var(--warn)" />
}

function Numbers({ points, bottom }: { points: ItemPoint[]; bottom: number }) {
  const area = usePlotArea()
  if (!area) return null
  const dots = points.map(({ facility, discrimination }) => ({ x: area.x + facility * area.width, y: area.y + ((top - discrimination) / (top - bottom)) * area.height }))
  return placeNumbers(dots).map(({ x, y }, at) => (
    <text key={at} x={x} y={y} textAnchor="middle" dominantBaseline="central" fontSize={11} fill="var(--ink)" pointerEvents="none">
      {points[at]?.place}
    </text>
  ))
}

function Said({ point }: { point: ItemPoint | undefined }) {
  if (!point) return null
  return (
    <div className="max-w-[28ch] rounded-[8px] border border-line-strong bg-raised px-3 py-2 text-sm whitespace-normal text-ink shadow-[var(--shadow)]">
      <p className="font-semibold">{`${point.place}. ${point.stem}`}</p>
      <p className="text-ink-quiet">{`Facility ${percentWords(point.facility)}, with the rest ${twoDigits(point.discrimination)}`}</p>
      {point.flags.length > 0 ? <p className="text-warn">{point.flags.join(', ')}</p> : null}
    </div>
  )
}
