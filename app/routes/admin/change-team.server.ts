import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { moveFaults, teamFaults, useWords } from '../../components/admin/team-words'
import { type Faults, line, list, optionalId, parse } from '../../http/forms'
import { found, notFound, refused } from '../../http/refusals.server'
import { createTeam } from '../../workflows/people/create-team.server'
import { moveTeam } from '../../workflows/people/move-team.server'
import { removeTeam } from '../../workflows/people/remove-team.server'
import { renameTeam } from '../../workflows/people/rename-team.server'
import { setTeamManagers } from '../../workflows/people/set-team-managers.server'

const name = line('Enter a name.', 100)

const changeForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('create'), id: z.uuid(), name, parentId: optionalId }),
  z.object({ intent: z.literal('rename'), name }),
  z.object({ intent: z.literal('move'), parentId: optionalId }),
  z.object({ intent: z.literal('managers'), managers: list(z.string()) }),
  z.object({ intent: z.literal('remove') }),
])

type Acting = { actorId: string; now: Date }

/** Do what a form of the teams' page asks for: a redirect that says what was done, or what is wrong beside the field. */
export async function changeTeam(form: FormData, acting: Acting, shownTeamId: string | null) {
  const parsed = parse(changeForm, form)
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const change = parsed.data
  const refuse = (faults: Faults) => refused(faults, typedIn(form))
  if (change.intent === 'create') {
    const made = await createTeam(db, { ...acting, ...change })
    return 'problem' in made ? refuse(teamFaults[made.problem]) : redirect(`/admin/teams?team=${made.teamId}&done=created`)
  }
  const teamId = found(shownTeamId)
  const settle = (outcome: { changed: boolean } | { problem: string }, done: string, faults: Record<string, Faults>) => {
    if (!('problem' in outcome)) return redirect(`/admin/teams?team=${teamId}&done=${outcome.changed ? done : 'same'}`)
    if (outcome.problem === 'unknown') throw notFound()
    return refuse(faults[outcome.problem] ?? {})
  }
  if (change.intent === 'rename') return settle(await renameTeam(db, { ...acting, ...change, teamId }), 'renamed', teamFaults)
  if (change.intent === 'move') return settle(await moveTeam(db, { ...acting, ...change, teamId }), 'moved', moveFaults)
  if (change.intent === 'managers') return settle(await setTeamManagers(db, { ...acting, teamId, personIds: change.managers }), 'managers', teamFaults)
  const removed = await removeTeam(db, { ...acting, teamId })
  return 'use' in removed ? refuse({ form: useWords(removed.use) }) : redirect('/admin/teams?done=removed')
}

function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
