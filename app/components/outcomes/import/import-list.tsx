import { Link } from '@remix-run/react'
import { Table, Td, Th } from '../../table'
import { whenWords } from '../../words'
import { stateWords } from './state-words'

type Listed = { id: string; name: string; source: string; state: keyof typeof stateWords; rows: number; rowsDone: number; madeAt: number }

/** Files that were put here, the newest first. */
export function ImportList({ imports, now }: { imports: readonly Listed[]; now: number }) {
  return (
    <Table caption="Files put here, newest first" head={<><Th>File</Th><Th>Source</Th><Th align="right">Rows</Th><Th>State</Th><Th>Put here</Th></>}>
      {imports.map(({ id, name, source, state, rows, rowsDone, madeAt }) => (
        <tr key={id}>
          <Td head><Link to={`/admin/outcomes/import/${id}`} className="link inline-flex min-h-11 min-w-[14ch] items-center wrap-anywhere">{name}</Link></Td>
          <Td>{source}</Td>
          <Td align="right"><span className="figures whitespace-nowrap">{state === 'taking' || state === 'stopped' ? `${rowsDone.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')}` : rows.toLocaleString('en-GB')}</span></Td>
          <Td><span className="whitespace-nowrap">{stateWords[state]}</span></Td>
          <Td><span className="whitespace-nowrap">{whenWords(madeAt, now)}</span></Td>
        </tr>
      ))}
    </Table>
  )
}
