const lastAdmin = 'This is the last active admin. Give the admin role to somebody else first.'

/** What stands in the way of a change, beside the field that mends it. A refused deactivation has no field: it reads `form`. */
export const personFaults = {
  'last-admin': { roles: lastAdmin, form: lastAdmin },
  'no-team': { teamId: 'This team is gone. Choose another one.' },
  'no-profile': { roleProfileId: 'This role profile is gone. Choose another one.' },
} satisfies Record<string, Record<string, string>>

export const doneWords: Record<string, (name: string) => string> = {
  saved: (name) => `The changes of ${name} are saved.`,
  same: () => 'That was so already, and nothing was changed.',
  granted: (name) => `The accommodation of ${name} is granted. It holds from now on.`,
  revoked: (name) => `The accommodation of ${name} is revoked. An attempt that is open keeps the end it has.`,
  deactivated: (name) => `${name} is deactivated. Every session has ended.`,
  reactivated: (name) => `${name} is active again and can sign in.`,
}
