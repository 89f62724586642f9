import { countWords } from '../words'
import type { Searching } from './use-search'

/** What the palette says about itself, aloud too: how to use it, how many it found, or why it found none. */
export function paletteWords(typed: string, { state, result, asked }: Searching): string {
  if (typed === '') return 'Arrow keys choose, Enter opens, Escape closes.'
  if (state === 'failed') return 'The search cannot be reached just now. Pages above still open.'
  if (!result || (state === 'searching' && asked === '')) return 'Searching'
  if (result.total > 0) return `${countWords(result.total, 'result')} for “${asked}”`
  return result.near.length > 0 ? `Nothing says all of “${asked}”. Did you mean one of these?` : `Nothing says all of “${asked}”. Try fewer words, or others.`
}
