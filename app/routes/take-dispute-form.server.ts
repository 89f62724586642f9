import type { z } from 'zod'
import { fileProblemWords } from '../components/incentives/dispute-words'
import { parse, typedIn } from '../http/forms'
import { refused } from '../http/refusals.server'
import { keepDisputeFiles, type RefusedFile } from '../workflows/incentives/keep-dispute-files.server'
import type { KeptFile } from '../workflows/media/judge-handed-in.server'
import type { ReceivedForm } from '../workflows/media/receive-form.server'
import { mediaStore } from '../workflows/media/store.server'

type Taken<S extends z.ZodType> = { data: z.infer<S>; files: KeptFile[] } | { refusal: ReturnType<typeof refused> }

/** Judge a form about a dispute and the files in it together, so that one answer says all that is wrong. */
export async function takeDisputeForm<S extends z.ZodType>(schema: S, { fields, files }: ReceivedForm): Promise<Taken<S>> {
  const parsed = parse(schema, fields)
  const kept = await keepDisputeFiles(mediaStore(), files)
  if (parsed.success && 'files' in kept) return { data: parsed.data, files: kept.files }
  return { refusal: refused({ ...(parsed.success ? {} : parsed.faults), ...('refused' in kept ? fileFaults(kept.refused) : {}) }, typedIn(fields)) }
}

const fileFaults = (files: readonly RefusedFile[]) => Object.fromEntries(files.map(({ field, givenName, problem }) => [field, fileProblemWords(givenName, problem)]))
