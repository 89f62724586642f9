import { data, redirect } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { whenWords } from '../../components/words'
import { found } from '../../http/refusals.server'
import { newNeed, readRole } from '../../http/role-form'
import { changeRows } from '../../library/item-form/change-rows'
import { type Fields, fieldsOf } from '../../library/item-form/fields'
import { previewRoleProfile, type RolePreview } from '../../workflows/roles/preview-role-profile.server'
import { saveRoleProfile } from '../../workflows/roles/save-role-profile.server'

/** What comes back when nothing was saved: everything typed, what is to be mended, and what it would change where that was asked. */
export type RoleReply = { fields: Fields; faults: Record<string, string>; preview: RolePreview | null }

type Acting = { trainerId: string; profileId: string; now: Date }

const formOf = z.object({ base: z.coerce.number().int().min(0), sentId: z.uuid() })

/** Do what the form of a role asks for: change its rows, show what it would change, or save it, which leads on. */
export async function changeRole(form: FormData, { trainerId, profileId, now }: Acting) {
  const sent = fieldsOf(form)
  const back = (fields: Fields, faults: Record<string, string> = {}, status = 200) => data<RoleReply>({ fields, faults, preview: null }, { status })
  if (sent.does) return back(changeRows(sent, sent.does, newNeed))
  if (sent.intent === 'change') return back(sent)
  const known = formOf.safeParse(sent)
  if (!known.success) return back(sent, { form: 'This form is not whole. Load the page again.' }, 400)
  const { draft, faults } = readRole(sent)
  if (faults) return back(sent, faults, 400)
  if (sent.intent !== 'save') {
    const preview = found(await previewRoleProfile(db, profileId, draft, now.getTime()))
    return data<RoleReply>({ fields: sent, faults: {}, preview })
  }
  const result = found(await saveRoleProfile(db, { ...known.data, trainerId, profileId, needs: draft, now }))
  if ('unknown' in result) return back(sent, { form: `There is no skill ${result.unknown.join(', ')} any more. Take it out and try again.` }, 400)
  if ('conflict' in result) {
    const { number, by, at } = result.conflict
    const told = `${by ?? 'New content'} changed this role ${whenWords(at, now.getTime())}, after you opened it. What you wrote is here; look once more at what it would change now, and save then.`
    return back({ ...sent, base: String(number) }, { form: told }, 409)
  }
  throw redirect(`/studio/roles?done=${result.saved ? 'saved' : 'same'}`)
}
