import { Link } from '@remix-run/react'
import { Table, Td, Th } from '../../table'
import { countWords, percentWords, whenWords } from '../../words'

type Role = { id: string; name: string; pass: number; people: number; skills: number; mandatory: number; saved: { by: string; at: number } | null }

const head = (
  <>
    <Th>Role</Th>
    <Th align="right">People</Th>
    <Th align="right">Skills</Th>
    <Th align="right">To pass</Th>
    <Th>Last changed</Th>
  </>
)

/** Every role with how many have it and what it asks. */
export function RolesTable({ roles, now }: { roles: Role[]; now: number }) {
  return (
    <Table caption="Roles" head={head}>
      {roles.map(({ id, name, pass, people, skills, mandatory, saved }) => (
        <tr key={id}>
          <Td head>
            <Link to={`/studio/roles/${id}`} className="link inline-flex min-h-11 items-center">
              {name}
            </Link>
          </Td>
          <Td align="right">{people}</Td>
          <Td align="right">
            <span className="whitespace-nowrap">{countWords(skills, 'skill')}</span>
            <span className="block text-xs whitespace-nowrap text-ink-quiet">{mandatory} mandatory</span>
          </Td>
          <Td align="right">
            <span className="whitespace-nowrap">{percentWords(pass)}</span>
          </Td>
          <Td>{saved ? `${whenWords(saved.at, now)}, by ${saved.by}` : <span className="text-ink-quiet">as it came with the content</span>}</Td>
        </tr>
      ))}
    </Table>
  )
}
