import type { Programme } from '../../domain/progress/programme/programme'
import { faultIn } from '../content-fault'
import type { Gathered } from '../read-courses'
import { programmeForm } from './programme-form'

const folder = 'programmes/'

/** `programmes/first-30-days.yaml`. */
export const isProgrammeFile = (path: string): boolean => /^programmes\/[^/]+\.yaml$/.test(path)
export const programmeFile = (id: string): string => `${folder}${id}.yaml`

export type ReadProgramme = Programme & { id: string }

/** Every programme of a source by the name of its file; faults are gathered. */
export function readProgrammes(texts: ReadonlyMap<string, string>, { faults, read }: Pick<Gathered, 'faults' | 'read'>): ReadProgramme[] {
  return [...texts.keys()].filter(isProgrammeFile).sort().flatMap((file) => {
    const id = file.slice(folder.length).replace(/\.yaml$/, '')
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 60) faults.push(faultIn(file, 'A programme’s file is named in lower-case words joined by hyphens, at most 60 letters in all.'))
    const programme = read(file, programmeForm, null)
    return programme ? [{ ...programme, id }] : []
  })
}
