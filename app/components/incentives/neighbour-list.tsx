import type { Neighbour } from '../../domain/incentives/neighbours'
import { countWords } from '../words'

/** How far apart two stand, as the one who looks reads it. */
export function gapWords(by: number): string {
  if (by === 0) return 'as many as you'
  return `${countWords(Math.abs(by), 'point')} ${by > 0 ? 'more than you' : 'fewer than you'}`
}

/** The nearest colleagues, from more to fewer points, with the one who looks among them. */
export function NeighbourList({ own, above, below }: { own: number; above: readonly Neighbour[]; below: readonly Neighbour[] }) {
  return (
    <ol className="max-w-[560px] divide-y divide-line rounded-[8px] border border-line bg-raised">
      {above.map((one) => <Line key={one.name} {...one} />)}
      <li className="flex items-center justify-between gap-6 bg-accent-quiet px-5 py-4 font-semibold" aria-current="true">
        <span>You</span>
        <span className="figures whitespace-nowrap">{countWords(own, 'point')}</span>
      </li>
      {below.map((one) => <Line key={one.name} {...one} />)}
    </ol>
  )
}

function Line({ name, by }: Neighbour) {
  return (
    <li className="flex items-center justify-between gap-6 px-5 py-4">
      <span className="min-w-0 wrap-anywhere">{name}</span>
      <span className="figures text-sm whitespace-nowrap text-ink-quiet">{gapWords(by)}</span>
    </li>
  )
}
