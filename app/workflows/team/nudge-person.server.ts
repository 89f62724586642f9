import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { findSentNudge, insertNudge, listNudges } from '#db/queries/nudges'
import { claimPerson, findPerson } from '#db/queries/people'
import { findMember } from '#db/queries/team-report'
import { nudgeBounds, type Withheld, withheldNudge } from '../../domain/progress/nudge'
import { environment } from '../../http/environment.server'
import { audit } from '../audit.server'
import { enqueueMail } from '../mail/enqueue-mail.server'
import { nudgeLetter } from '../mail/nudge-letter'

const day = 24 * 60 * 60 * 1000

/** `sentId` is made with the form, so that sending it twice is known as one. `words` may be empty. */
export type Nudging = { managerId: string; personId: string; sentId: string; words: string; now: Date }

export type Nudged = { sent: true } | { sent: false; withheld: Withheld }

/**
 * Nudge a person: by mail, and for some days where they learn. A person is spared more than one a day and three a fortnight, whoever sends them, also of two
 * at the same moment; who would send more is told until when it is withheld. Null where the person is not the manager's, or is the manager.
 */
export async function nudgePerson(db: Database, { managerId, personId, sentId, words, now }: Nudging): Promise<Nudged | null> {
  if (managerId === personId) return null
  return db.transaction().execute(async (tx) => {
    if (!(await findMember(tx, managerId, personId, now.getTime()))) return null
    await claimPerson(tx, personId)
    const before = await findSentNudge(tx, managerId, sentId)
    if (before) return before.personId === personId ? { sent: true } : null
    const recent = await listNudges(tx, personId, now.getTime() - nudgeBounds.fortnightDays * day)
    const withheld = withheldNudge(recent.map(({ sentAt }) => sentAt), now.getTime())
    if (withheld) return { sent: false, withheld }
    await insertNudge(tx, sentId, { id: uuid(), personId, senderId: managerId, words, sentAt: now.getTime() })
    await audit(tx, { actorId: managerId, action: 'person.nudged', subjectType: 'person', subjectId: personId, after: { words } }, now)
    const [person, sender] = [await findPerson(tx, personId), await findPerson(tx, managerId)]
    if (person && sender) await enqueueMail(tx, person.email, nudgeLetter({ name: person.name, sender: sender.name, words, link: `${environment().APP_URL}/learn` }), now)
    return { sent: true }
  })
}
