import { ErrorBar, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts'
import type { Calibrated } from '../../../domain/insight/calibration'
import { percentWords } from '../../words'
import { StandingMark } from './standing-mark'
import { binWords, intervalWords, manyWords, shareWords, verdictWords } from './model-words'

export type BinPoint = { bin: number; figures: Calibrated }

const tick = { fill: 'var(--ink-quiet)', fontSize: 12 }
const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]

/** A point with its interval for each bin, against the line on which predictions come true. */
export function CalibrationChart({ points }: { points: BinPoint[] }) {
  const data = points.map(({ bin, figures }) => {
    const { predicted, observed, interval } = figures
    return { bin, figures, predicted, observed, reach: [observed - interval.low, interval.high - observed] }
  })
  return (
    <ResponsiveContainer width="100%" height={340}>
      <ScatterChart margin={{ top: 12, right: 20, bottom: 24, left: 0 }} accessibilityLayer={false}>
        <XAxis
          type="number" dataKey="predicted" domain={[0, 1]} ticks={ticks} tickFormatter={percentWords} tick={tick} stroke="var(--line)"
          label={{ value: 'Predicted', position: 'insideBottom', offset: -14, ...tick }}
        />
        <YAxis
          type="number" dataKey="observed" domain={[0, 1]} ticks={ticks} tickFormatter={percentWords} tick={tick} stroke="var(--line)" width={68}
          label={{ value: 'Right', angle: -90, position: 'insideLeft', offset: 8, ...tick }}
        />
        <ReferenceLine segment={[{ x: 0, y: 0 }, { x: 1, y: 1 }]} stroke="var(--line-strong)" strokeDasharray="4 4" />
        <Tooltip cursor={false} isAnimationActive={false} content={({ payload }) => <Said point={payload[0]?.payload as BinPoint | undefined} />} />
        <Scatter data={data} isAnimationActive={false} shape={Mark}>
          <ErrorBar dataKey="reach" direction="y" width={5} strokeWidth={1.5} stroke="var(--ink-quiet)" isAnimationActive={false} />
        </Scatter>
      </ScatterChart>
    </ResponsiveContainer>
  )
}

function Mark({ cx = 0, cy = 0, payload }: { cx?: number; cy?: number; payload?: BinPoint }) {
  return payload ? <StandingMark cx={cx} cy={cy} standing={payload.figures.standing} /> : null
}

function Said({ point }: { point: BinPoint | undefined }) {
  if (!point) return null
  const { bin, figures } = point
  return (
    <div className="max-w-[32ch] rounded-[8px] border border-line-strong bg-raised px-3 py-2 text-sm whitespace-normal text-ink shadow-[var(--shadow)]">
      <p className="font-semibold">{`Predicted ${binWords(bin)}: ${manyWords(figures.n)} answers`}</p>
      <p className="text-ink-quiet">{`On average ${shareWords(figures.predicted)}; right ${shareWords(figures.observed)}, between ${intervalWords(figures)}`}</p>
      <p>{`Prediction is ${verdictWords(figures)}`}</p>
    </div>
  )
}
