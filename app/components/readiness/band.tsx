import { percentWords } from '../words'

type Props = { figure: number; low: number; high: number; level: number; n: number }

/** A figure with its band on a line from 0 to 100 %, and the level it must reach; what was never observed shows the level alone. */
export function Band({ figure, low, high, level, n }: Props) {
  const at = (share: number) => `${Math.round(share * 1000) / 10}%`
  const words = n === 0 ? 'Nothing observed' : `${percentWords(figure)}, between ${percentWords(low)} and ${percentWords(high)}`
  return (
    <div className="relative h-6" role="img" aria-label={`${words}; needed ${percentWords(level)}`}>
      <div className="absolute inset-x-0 top-2.5 h-1 rounded-full bg-line" />
      {n === 0 ? null : (
        <>
          <div className="absolute top-1.5 h-3 rounded-full bg-accent/35" style={{ left: at(low), width: at(high - low) }} />
          <div className="absolute top-1 size-4 -translate-x-1/2 rounded-full border-2 border-raised bg-accent" style={{ left: at(figure) }} />
        </>
      )}
      <div className="absolute top-0 h-6 w-0.5 -translate-x-1/2 bg-ink" style={{ left: at(level) }} />
    </div>
  )
}
