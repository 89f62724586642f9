import { BadgeCheck, BookA, BookOpen, Building2, CalendarOff, ChartScatter, CircleHelp, ClipboardCheck, ClipboardList, Coins, FileClock, Gauge, IdCard, Images, ListChecks, ListTodo, type LucideIcon, Mail, PencilRuler, Plug, Scale, Sparkles, Tags, Target, UserRound, Users, UsersRound } from 'lucide-react'
import type { Role } from '../domain/people/person'

export type Place = { to: string; label: string; icon: LucideIcon }
export type Area = { title: string; places: Place[] }

/** A phone's bar has room for so many places and the account. */
export const placesInBar = 4

/** Where each role works, most used first. */
export const placesOf: Record<Role, Area> = {
  rep: {
    title: 'Learn',
    places: [
      { to: '/learn', label: 'Today', icon: BookOpen },
      { to: '/practice', label: 'Practice', icon: Target },
      { to: '/readiness', label: 'Readiness', icon: Gauge },
      { to: '/rewards', label: 'Rewards', icon: Sparkles },
      { to: '/certificates', label: 'Certificates', icon: BadgeCheck },
    ],
  },
  manager: { title: 'Manage', places: [{ to: '/team', label: 'Team', icon: Users }] },
  trainer: {
    title: 'Teach',
    places: [
      { to: '/studio', label: 'Studio', icon: PencilRuler },
      { to: '/studio/bank', label: 'Bank', icon: CircleHelp },
      { to: '/studio/marking', label: 'Marking', icon: ClipboardCheck },
      { to: '/studio/media', label: 'Media', icon: Images },
      { to: '/studio/roles', label: 'Roles', icon: IdCard },
      { to: '/studio/skills', label: 'Skills', icon: ListChecks },
    ],
  },
  admin: {
    title: 'Administer',
    places: [
      { to: '/admin', label: 'People', icon: UsersRound },
      { to: '/admin/teams', label: 'Teams', icon: Building2 },
      { to: '/admin/invitations', label: 'Invitations', icon: Mail },
      { to: '/admin/audit', label: 'Audit', icon: ClipboardList },
      { to: '/admin/plans', label: 'Plans', icon: Coins },
      { to: '/admin/disputes', label: 'Disputes', icon: Scale },
      { to: '/admin/holidays', label: 'Holidays', icon: CalendarOff },
      { to: '/admin/rules', label: 'Rules', icon: ListTodo },
      { to: '/admin/outcomes', label: 'Outcomes', icon: FileClock },
      { to: '/admin/connections', label: 'Connections', icon: Plug },
      { to: '/admin/model', label: 'Model', icon: ChartScatter },
    ],
  },
}

/** Where everyone looks things up: in the rail and in the search, not in a phone's bar. */
export const lookUp: Area = {
  title: 'Look up',
  places: [
    { to: '/glossary', label: 'Glossary', icon: BookA },
    { to: '/clauses', label: 'Clause types', icon: Tags },
  ],
}

export const account: Place = { to: '/account', label: 'Account', icon: UserRound }

const order: Role[] = ['rep', 'manager', 'trainer', 'admin']

/** The areas of somebody's roles, in a fixed order. */
export const areasOf = (roles: readonly Role[]): Area[] => order.filter((role) => roles.includes(role)).map((role) => placesOf[role])

/** Whether a place holds this path: its own page or one below it, and no other place fits better. */
export function isAt(place: Place, path: string, places: readonly Place[]): boolean {
  const fits = (to: string) => path === to || path.startsWith(`${to}/`) || (to === '/learn' && path.startsWith('/attempts/'))
  const better = places.some((other) => other.to.length > place.to.length && fits(other.to))
  return fits(place.to) && !better
}
