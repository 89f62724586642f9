/** What people look for: single words, several, some that many lessons say, some that none does. */
const phrases = [
  'liability', 'indemnity', 'renewal', 'cap on liability', 'escrow', 'who pays', 'price caps', 'confidential information', 'third-party claim',
  'governing law', 'redline', 'clause risk', 'termination for convenience', 'service credits', 'what does the clause cost', 'audit', 'draft earlier moved',
  'carve-out', 'most favoured nation', 'exclusivity part 3', 'number losses count towards', 'zzzz', 'liabilty', 'the same word different people',
]

/** Every phrase as it is typed into the palette: from its second letter on, letter by letter. */
export function typedQueries(): string[] {
  return phrases.flatMap((phrase) => Array.from({ length: phrase.length - 1 }, (_, typed) => phrase.slice(0, typed + 2)))
}
