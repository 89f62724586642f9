import type { Letter } from './letters'

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Letters about certificates. Times are ms epoch, `link` is whole, with its host. */
type About = { name: string; role: string; expiresAt: number; link: string }

const letter = (subject: string, name: string, ...said: string[]): Letter => ({ subject, body: [`Hello ${name},`, ...said].join('\n\n') })

export function certificateIssuedLetter({ name, role, expiresAt, link }: About): Letter {
  return letter(
    `You are certified as ${role}`, name,
    `You passed the quiz on a day on which you were Ready in every skill that your role must have, so you are certified as ${role} until ${dayFormat.format(expiresAt)}.`,
    'Your certificate, to print or to pass on:', link,
  )
}

/** Once when the window opens, and once when little of it is left. */
export function certificateEndingLetter({ name, role, expiresAt, link, soon }: About & { soon: boolean }): Letter {
  return letter(
    soon ? `Your certificate as ${role} expires on ${dayFormat.format(expiresAt)}` : `You can renew your certificate as ${role}`, name,
    `Your certificate as ${role} expires on ${dayFormat.format(expiresAt)}. ${soon ? 'You can still renew it' : 'You can renew it from now on'}: the new one runs from the end of this one, so you lose nothing by being early.`,
    'What it takes:', link,
  )
}

export function certificateWithdrawnLetter({ name, role, reason, link }: Omit<About, 'expiresAt'> & { reason: string }): Letter {
  return letter(`Your certificate as ${role} was withdrawn`, name, `An administrator withdrew your certificate as ${role}.`, `The reason given: ${reason}`, 'What it takes to earn another:', link)
}
