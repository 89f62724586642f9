import type { TeamUse } from '../../domain/people/team-tree'
import { countWords } from '../words'

/** What stands in the way of a change of the tree, by the field that mends it. */
export const teamFaults = {
  'name-taken': { name: 'A team of this name stands there already. Choose another name.' },
  'no-parent': { parentId: 'This team is gone. Choose another one.' },
  'no-manager': { managers: 'Somebody here is no active manager any more. Look through the list and save again.' },
} satisfies Record<string, Record<string, string>>

/** The same for a move, where the place is what can be mended. */
export const moveFaults = {
  'below-itself': { parentId: 'A team cannot stand below itself. Choose a team that is not part of it.' },
  'name-taken': { parentId: 'A team of this name stands there already. Rename one of them first.' },
  'no-parent': teamFaults['no-parent'],
} satisfies Record<string, Record<string, string>>

/** Why a team cannot be removed yet, and what would help. */
export function useWords({ people, children, assignments, openInvitations }: TeamUse): string {
  const reasons = [
    people > 0 ? `${countWords(people, 'person', 'people')} in it, the inactive counted: move them to another team first` : '',
    children > 0 ? `${countWords(children, 'team')} right below it: move or remove them first` : '',
    openInvitations > 0 ? `${countWords(openInvitations, 'open invitation')} into it: revoke them first` : '',
    assignments > 0 ? `${countWords(assignments, 'assignment')} given to it, which are kept as a record: rename the team instead` : '',
  ]
  return `This team still has ${reasons.filter(Boolean).join('; ')}.`
}

export const teamDoneWords: Record<string, string> = {
  created: 'The team is added. Say below who manages it.',
  renamed: 'The team has its new name.',
  moved: 'The team has moved, with all below it.',
  managers: 'The managers are set.',
  removed: 'The team is removed.',
  same: 'That was so already, and nothing was changed.',
}
