import type { Calibration } from '../../../workflows/marking/show-calibration.server'
import { Table, Td, Th } from '../../table'
import { percentWords } from '../../words'

const tooFew = 'too few'

/** Hundredths of the score, with a sign where it tells a side. */
export const pointsOf = (share: number): string => `${(share * 100).toFixed(1)}\u00a0points`
const signed = (share: number): string => `${share < -0.0005 ? '\u2212' : share > 0.0005 ? '+' : ''}${pointsOf(Math.abs(share))}`

/** What a severity means, beside its figure. */
const severityWords = (severity: number): string => (severity < -0.02 ? 'severe' : severity > 0.02 ? 'mild' : 'even')

/** Each marker in a line. */
export function CalibrationTable({ markers }: Pick<Calibration, 'markers'>) {
  return (
    <Table
      caption="How each person marks"
      head={
        <>
          <Th>Marker</Th>
          <Th align="right">Papers</Th>
          <Th align="right">Marked by others too</Th>
          <Th align="right">Against the final score</Th>
          <Th align="right">Distance from it</Th>
          <Th align="right">Within the bound</Th>
        </>
      }
    >
      {markers.map((one) => (
        <tr key={one.id}>
          <Td head>{one.name}</Td>
          <Td align="right">
            <span className="figures">{one.papers}</span>
          </Td>
          <Td align="right">
            <span className="figures">
              {one.doubled} ({percentWords(one.doubled / one.papers)})
            </span>
          </Td>
          <Td align="right">
            <span className="figures whitespace-nowrap">{one.severity === null ? tooFew : `${signed(one.severity)}, ${severityWords(one.severity)}`}</span>
          </Td>
          <Td align="right">
            <span className="figures whitespace-nowrap">{one.apart === null ? tooFew : pointsOf(one.apart)}</span>
          </Td>
          <Td align="right">
            <span className="figures whitespace-nowrap">{one.within === null ? tooFew : percentWords(one.within)}</span>
          </Td>
        </tr>
      ))}
    </Table>
  )
}
