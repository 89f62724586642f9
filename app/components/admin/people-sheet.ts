import type { DirectoryEntry } from '#db/queries/people-directory'
import type { Sheet } from '../../library/formats/csv/csv-pieces'
import { functionWords, roleWords } from './people-words'

/** The directory as a file. */
export const peopleSheet: Sheet<DirectoryEntry> = {
  head: ['Name', 'Address', 'Team', 'Roles', 'Function', 'State'],
  cells: ({ name, email, teamName, roles, function: of, active }) => [
    name, email, teamName ?? '', roles.map((role) => roleWords[role]).join(', '), functionWords[of], active ? 'Active' : 'Inactive',
  ],
}
