import { z } from 'zod'
import { type Context, fault, type Path } from './rules'
import { lengths, maybeWords, partId, words, yesOrNo } from './words'

export const named = (missing: string, most: number = lengths.line) => z.strictObject({ id: partId, text: words(missing, most) })

const weight = z
  .number({ error: 'Give a weight from -1 to 1, or leave it out.' })
  .min(-1, 'Give a weight from -1 to 1, or leave it out.')
  .max(1, 'Give a weight from -1 to 1, or leave it out.')

export const option = z.strictObject({
  id: partId,
  text: words('Write the words of this option.'),
  right: yesOrNo('Say whether this option is right.'),
  feedback: maybeWords(),
  weight: weight.optional(),
})

type Option = z.infer<typeof option>

/** In a choice of one, what is right earns everything: a weight says what a wrong pick earns all the same. */
export function rightEarnsAll(context: Context, path: Path, options: readonly Option[]): void {
  for (const [at, { right, weight: own }] of options.entries()) {
    if (right && own !== undefined && own !== 1) fault(context, [...path, at, 'weight'], 'The right option earns everything. Leave its weight out.')
    if (!right && own === 1) fault(context, [...path, at, 'weight'], 'A wrong option cannot earn everything. Give it less than 1, or say that it is right.')
  }
}

/** All right options together earn everything. Rounded thirds, as other programmes write them, do. */
export function rightsEarnAll(context: Context, path: Path, options: readonly Option[]): void {
  const rights = options.filter(({ right }) => right)
  const earned = rights.reduce((sum, { weight: own }) => sum + (own ?? 1 / rights.length), 0)
  if (rights.length > 0 && earned < 1 - 1e-3) fault(context, path, 'The weights of all right options come to less than 1, so nobody could earn everything. Raise them, or leave them out.')
}
