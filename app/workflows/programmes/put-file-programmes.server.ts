import type { Tx } from '#db/client.server'
import { listKept, offerOnly, putProgramme } from '#db/queries/programmes'
import type { Programme } from '../../domain/progress/programme/programme'

/** Put the programmes of content/ in their order. One whose words changed becomes a version of its own; who began under an earlier one stays on it. */
export async function putFileProgrammes(tx: Tx, programmes: readonly (Programme & { id: string })[], now: Date): Promise<void> {
  const kept = await listKept(tx)
  for (const [position, programme] of programmes.entries()) {
    const { id, ...said } = programme
    const content = JSON.stringify(said)
    const before = kept.get(id)
    const version = before === undefined ? 1 : before.content === content ? before.version : before.version + 1
    await putProgramme(tx, programme, { version, position, content, now })
  }
  await offerOnly(tx, programmes.map(({ id }) => id))
}
