import { Link } from '@remix-run/react'
import { CircleAlert, CircleCheck, Minus } from 'lucide-react'
import { bandEdge, type SkillStock, type StockBand, stockBands } from '../../../domain/insight/skill-stock'
import { Badge } from '../../badge'
import { Table, Td, Th } from '../../table'
import { countWords } from '../../words'

type Stock = SkillStock & { name: string; areaName: string }

const bandNames: Record<StockBand, string> = { easier: 'Easier', middle: 'Middle', harder: 'Harder' }

/** The bounds of a band as the bank takes them, which counts both ends in. */
const bandBounds: Record<StockBand, [string, string][]> = {
  easier: [['to', String(-bandEdge)]],
  middle: [['from', String(-bandEdge + 0.001)], ['to', String(bandEdge - 0.001)]],
  harder: [['from', String(bandEdge)]],
}

const bankUrl = (skillId: string, bounds: [string, string][] = []) => `/studio/bank?${new URLSearchParams([['skill', skillId], ...bounds, ['use', 'quiz']])}`

const head = (
  <>
    <Th>Skill</Th>
    <Th>Enough?</Th>
    <Th align="right">Questions</Th>
    {stockBands.map((band) => (
      <Th key={band} align="right">
        {bandNames[band]}
      </Th>
    ))}
    <Th>Asked for by</Th>
  </>
)

/** What the bank holds of each skill, the shortest first; every number leads to its questions. */
export function StockTable({ stock }: { stock: Stock[] }) {
  return (
    <Table caption="Questions by skill" head={head}>
      {stock.map((one) => (
        <tr key={one.skillId}>
          <Td head>
            {one.name}
            <span className="block text-xs font-normal text-ink-quiet">{one.areaName}</span>
          </Td>
          <Td>
            <Enough needs={one.needs} short={one.short} />
          </Td>
          <Td align="right">
            <Link to={bankUrl(one.skillId)} className="link figures inline-flex min-h-11 min-w-11 items-center justify-end" aria-label={`${countWords(one.have, 'question')} of ${one.name}`}>
              {one.have}
            </Link>
          </Td>
          {stockBands.map((band) => (
            <Td key={band} align="right">
              {one.bands[band] === 0 ? (
                <span className="figures text-ink-quiet">0</span>
              ) : (
                <Link
                  to={bankUrl(one.skillId, bandBounds[band])}
                  className="link figures inline-flex min-h-11 min-w-11 items-center justify-end"
                  aria-label={`${one.bands[band]} ${bandNames[band].toLowerCase()} of ${one.name}`}
                >
                  {one.bands[band]}
                </Link>
              )}
            </Td>
          ))}
          <Td>
            {one.roles.length === 0 ? <span className="text-ink-quiet">no role</span> : one.roles.map(({ name, items }) => `${name} (${items})`).join(', ')}
          </Td>
        </tr>
      ))}
    </Table>
  )
}

function Enough({ needs, short }: { needs: number; short: number }) {
  if (needs === 0) return <Badge icon={Minus}>Not asked for</Badge>
  return short > 0 ? (
    <Badge tone="bad" icon={CircleAlert}>
      {`${short} of ${needs} missing`}
    </Badge>
  ) : (
    <Badge tone="good" icon={CircleCheck}>
      {`${needs} needed`}
    </Badge>
  )
}
