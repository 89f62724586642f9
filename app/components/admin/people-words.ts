import type { CompanyFunction, Role } from '../../domain/people/person'

export const roleWords: Record<Role, string> = { rep: 'Rep', trainer: 'Trainer', manager: 'Manager', admin: 'Admin' }

export const roleHelp: Record<Role, string> = {
  rep: 'Learns, practises and earns.',
  trainer: 'Writes and publishes lessons and questions.',
  manager: 'Sees and assigns to the teams they manage. Without this role they manage none.',
  admin: 'Changes people, teams and invitations, and reads the audit.',
}

export const functionWords: Record<CompanyFunction, string> = { sales: 'Sales', legal: 'Legal', procurement: 'Procurement', finance: 'Finance' }
