import { expect } from 'vitest'
import type { TestServer } from './server'
import type { Visitor } from './visitor'

/** What a journey through the course tree needs: moves as a form sends them, and how the tree stands in the database. */

export const course = 'contract-language'
export const risk = `${course}/terms-that-move-risk`

type Kind = 'course' | 'module' | 'lesson'

export const move = (visitor: Visitor, kind: Kind, id: string, to: string, before = '', reply = 'data') =>
  visitor.post('/studio', { intent: 'move', place: `${kind} ${id} ${to} ${before}`, ...(reply ? { reply } : {}) })

export const putAway = (visitor: Visitor, kind: Kind, id: string) => visitor.post('/studio', { intent: 'archive', kind, id })
export const bringBack = (visitor: Visitor, kind: Kind, id: string) => visitor.post('/studio', { intent: 'restore', kind, id })

export function treeRows({ db }: TestServer) {
  const lessonsOf = async (moduleId: string) => {
    const rows = await db.selectFrom('lesson').select(['id', 'position']).where('module_id', '=', moduleId).orderBy('position').orderBy('id').execute()
    expect(rows.map((row) => row.position)).toEqual(rows.map((_row, index) => index))
    return rows.map((row) => row.id)
  }
  const modulesOf = async (courseId: string) => {
    const rows = await db.selectFrom('module').select(['id', 'position']).where('course_id', '=', courseId).orderBy('position').orderBy('id').execute()
    expect(rows.map((row) => row.position)).toEqual(rows.map((_row, index) => index))
    return rows.map((row) => row.id)
  }
  const auditOf = async (subject: string, action: string) => {
    const rows = await db.selectFrom('audit').select(['before', 'after']).where('subject_id', '=', subject).where('action', '=', action).orderBy('id').execute()
    return rows.map((row) => ({ before: JSON.parse(row.before ?? 'null') as unknown, after: JSON.parse(row.after ?? 'null') as unknown }))
  }
  return { lessonsOf, modulesOf, auditOf }
}

/** A course of a test's own with modules and lessons that were never published. */
export async function makeCourse(tess: Visitor, slug: string, modules: Record<string, string[]>): Promise<void> {
  const made = await tess.post('/studio/new', { title: `Course ${slug}`, slug, summary: 'What it teaches.', audience: 'Everyone.' })
  expect(made.location).toBe(`/studio/${slug}?done=created#add`)
  for (const [module, lessons] of Object.entries(modules)) {
    expect((await tess.post(`/studio/${slug}`, { intent: 'module', title: `Module ${module}`, slug: module, summary: 'About it.' })).status).toBe(302)
    for (const lesson of lessons) {
      expect((await tess.post(`/studio/${slug}/${module}`, { intent: 'lesson', title: `Lesson ${lesson}`, slug: lesson })).location).toBe(`/studio/${slug}/${module}/${lesson}`)
    }
  }
}
