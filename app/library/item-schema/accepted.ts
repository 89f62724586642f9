import { z } from 'zod'
import { extraWords, share, words } from './words'

/** Words that are taken as an answer. */
export const acceptedText = z.strictObject({ text: words('Write the words that are taken as an answer.', 500), weight: share.optional(), feedback: extraWords() })

export const caseSensitive = z.boolean({ error: 'Say whether small and capital letters differ.' }).default(false)
