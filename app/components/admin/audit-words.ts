/** What an action is called in the sentence `Ada Moreau … Mina Okafor`; `{}` is where its subject stands. */
const actions: Record<string, string> = {
  'person.edited': 'changed {}',
  'person.deactivated': 'deactivated {}',
  'person.reactivated': 'reactivated {}',
  'person.viewed': 'looked at the page of {}',
  'person.observed': 'wrote down what they observed of {}',
  'person.observation-withdrawn': 'took back an observation of {}',
  'person.note-written': 'wrote a private note between them and {}',
  'person.note-taken-back': 'took back a private note between them and {}',
  'person.nudged': 'nudged {}',
  'person.certified': 'certified {}',
  'person.certificate-withdrawn': 'withdrew a certificate of {}',
  'team.viewed': 'looked at figures of people in {}',
  'team.exported': 'took figures of people in {} away as a file',
  'team.created': 'added the team {}',
  'team.renamed': 'renamed the team {}',
  'team.moved': 'moved the team {}',
  'team.managers-set': 'set the managers of {}',
  'team.removed': 'removed the team {}',
  'invitation.sent': 'invited {}',
  'invitation.resent': 'sent the invitation of {} again',
  'invitation.revoked': 'revoked the invitation of {}',
  'invitation.accepted': 'came in by an invitation to {}',
  'course.created': 'made the course {}',
  'course.edited': 'changed the course {}',
  'course.moved': 'moved the course {}',
  'course.archived': 'archived the course {}',
  'course.restored': 'brought the course {} back',
  'module.created': 'made the module {}',
  'module.edited': 'changed the module {}',
  'module.quiz-set': 'set the quiz of {}',
  'module.certification-set': 'set whom the quiz of {} certifies',
  'module.moved': 'moved the module {}',
  'module.archived': 'archived the module {}',
  'module.restored': 'brought the module {} back',
  'lesson.moved': 'moved the lesson {}',
  'lesson.archived': 'archived the lesson {}',
  'lesson.restored': 'brought the lesson {} back',
  'lesson.draft-saved': 'saved a draft of {}',
  'lesson.draft-discarded': 'discarded the draft of {}',
  'lesson.created': 'began the lesson {}',
  'lesson.published': 'published {}',
  'lesson.review-asked': 'asked for a review of {}',
  'lesson.review-approved': 'approved a text of {}',
  'lesson.changes-asked': 'asked for changes in {}',
  'lesson.review-withdrawn': 'closed a review of {}',
  'lesson.line-commented': 'commented on a line of {}',
  'lesson.comment-settled': 'settled a comment on {}',
  'lesson.comment-reopened': 'opened a comment on {} again',
  'lesson.readers-moved': 'moved readers of {} to another version',
  'assignment.created': 'assigned {}',
  'assignment.withdrawn': 'withdrew the assignment {}',
  'media.added': 'added {} to the media',
  'media.replaced': 'replaced {} in the media',
  'media.described': 'described {} in the media',
  'media.archived': 'took {} out of the media',
  'item.regraded': 'regraded {}',
  'item.regrade-undone': 'took back a regrade of {}',
  'course.imported': 'imported {}',
  'accommodation.granted': 'granted an accommodation to {}',
  'accommodation.revoked': 'revoked an accommodation of {}',
  'bank.exported': 'exported questions of {}',
  'bank.imported': 'imported questions into {}',
  'bank.changed': 'changed questions of the bank',
  'bank.change-undone': 'took a change of questions back',
  'item.brought-back': 'brought an older version of the question {} back',
  'item.told-apart': 'called the question {} and another different',
  'item.created': 'wrote the question {}',
  'item.edited': 'changed the question {}',
  'key.made': 'made the key {}',
  'key.rotated': 'replaced the key {}',
  'key.revoked': 'revoked the key {}',
  'outcome.matched': 'said that a source means {}',
  'outcome.joined': 'counted what waited for the address of {}',
  'outcome.dismissed': 'said that nobody here is meant by {}',
  'outcomes.imported': 'began to take in the file of outcomes {}',
  'role.edited': 'changed what the role {} needs',
  'plan.saved': 'saved the incentive plan {}',
  'dispute.raised': 'questioned what was paid or told: {}',
  'dispute.comment': 'added to the dispute of {}',
  'dispute.escalated': 'escalated the dispute of {}',
  'dispute.approved': 'approved the dispute of {}',
  'dispute.partly': 'approved a part of the dispute of {}',
  'dispute.denied': 'denied the dispute of {}',
  'dispute.withdrawn': 'withdrew the dispute of {}',
  'period.closing-asked': 'asked to close the pay period {}',
  'period.exported': 'took the payroll of {} away as a file',
  'period.opened': 'opened the pay period {}',
  'period.closed': 'closed the pay period {}',
  'period.reopening-asked': 'asked to reopen the pay period {}',
  'period.reopened': 'reopened the pay period {}',
}

/** An action in plain words. One without words of its own is said by its code, so that nothing is hidden. */
export function actionWords(action: string, subject: string): string {
  const words = actions[action] ?? `did “${action.replace(/[.-]/g, ' ')}” to {}`
  return words.replace('{}', () => subject)
}

const fields: Record<string, string> = {
  parent: 'Stands under', managed: 'Manages', active: 'May sign in', email: 'Address', dueOn: 'Due', timeFactor: 'Time, times the quiz’s',
  movedAttempts: 'Open attempts that end later',
}

/** The field that an id stands for: `teamId` is `team`, `managerIds` are `managers`. */
export const withoutId = (field: string): string => field.replace(/Ids$/, 's').replace(/Id$/, '')

/** A field's name as it is spoken: `roleProfileId` is `Role profile`. */
export function fieldWords(field: string): string {
  const bare = withoutId(field)
  const words = bare.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/[_-]/g, ' ').trim()
  return fields[bare] ?? words.charAt(0).toUpperCase() + words.slice(1)
}
