import { createContext, type ReactNode, useContext } from 'react'
import type { Fields } from '../../../../library/item-form/fields'

/** What the form began with: every field's words, and what is to be mended, by the names that stood in it then. */
type Start = { fields: Fields; faults: Record<string, string> }

/** Where a row stands now, and where it stood when the form began; a new row stood nowhere. */
type Place = { name: string; origin: string }

const StartContext = createContext<Start>({ fields: {}, faults: {} })
const PlaceContext = createContext<Place>({ name: '', origin: '' })

export function ItemFields({ start, children }: { start: Start; children: ReactNode }) {
  return <StartContext.Provider value={start}>{children}</StartContext.Provider>
}

export function RowPlace({ name, origin, children }: Place & { children: ReactNode }) {
  return <PlaceContext.Provider value={{ name, origin }}>{children}</PlaceContext.Provider>
}

const join = (place: string, name: string) => (place ? `${place}.${name}` : name)

/** A field of the row that this stands in, or of the whole form: its name, what it holds at first, and what is wrong with it. */
export function useItemField(name: string): { name: string; origin: string; value: string; fault: string | undefined } {
  const { fields, faults } = useContext(StartContext)
  const place = useContext(PlaceContext)
  const origin = join(place.origin, name)
  return { name: join(place.name, name), origin, value: fields[origin] ?? '', fault: faults[origin] }
}

export const useStart = (): Start => useContext(StartContext)
