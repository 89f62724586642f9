import { expect, test } from 'vitest'
import { useWords } from './team-words'

test('why a team stays is told with every reason and what would help', () => {
  expect(useWords({ people: 1, children: 0, assignments: 0, openInvitations: 0 })).toBe(
    'This team still has 1 person in it, the inactive counted: move them to another team first.',
  )
  const all = useWords({ people: 3, children: 1, assignments: 2, openInvitations: 1 })
  expect(all).toMatch(/3 people.*1 team right.*1 open invitation.*2 assignments/)
})
