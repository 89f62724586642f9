import { z } from 'zod'
import { type UploadEnding, uploadEndings } from '../../domain/quiz/upload-endings'
import { bodyOf } from './body'
import { fault } from './rules'
import { rubric } from './rubric'
import { between, extraWords, lengths } from './words'

const ending = z.enum(uploadEndings, { error: `Files of this kind cannot be handed in. Choose among ${uploadEndings.join(', ')}.` })
const place = (one: UploadEnding) => uploadEndings.indexOf(one)
const filesFault = 'Say in a whole number from 1 to 10 how many files may be handed in.'

export const upload = bodyOf({
  accepts: between(ending, 1, uploadEndings.length, 'kinds of file').transform((endings) => [...endings].sort((one, other) => place(one) - place(other))),
  maxFiles: z.int({ error: filesFault }).min(1, filesFault).max(10, filesFault).default(1),
  rubric,
  model: extraWords(lengths.extract),
}).superRefine(({ accepts }, context) => {
  for (const [at, one] of accepts.entries()) if (accepts.indexOf(one) < at) fault(context, ['accepts', at], `“${one}” is named twice. Take one away.`)
})
