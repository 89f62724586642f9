import type { Database } from '#db/client.server'
import { once } from '#db/once'
import { deleteChangesBefore, hasChanged, listChanges } from '#db/queries/team-changes'
import { findReach } from '#db/queries/managed-teams'
import { logger } from '../../http/logger.server'
import { keepRounds } from '../keep-rounds.server'

const second = 1000
/** The database is asked so often, once for all watchers of this process. */
const pollEvery = 2 * second
/** What another transaction wrote before may be seen only after it; two clocks may differ. */
const overlap = 15 * second
const beatEvery = 20 * second
/** So long a page that was away may ask what it missed. */
const keptFor = 60 * 60 * second
/** So many pages of one person are told at once. */
export const mostPages = 20

type Watcher = { readonly personId: string; teamIds: ReadonlySet<string>; tell: () => void; end: () => void }

const state = once('team-watchers', () => ({ watchers: new Set<Watcher>(), seen: new Map<string, number>(), timer: null as NodeJS.Timeout | null, ended: false }))

/** `since`: when the page was last told something (ms epoch), null before. `still`: whether they may watch still; asked at each beat. */
export type Watching = { managerId: string; since: number | null; still: () => Promise<boolean>; signal: AbortSignal }

/**
 * A stream of server-sent events: `change` where something about a person of the manager's teams is another than before, with no word of what; a comment at each beat.
 * It ends when the page goes, the manager is not one any more, or the server stops. Null for more than `mostPages` at once.
 */
export async function watchTeams(db: Database, { managerId, since, still, signal }: Watching): Promise<ReadableStream<Uint8Array> | null> {
  const teamIds = await teamIdsOf(db, managerId)
  const missed = since !== null && (await hasChanged(db, teamIds, since - overlap))
  if (state.ended || signal.aborted || [...state.watchers].filter((one) => one.personId === managerId).length >= mostPages) return null
  const encoder = new TextEncoder()
  let leave = () => {}
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const tell = () => send(`event: change\nid: ${Date.now()}\ndata: {}\n\n`)
      const watcher: Watcher = { personId: managerId, teamIds: new Set(teamIds), tell, end: () => leave() }
      const beat = setInterval(() => void renew(db, watcher, still).then((stays) => (stays ? send(': beat\n\n') : leave()), () => leave()), beatEvery)
      leave = () => {
        leave = () => {}
        clearInterval(beat)
        state.watchers.delete(watcher)
        signal.removeEventListener('abort', watcher.end)
        controller.close()
      }
      signal.addEventListener('abort', watcher.end)
      state.watchers.add(watcher)
      send('retry: 3000\n\n')
      if (missed) tell()
      poll(db)
    },
    cancel: () => leave(),
  })
}

const teamIdsOf = async (db: Database, managerId: string) => (await findReach(db, managerId)).teams.map(({ id }) => id)

/** Whether a watcher may stay; whom they manage may be others by now. */
async function renew(db: Database, watcher: Watcher, still: () => Promise<boolean>): Promise<boolean> {
  if (!(await still())) return false
  watcher.teamIds = new Set(await teamIdsOf(db, watcher.personId))
  return state.watchers.has(watcher)
}

/** Ask the database while anybody watches. */
function poll(db: Database): void {
  if (state.timer !== null) return
  state.timer = setTimeout(() => {
    void tellChanges(db, Date.now())
      .catch((error: unknown) => logger.error({ err: error }, 'what changed in teams could not be read'))
      .finally(() => {
        state.timer = null
        if (state.watchers.size > 0) poll(db)
        else state.seen.clear()
      })
  }, pollEvery)
  state.timer.unref()
}

async function tellChanges(db: Database, now: number): Promise<void> {
  const changes = (await listChanges(db, now - overlap)).filter(({ id }) => !state.seen.has(id))
  for (const { id } of changes) state.seen.set(id, now)
  for (const [id, at] of state.seen) if (at < now - 2 * overlap) state.seen.delete(id)
  const teamIds = new Set(changes.map(({ teamId }) => teamId))
  for (const watcher of [...state.watchers]) if ([...teamIds].some((id) => watcher.teamIds.has(id))) watcher.tell()
}

/** End every stream: the server stops. */
export function endWatching(): void {
  state.ended = true
  for (const watcher of [...state.watchers]) watcher.end()
}

/** Forget every ten minutes what changed an hour ago, until stopped. */
export const keepForgetting = (db: Database): (() => Promise<void>) =>
  keepRounds({ every: 600 * second, fault: 'old changes in teams could not be forgotten', round: () => deleteChangesBefore(db, Date.now() - keptFor) })
