import type { Constants } from '../constants'
import {
  type ItemState, type MasteryState, type MemoryState, newGaps, newItem, newMastery, newMemory, newPerson, newSkill, type Participants, type PersonState,
  type SkillState,
} from './state'

type Key = number | string
type Member = { person: PersonState; masteries: Map<Key, MasteryState>; memories: Map<Key, MemoryState> }

/** Whose answer it is, and to what. `skills`: at least one, none twice. */
export type Seat = { user: Key; item: Key; skills: readonly Key[] }

/** Every record of a population, by name; one that was never asked for stands at its start value. */
export type Seats = {
  /** The records that take part in an answer. The same list is given each time. Throws RangeError for a question without skills. */
  at: (seat: Seat) => Participants
  forgetPeople: () => void
}

export function newSeats(constants: Constants): Seats {
  let members = new Map<Key, Member>()
  const items = new Map<Key, ItemState>()
  const skills = new Map<Key, SkillState>()
  const taking = {
    person: newPerson(constants), masteries: [] as MasteryState[], memory: newMemory(constants), item: newItem(constants), skills: [] as SkillState[],
    gaps: newGaps(constants),
  }
  return {
    at({ user, item, skills: named }) {
      if (named.length === 0) throw new RangeError('a question needs a skill')
      const member = ensure(members, user, () => ({ person: newPerson(constants), masteries: new Map(), memories: new Map() }))
      taking.person = member.person
      taking.memory = ensure(member.memories, item, () => newMemory(constants))
      taking.item = ensure(items, item, () => newItem(constants))
      taking.masteries.length = named.length
      taking.skills.length = named.length
      for (let index = 0; index < named.length; index += 1) {
        const skill = named[index] as Key
        taking.masteries[index] = ensure(member.masteries, skill, () => newMastery(constants))
        taking.skills[index] = ensure(skills, skill, () => newSkill(constants))
      }
      return taking
    },
    forgetPeople() {
      members = new Map()
    },
  }
}

function ensure<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
