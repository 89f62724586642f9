/** Why someone cannot be invited, beside the field that mends it. */
export const inviteProblemWords = {
  'already-person': { email: 'This address already belongs to a person. You find them under People.' },
  'already-invited': { email: 'This address already has an open invitation. Send that one again instead.' },
  'no-team': { team: 'This team is gone. Choose another.' },
  'no-profile': { profile: 'This role profile is gone. Choose another.' },
}

/** What happened to an invitation since the page was drawn. */
export const staleInvitationWords = {
  used: 'This invitation was accepted in the meantime. You find the person under People.',
  revoked: 'This invitation was revoked in the meantime. Invite the person anew.',
  'already-person': 'This address belongs to a person by now. You find them under People.',
  'already-invited': 'This address has a newer invitation that is still open.',
}

export const invitationDoneWords: Record<string, string> = {
  invite: 'The invitation is on its way. Its link works once, for seven days.',
  resend: 'A new link is on its way. The one before no longer works.',
  revoke: 'The invitation is revoked. Its link no longer works.',
}
