import type { Fixed, Time } from './columns'

export type OneToOneTables = {
  one_to_one_note: {
    id: Fixed<string>
    author_id: Fixed<string>
    reader_id: Fixed<string>
    sent_id: Fixed<string>
    words: string
    written_at: Fixed<Time>
    withdrawn_at: Time | null
  }
  nudge: { person_id: Fixed<string>; id: Fixed<string>; sender_id: Fixed<string>; sent_id: Fixed<string>; words: Fixed<string>; sent_at: Fixed<Time> }
}
