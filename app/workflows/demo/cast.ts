import type { CompanyFunction, Role } from '../../domain/people/person'

/**
 * The people of the demo organisation. `skill` is how often they are right (a logit added to what is usual), `weeks` how long they
 * have been learning, `steps` how many of the first module’s four steps (three lessons and the quiz) they have done, `rounds` of practice.
 */
export type CastMember = {
  name: string
  team: TeamKey
  roles: Role[]
  function: CompanyFunction
  profile: string | null
  skill: number
  weeks: number
  steps: number
  rounds: number
}

export type TeamKey = 'all' | 'emea' | 'mid' | 'channel' | 'desk'

export const demoTeams: { key: TeamKey; name: string; managers: string[] }[] = [
  { key: 'all', name: 'Larkspur Systems', managers: [] },
  { key: 'emea', name: 'Enterprise EMEA', managers: ['Otto Brandt'] },
  { key: 'mid', name: 'Mid-market', managers: ['Pilar Santos'] },
  { key: 'channel', name: 'Channel', managers: ['Pilar Santos'] },
  { key: 'desk', name: 'Legal and deal desk', managers: ['Ruth Adeyemi'] },
]

const rep = (name: string, team: TeamKey, profile: string, skill: number, weeks: number, steps: number, rounds: number): CastMember => ({
  name, team, roles: ['rep'], function: team === 'desk' ? 'legal' : 'sales', profile, skill, weeks, steps, rounds,
})

const staff = (name: string, team: TeamKey, role: Role, fn: CompanyFunction): CastMember => ({
  name, team, roles: [role], function: fn, profile: null, skill: 0, weeks: 0, steps: 0, rounds: 0,
})

export const cast: CastMember[] = [
  rep('Mina Okafor', 'emea', 'account-executive', 0.9, 2, 1, 1),
  staff('Otto Brandt', 'emea', 'manager', 'sales'),
  staff('Tess Lindqvist', 'all', 'trainer', 'legal'),
  staff('Ada Moreau', 'all', 'admin', 'finance'),
  rep('Lena Fischer', 'desk', 'legal-partner', 1.6, 5, 4, 3),
  staff('Pilar Santos', 'mid', 'manager', 'sales'),
  staff('Ruth Adeyemi', 'desk', 'manager', 'legal'),
  rep('Jonas Weber', 'emea', 'account-executive', 1.8, 6, 4, 4),
  rep('Priya Raman', 'emea', 'account-executive', 2.2, 5, 4, 5),
  rep('Callum Reid', 'emea', 'account-executive', -0.6, 6, 4, 1),
  rep('Sofia Marchetti', 'emea', 'account-executive', 0.4, 4, 3, 0),
  rep('Emeka Obi', 'emea', 'account-executive', 1.1, 3, 2, 1),
  rep('Hanna Virtanen', 'emea', 'sdr', 0.2, 1, 0, 0),
  rep('Diego Herrera', 'mid', 'account-executive', 1.4, 6, 4, 2),
  rep('Yuki Tanaka', 'mid', 'account-executive', 2.0, 5, 4, 3),
  rep('Bea Kowalska', 'mid', 'sdr', 0.7, 3, 4, 1),
  rep('Tom Ashworth', 'mid', 'sdr', -0.8, 4, 2, 0),
  rep('Leila Haddad', 'mid', 'account-executive', 0.5, 2, 1, 0),
  rep('Marcus Lund', 'channel', 'channel-manager', 1.5, 6, 4, 3),
  rep('Ines Duarte', 'channel', 'channel-manager', 0.9, 4, 3, 1),
  rep('Olu Bankole', 'channel', 'channel-manager', -0.3, 3, 2, 0),
  rep('Greta Nyman', 'channel', 'channel-manager', 1.0, 1, 1, 0),
  rep('Nadia Karimi', 'desk', 'legal-partner', 2.4, 6, 4, 4),
  rep('Felix Arnaud', 'desk', 'legal-partner', 1.2, 2, 2, 1),
]

/** `Mina Okafor` signs in as `mina@countersign.example`. */
export function emailOf(name: string): string {
  return `${(name.split(' ')[0] ?? name).toLowerCase()}@countersign.example`
}

export const demoSignIns = [
  { email: 'mina@countersign.example', what: 'rep: learns, practises, earns' },
  { email: 'otto@countersign.example', what: 'manager of Mina’s team' },
  { email: 'tess@countersign.example', what: 'trainer: writes and publishes lessons' },
  { email: 'ada@countersign.example', what: 'admin: people, teams, invitations' },
  { email: 'lena@countersign.example', what: 'rep in legal' },
]
