import type { Role } from '../../domain/people/person'
import { roleWords } from '../admin/people-words'

/** “rep”, “rep and trainer”, “rep, trainer and admin”. */
export function rolesInWords(roles: readonly Role[]): string {
  const names = roles.map((role) => roleWords[role].toLowerCase())
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
