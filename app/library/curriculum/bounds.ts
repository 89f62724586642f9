import { z } from 'zod'

/** `curriculum.yaml`: what the courses of a folder are held to before they ship. A folder without it is held to nothing. */

const share = z.number().min(0).max(1)
const count = z.int().nonnegative()
const range = z.tuple([z.number(), z.number()]).refine(([least, most]) => least <= most, 'must have its least first')

export const curriculumFile = z.strictObject({
  /** Of each lesson: words of the body, the Flesch-Kincaid grade of its running text, and how many checkpoints and other kinds of component at least. */
  lessons: z.strictObject({ words: range, grade: range, checkpoints: count, components: count }),
  /** Of each module's bank. `onCase`: the least share of items that stand on a text of their own. `longest`: the most share of single choices whose key is the longest option. */
  modules: z.strictObject({ items: count, types: count, onCase: share, keyPosition: share, longest: share, shortest: share, difficulty: range }),
  /** Of the whole: each skill has so many lessons and so many items, each clause type so many of both together; `alike`: from this resemblance on two items are one. */
  coverage: z.strictObject({ lessons: count, items: count, clauseTypes: count, alike: share }),
})

export type Bounds = z.infer<typeof curriculumFile>
