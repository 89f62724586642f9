import { CircleCheck, CircleDashed, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Calibrated } from '../../../domain/insight/calibration'
import { Td, Th } from '../../table'
import { intervalWords, manyWords, shareWords, verdictWords } from './model-words'

const signs: Record<Calibrated['standing'], { icon: LucideIcon; look: string }> = {
  'too-few': { icon: CircleDashed, look: 'text-ink-quiet' },
  within: { icon: CircleCheck, look: 'text-good' },
  off: { icon: TriangleAlert, look: 'text-warn' },
}

export function CalibratedHead({ of }: { of: string }) {
  return (
    <>
      <Th>{of}</Th>
      <Th align="right">Predicted</Th>
      <Th align="right">Right</Th>
      <Th>Prediction is</Th>
      <Th align="right">Right between (95&nbsp;%)</Th>
      <Th align="right">Answers</Th>
    </>
  )
}

/** Predicted beside observed, and whether the difference says anything. No figures: nothing was predicted there. */
export function CalibratedRow({ name, figures }: { name: ReactNode; figures: Calibrated | null }) {
  if (figures === null) {
    return (
      <tr className="text-ink-quiet">
        <Td head>{name}</Td>
        <Td align="right">–</Td>
        <Td align="right">–</Td>
        <Td>no answers</Td>
        <Td align="right">–</Td>
        <Td align="right">0</Td>
      </tr>
    )
  }
  const { icon: Icon, look } = signs[figures.standing]
  return (
    <tr>
      <Td head>{name}</Td>
      <Td align="right">{shareWords(figures.predicted)}</Td>
      <Td align="right">{shareWords(figures.observed)}</Td>
      <Td>
        <span className="flex items-center gap-2 max-sm:min-w-[20ch] sm:whitespace-nowrap">
          <Icon aria-hidden="true" className={`size-4 shrink-0 ${look}`} />
          {verdictWords(figures)}
        </span>
      </Td>
      <Td align="right">
        <span className="whitespace-nowrap">{intervalWords(figures)}</span>
      </Td>
      <Td align="right">{manyWords(figures.n)}</Td>
    </tr>
  )
}
