import { wordsIn } from '../content/fold-words'
import type { Content } from './item'
import { kindOf } from './kinds'

/** Every word of an item, folded and parted by blanks, for the search of the bank. `key`: its name inside its bank. */
export function wordsOfItem(key: string, item: Content): string {
  const texts = [key, item.body.stem, item.body.excerpt?.text ?? '', ...kindOf(item).texts()]
  return [...new Set(texts)].flatMap((text) => [...wordsIn(text)].map(({ word }) => word)).join(' ')
}
