import type { Readers } from '#db/queries/course-tree'

export function readersWords({ started, finished }: Readers): string {
  return started === 0 ? 'no readers yet' : `${started} started, ${finished} finished`
}
