/** What Countersign writes to people: a subject and plain text. */
export type Letter = { subject: string; body: string }

const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

const paragraphs = (...all: string[]) => all.join('\n\n')

/** Times are ms epoch; `link` is whole, with its host. */
export function invitationLetter(to: { name: string; inviter: string; link: string; expiresAt: number }): Letter {
  return {
    subject: `${to.inviter} invites you to Countersign`,
    body: paragraphs(
      `Hello ${to.name},`,
      `${to.inviter} invites you to Countersign, where sales people become good at contracts. Choose a password and you are in:`,
      to.link,
      `The link works once, until ${dayFormat.format(to.expiresAt)}. If it has expired, ask ${to.inviter} to send it again.`,
      'If you did not expect this, leave it. Nothing happens until the link is used.',
    ),
  }
}

export function resetLetter(to: { link: string; minutes: number }): Letter {
  return {
    subject: 'Choose a new Countersign password',
    body: paragraphs(
      'Someone, most likely you, asked for a new password for this address. Choose it here:',
      to.link,
      `The link works once, for ${to.minutes} minutes. Asking again makes it useless, so use the newest mail.`,
      'If it was not you, leave this mail. Your password stays as it is.',
    ),
  }
}

export function passwordChangedLetter(to: { name: string; forgotLink: string }): Letter {
  return {
    subject: 'Your Countersign password was changed',
    body: paragraphs(
      `Hello ${to.name},`,
      'Your password was changed just now, and your other devices were signed out.',
      'If it was not you, choose a new one at once and tell your administrator:',
      to.forgotLink,
    ),
  }
}
