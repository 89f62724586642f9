import type { Database } from '#db/client.server'
import { deleteHoliday, findHoliday } from '#db/queries/holidays'
import { audit } from '../audit.server'

/** A day off is worked again; days that were told stay as they are. A repeat changes nothing and says so. */
export async function removeHoliday(db: Database, { actorId, id, now }: { actorId: string; id: string; now: Date }): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const holiday = await findHoliday(tx, id)
    if (!holiday || !(await deleteHoliday(tx, id))) return false
    const { name, day, team } = holiday
    await audit(tx, { actorId, action: 'holiday.removed', subjectType: 'holiday', subjectId: id, before: { name, day, of: team?.name ?? 'everyone' } }, now)
    return true
  })
}
