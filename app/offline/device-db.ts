import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { ReadingEvent } from '../domain/progress/reading-event'
import type { WaitingAnswer } from './answer-store'
import type { AnswerDraft } from './draft-store'

interface Schema extends DBSchema {
  waiting: { key: number; value: { seq?: number; person: string; event: ReadingEvent }; indexes: { person: string } }
  answers: { key: [string, string, string]; value: WaitingAnswer }
  drafts: { key: [string, string, string]; value: AnswerDraft }
}

const name = 'countersign'
let opened: Promise<IDBPDatabase<Schema>> | null = null

/** The database of this device. Rejects where there is none, as in some private windows. */
export function openDeviceData(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(name, 3, {
    upgrade: (db, from) => {
      if (from < 1) db.createObjectStore('waiting', { keyPath: 'seq', autoIncrement: true }).createIndex('person', 'person')
      if (from < 2) db.createObjectStore('answers', { keyPath: ['person', 'attempt', 'item'] })
      if (from < 3) db.createObjectStore('drafts', { keyPath: ['person', 'attempt', 'item'] })
    },
    // Signing out in another tab deletes the database: this one must not stand in the way.
    blocking: (_current, _wanted, event) => forget(event.target as IDBDatabase),
    terminated: () => (opened = null),
  })
  opened.catch(() => (opened = null))
  return opened
}

function forget(db: IDBDatabase): void {
  db.close()
  opened = null
}

/** Nothing of anybody stays on this device. */
export async function dropDeviceData(): Promise<void> {
  ;(await opened?.catch(() => null))?.close()
  opened = null
  await deleteDB(name)
}
