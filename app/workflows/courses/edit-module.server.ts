import type { Database } from '#db/client.server'
import { findStudioModule, listModuleChoices, type ModuleSettings, updateModule } from '#db/queries/course-settings'
import { claimTree } from '#db/queries/tree-order'
import { circleThrough } from '../../domain/content/module-requires'
import { audit } from '../audit.server'

/** `circle`: titles of the modules that would wait for one another. `unknown`: one of them is gone or put away. */
export type EditModuleFault = { problem: 'circle'; titles: string[] } | { problem: 'unknown' }

/**
 * Change what a module is called, what it says, and which modules come first. Lessons that its file asks for stay asked for. The same
 * again changes nothing. Null: no such module.
 */
export async function editModule(
  db: Database,
  edit: { trainerId: string; moduleId: string; settings: ModuleSettings; now: Date },
): Promise<{ changed: boolean } | EditModuleFault | null> {
  const { moduleId, settings } = edit
  return db.transaction().execute(async (tx) => {
    await claimTree(tx)
    const there = await findStudioModule(tx, moduleId)
    if (!there) return null
    const choices = await listModuleChoices(tx)
    const titles = new Map([...choices.map((one) => [one.id, one.title] as const), [moduleId, there.title]])
    const wanted = settings.requires.filter((id) => titles.has(id) || !there.requires.includes(id))
    if (wanted.some((id) => !titles.has(id))) return { problem: 'unknown' as const }
    const circle = circleThrough(new Map(choices.map((one) => [one.id, one.requires])), moduleId, wanted)
    if (circle) return { problem: 'circle' as const, titles: circle.map((id) => titles.get(id) ?? id) }
    const lessons = there.requires.filter((id) => id.split('/').length > 2)
    const after: ModuleSettings = { title: settings.title, summary: settings.summary, requires: [...wanted, ...lessons.filter((id) => !wanted.includes(id))] }
    const before: ModuleSettings = { title: there.title, summary: there.summary, requires: there.requires }
    if (JSON.stringify(before) === JSON.stringify(after)) return { changed: false }
    await updateModule(tx, moduleId, after)
    await audit(tx, { actorId: edit.trainerId, action: 'module.edited', subjectType: 'module', subjectId: moduleId, before, after }, edit.now)
    return { changed: true }
  })
}
