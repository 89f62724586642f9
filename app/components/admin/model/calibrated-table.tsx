import type { Calibrated } from '../../../domain/insight/calibration'
import type { ByKind } from '../../../domain/insight/calibration-report'
import { Table } from '../../table'
import { CalibratedHead, CalibratedRow } from './calibrated-row'
import { binWords } from './model-words'

/** The bins of the figure, one a line, those without answers too. */
export function BinTable({ bins }: { bins: (Calibrated | null)[] }) {
  return (
    <Table caption="Predicted and right, by what was predicted" head={<CalibratedHead of="Predicted between" />}>
      {bins.map((figures, bin) => (
        <CalibratedRow key={bin} name={<span className="whitespace-nowrap">{binWords(bin)}</span>} figures={figures} />
      ))}
    </Table>
  )
}

/** One line for each kind that has answers. */
export function KindTable<K extends string>({ caption, of, kinds, words }: { caption: string; of: string; kinds: ByKind<K>; words: (kind: K) => string }) {
  return (
    <Table caption={caption} head={<CalibratedHead of={of} />}>
      {kinds.map(({ kind, figures }) => (
        <CalibratedRow key={kind} name={words(kind)} figures={figures} />
      ))}
    </Table>
  )
}
