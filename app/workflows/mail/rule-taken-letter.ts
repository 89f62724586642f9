import type { Letter } from './letters'

/** Tells a manager that a rule of theirs belongs to somebody else now. `link` is whole, with its host. */
export function ruleTakenLetter({ name, rule, by, link }: { name: string; rule: string; by: string; link: string }): Letter {
  return {
    subject: `Your rule “${rule}” belongs to ${by} now`,
    body: [
      `Hello ${name},`,
      `The rule “${rule}” belongs to ${by} now, who manages the teams that it is for. Nobody's day has changed.`,
      'If that should not be, talk to each other. Your own rules are here:',
      link,
    ].join('\n\n'),
  }
}

/** Tells a manager that an administrator made a rule of somebody else theirs. `link` is whole, with its host. */
export function ruleHandedLetter({ name, rule, from, link }: { name: string; rule: string; from: string; link: string }): Letter {
  return {
    subject: `The rule “${rule}” is yours now`,
    body: [
      `Hello ${name},`,
      `The rule “${rule}” belonged to ${from}. An administrator gave it to you, since you manage the teams that it is for. It reaches people for you from now on.`,
      'See what it assigns and whom it reached, and switch it off if it should end:',
      link,
    ].join('\n\n'),
  }
}
