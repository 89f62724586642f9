/** What an action is called in the sentence `Ada Moreau … Mina Okafor`; `{}` is where its subject stands. */
const actions: Record<string, string> = {
  'person.edited': 'changed {}',
  'person.deactivated': 'deactivated {}',
  'person.reactivated': 'reactivated {}',
  'person.viewed': 'looked at the page of {}',
  'team.created': 'added the team {}',
  'team.renamed': 'renamed the team {}',
  'team.moved': 'moved the team {}',
  'team.managers-set': 'set the managers of {}',
  'team.removed': 'removed the team {}',
  'invitation.sent': 'invited {}',
  'invitation.resent': 'sent the invitation of {} again',
  'invitation.revoked': 'revoked the invitation of {}',
  'invitation.accepted': 'came in by an invitation to {}',
  'lesson.draft-saved': 'saved a draft of {}',
  'lesson.draft-discarded': 'discarded the draft of {}',
  'lesson.published': 'published {}',
  'assignment.created': 'assigned {}',
  'assignment.withdrawn': 'withdrew the assignment {}',
  'bank.imported': 'imported questions into {}',
}

/** An action in plain words. One without words of its own is said by its code, so that nothing is hidden. */
export function actionWords(action: string, subject: string): string {
  const words = actions[action] ?? `did “${action.replace(/[.-]/g, ' ')}” to {}`
  return words.replace('{}', () => subject)
}

const fields: Record<string, string> = { parent: 'Stands under', managed: 'Manages', active: 'May sign in', email: 'Address', dueOn: 'Due' }

/** The field that an id stands for: `teamId` is `team`, `managerIds` are `managers`. */
export const withoutId = (field: string): string => field.replace(/Ids$/, 's').replace(/Id$/, '')

/** A field's name as it is spoken: `roleProfileId` is `Role profile`. */
export function fieldWords(field: string): string {
  const bare = withoutId(field)
  const words = bare.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/[_-]/g, ' ').trim()
  return fields[bare] ?? words.charAt(0).toUpperCase() + words.slice(1)
}
