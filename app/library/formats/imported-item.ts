import type { Content } from '../../domain/quiz/item'
import { type ContentFault, faultIn } from '../content-fault'
import type { Place } from '../problem'

/**
 * A question as a file states it, before the bank takes it. `key` names it inside its bank, `title` is a name that need not be its own
 * alone; both are null where the file has none. `skills`, `clauseTypes` and `difficulty` are null where the format or the file does not say them.
 */
export type ImportedItem = Content & {
  key: string | null
  title: string | null
  skills: Record<string, number> | null
  clauseTypes: string[] | null
  difficulty: number | null
  tags: string[]
  source: string | null
  file: string
  line: number
  column: number
}

/** What is known of a question besides its content, where a file says it. */
export type ItemFacts = Pick<ImportedItem, 'key' | 'title' | 'skills' | 'clauseTypes' | 'difficulty' | 'tags' | 'source'>

export const noFacts: ItemFacts = { key: null, title: null, skills: null, clauseTypes: null, difficulty: null, tags: [], source: null }

/** What reading gives: questions, what is wrong (nothing is taken in), and what was changed or left out on the way (it still is). */
export type FormatRead = { items: ImportedItem[]; faults: ContentFault[]; notes: ContentFault[] }

/** What writing gives: the file, and each question that is not in it or lost something, with the reason in words. */
export type FormatWritten<T> = { file: T; leftOut: { key: string; reason: string }[]; losses: { key: string; lost: string }[] }

/** A question of a bank as it goes out. */
export type ExportedItem = Content & {
  key: string
  skills: Record<string, number>
  clauseTypes: string[]
  difficulty: number
  tags: string[]
  source: string | null
}

/** Why a question cannot be taken; thrown inside a reader and told at the question's place. */
export class Untaken extends Error {
  constructor(message: string, readonly place: Place | null = null) {
    super(message)
  }
}

/** Gathers what a reader finds in one file. */
export class Gathering {
  readonly items: ImportedItem[] = []
  readonly faults: ContentFault[] = []
  readonly notes: ContentFault[] = []

  constructor(readonly file: string) {}

  fault(place: Place, message: string): void {
    this.faults.push(faultIn(this.file, message, place))
  }

  note(place: Place, message: string): void {
    this.notes.push(faultIn(this.file, message, place))
  }

  /** Take what `make` gives; what it refuses is a fault at its place. */
  item(place: Place, facts: ItemFacts, make: () => Content): void {
    try {
      this.items.push({ ...make(), ...facts, file: this.file, line: place.line, column: place.column })
    } catch (fault) {
      if (!(fault instanceof Untaken)) throw fault
      this.fault(fault.place ?? place, fault.message)
    }
  }

  get read(): FormatRead {
    const { items, faults, notes } = this
    return { items, faults, notes }
  }
}
