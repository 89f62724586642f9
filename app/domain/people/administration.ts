import { hasRole, type Person } from './person'

export type Administered = Pick<Person, 'id' | 'roles'> & { active: boolean }

const administers = (person: Administered): boolean => person.active && hasRole(person, 'admin')

/**
 * Whether somebody can still administer once `next` holds for a person. `admins` are those known to administer now, the person among
 * them or not. A change of someone who is no admin takes none away.
 */
export function keepsAnAdmin(admins: readonly Administered[], next: Administered): boolean {
  const takesAway = admins.some((admin) => admin.id === next.id && administers(admin)) && !administers(next)
  return !takesAway || admins.some((admin) => admin.id !== next.id && administers(admin))
}
