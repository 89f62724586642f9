import { percentWords, shortDayWords } from '../words'

/** Day as ms epoch, figure from 0 to 1. */
export type Point = { at: number; figure: number }

const [width, height, edge] = [72, 20, 2]

/** How a figure went, as a line from 0 to 100 %; said in words to whom a line says nothing. Of a single point there is no line. */
export function Sparkline({ points }: { points: Point[] }) {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return null
  const x = (at: number) => edge + ((at - first.at) / Math.max(1, last.at - first.at)) * (width - 2 * edge)
  const y = (figure: number) => height - edge - figure * (height - 2 * edge)
  const words = `Readiness went from ${percentWords(first.figure)} on ${shortDayWords(first.at)} to ${percentWords(last.figure)} on ${shortDayWords(last.at)}`
  return (
    <svg role="img" aria-label={words} width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="text-accent">
      <title>{words}</title>
      <polyline points={points.map(({ at, figure }) => `${x(at).toFixed(1)},${y(figure).toFixed(1)}`).join(' ')} fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx={x(last.at)} cy={y(last.figure)} r="2" fill="currentColor" />
    </svg>
  )
}
