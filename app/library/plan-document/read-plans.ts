import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import { faultIn } from '../content-fault'
import type { Gathered } from '../read-courses'
import { readPlan } from './read-plan'

const folder = 'incentive-plans/'

export const planFile = (id: string): string => `${folder}${id}.yaml`

/** Every plan of a source by the name of its file; faults are gathered. */
export function readPlans(texts: ReadonlyMap<string, string>, { faults, places }: Pick<Gathered, 'faults' | 'places'>): PeriodPlan[] {
  const files = [...texts.keys()].filter((path) => path.startsWith(folder)).sort()
  return files.flatMap((file) => {
    const id = file.slice(folder.length).replace(/\.yaml$/, '')
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 60) faults.push(faultIn(file, 'A plan’s file is named in lower-case words joined by hyphens, at most 60 letters in all.'))
    const read = readPlan(file, id, texts.get(file) ?? '')
    if ('faults' in read) {
      faults.push(...read.faults)
      return []
    }
    places.set(file, read.placeOf)
    return [read.plan]
  })
}
