import { Choices } from './team-controls'
import { completionUrl, heatUrl, teamUrl } from './team-url'

/** The ways to look at one's people; the team that was chosen stays chosen. */
export function TeamViews({ team, shown }: { team: string | null; shown: 'skills' | 'work' | 'courses' | 'programmes' }) {
  const choices = [
    { words: 'Skills', to: heatUrl({ team, role: null, sort: 'weakest', page: 1 }), chosen: shown === 'skills' },
    { words: 'Courses and activity', to: teamUrl({ team, sort: 'value', currency: null, page: 1 }), chosen: shown === 'work' },
    { words: 'Completion', to: completionUrl({ team, whom: 'everyone', words: '', sort: 'overdue', page: 1 }), chosen: shown === 'courses' },
    { words: 'Programmes', to: '/team/programmes', chosen: shown === 'programmes' },
  ]
  return <Choices label="View" choices={choices} />
}
