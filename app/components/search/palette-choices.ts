import type { LucideIcon } from 'lucide-react'
import { Clock, Search } from 'lucide-react'
import type { Marked } from '../../domain/content/search-excerpt'
import type { SearchResult } from '../../workflows/search/search.server'
import type { Place } from '../places'
import { kindWords } from './kind-words'
import type { Recent } from './recent'
import { searchAddress } from './search-address'

/** One line of the palette: what it is called, what it says about itself, and where it leads. */
export type Choice = { to: string; title: Marked; note: string; excerpt: Marked | null; icon: LucideIcon; keep: Recent | null }
export type ChoiceGroup = { title: string; choices: Choice[] }

const plain = (text: string): Marked => ({ text, marks: [] })

/** What the palette offers before anything is typed: where somebody was led lately, and where they can go. */
export function choicesAtRest(recent: readonly Recent[], places: readonly Place[]): ChoiceGroup[] {
  const lately = recent.map((one) => ({ to: one.to, title: plain(one.title), note: one.note, excerpt: null, icon: Clock, keep: one }))
  return withoutEmpty([{ title: 'Lately', choices: lately }, { title: 'Go to', choices: places.map(choiceOfPlace) }])
}

/** What it offers for what is typed: places of that name, what was found, and the way to all of it. */
export function choicesFor(typed: string, places: readonly Place[], result: SearchResult | null): ChoiceGroup[] {
  const found = (result?.hits ?? []).map(({ to, title, kind, where, excerpt }) => {
    const note = [kindWords[kind].one, ...where].join(' · ')
    return { to, title, note, excerpt, icon: kindWords[kind].icon, keep: { to, title: title.text, note } }
  })
  const near = (result?.near ?? []).map((word) => ({ ...searchFor(word), title: plain(word), note: 'Search for this instead' }))
  const more = result && result.total > found.length ? [{ ...searchFor(typed), title: plain(`See all ${result.total} results`), note: 'Search' }] : []
  return withoutEmpty([
    { title: 'Go to', choices: places.filter(({ label }) => beginsIn(label, typed)).map(choiceOfPlace) },
    { title: 'Found', choices: [...found, ...more] },
    { title: 'Did you mean', choices: near },
  ])
}

const searchFor = (q: string) => ({ to: searchAddress({ q, kind: null, page: 1 }), excerpt: null, icon: Search, keep: null })

const choiceOfPlace = ({ to, label, icon }: Place): Choice => ({ to, title: plain(label), note: 'Page', excerpt: null, icon, keep: null })

/** Whether a name, or a word of it, begins with what is typed. */
function beginsIn(label: string, typed: string): boolean {
  return ` ${label.toLowerCase()}`.includes(` ${typed.trim().toLowerCase()}`)
}

const withoutEmpty = (groups: ChoiceGroup[]): ChoiceGroup[] => groups.filter(({ choices }) => choices.length > 0)
