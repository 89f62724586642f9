/** Anyone who signs in: roles say what they may do here, the function where they sit in the company. */

export const roles = ['rep', 'trainer', 'manager', 'admin'] as const
export type Role = (typeof roles)[number]

export const functions = ['sales', 'legal', 'procurement', 'finance'] as const
export type CompanyFunction = (typeof functions)[number]

export type Person = {
  id: string
  email: string
  name: string
  function: CompanyFunction
  roles: readonly Role[]
  teamId: string | null
  roleProfileId: string | null
}

export function hasRole(person: Pick<Person, 'roles'>, role: Role): boolean {
  return person.roles.includes(role)
}

const homes: Record<Role, string> = { rep: '/learn', manager: '/team', trainer: '/studio', admin: '/admin' }

/** Where a person lands after signing in: the first of their roles in the order rep, manager, trainer, admin. */
export function homeOf(person: Pick<Person, 'roles'>): string {
  const first = (Object.keys(homes) as Role[]).find((role) => hasRole(person, role))
  return first ? homes[first] : '/account'
}

/** E-mail addresses are compared in this form and stored in no other. */
export function normaliseEmail(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase()
}
