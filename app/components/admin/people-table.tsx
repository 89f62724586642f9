import { Link } from '@remix-run/react'
import type { Person } from '../../domain/people/person'
import { Badge } from '../badge'
import { Table, Td, Th } from '../table'
import { functionWords, roleWords } from './people-words'

type Listed = Person & { active: boolean; teamName: string | null }

export function PeopleTable({ people }: { people: readonly Listed[] }) {
  const head = ['Name', 'Address', 'Team', 'Roles', 'Function', 'State'].map((title) => <Th key={title}>{title}</Th>)
  return (
    <Table caption="People" head={head}>
      {people.map((person) => (
        <tr key={person.id}>
          <Td head>
            <Link to={`/admin/people/${person.id}`} className="link -my-2.5 inline-flex min-h-11 items-center sm:whitespace-nowrap">
              {person.name}
            </Link>
          </Td>
          <Td>{person.email}</Td>
          <Td>{person.teamName ?? <span className="text-ink-quiet">No team</span>}</Td>
          <Td>
            {person.roles.length === 0 ? <span className="text-ink-quiet">None</span> : person.roles.map((role) => roleWords[role]).join(', ')}
          </Td>
          <Td>{functionWords[person.function]}</Td>
          <Td>{person.active ? <Badge tone="good">Active</Badge> : <Badge>Inactive</Badge>}</Td>
        </tr>
      ))}
    </Table>
  )
}
