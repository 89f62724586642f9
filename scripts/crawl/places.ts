import type { ContentFiles } from '~/library/read-content.server'

/** A page to look at, and who looks. `tries`: the quiz that stands there is tried as a rep gets it, so that each question of its bank is drawn. */
export type Place = { path: string; as: 'rep' | 'trainer'; tries: boolean }

type Crawled = Pick<ContentFiles, 'courses' | 'drills' | 'clauseTypes'>

/**
 * Where all of a folder's content is drawn: each lesson; for each module its quiz, tried with every question that it may ask; each question
 * that no quiz asks and no lesson shows, and each drill, on a page of its own; each clause type, and the glossary.
 */
export function placesOf({ courses, drills, clauseTypes }: Crawled, drillBank: string): Place[] {
  const modules = courses.flatMap((course) => course.modules.map((module) => ({ id: `${course.id}/${module.slug}`, module })))
  const shown = new Set(modules.flatMap(({ id, module }) => module.lessons.flatMap(({ source }) => checkpointsIn(source).map((item) => (item.includes('/') ? item : `${id}/${item}`)))))
  const alone = modules.flatMap(({ id, module }) => module.questions.filter((one) => one.use === 'checkpoint').map((one) => `${id}/${one.id}`)).filter((id) => !shown.has(id))
  const items = [...alone, ...drills.map(({ id }) => `${drillBank}/${id}`)]
  return [
    ...modules.flatMap(({ id, module }) => module.lessons.map(({ slug }) => rep(`/learn/${id}/${slug}`))),
    ...modules.map(({ id, module }) => ({ path: `/studio/${id}/quiz`, as: 'trainer' as const, tries: module.questions.length > 0 })),
    ...items.map((id) => ({ path: `/studio/bank/item?id=${encodeURIComponent(id)}`, as: 'trainer' as const, tries: false })),
    ...courses.map(({ id }) => rep(`/learn/${id}`)),
    ...[rep('/glossary'), rep('/clauses')],
    ...clauseTypes.map(({ id }) => rep(`/clauses/${id}`)),
  ]
}

const rep = (path: string): Place => ({ path, as: 'rep', tries: false })

const checkpointsIn = (source: string): string[] => [...source.matchAll(/<Checkpoint\s+item="([^"]+)"/g)].flatMap(([, item]) => item ?? [])
