import type { TestServer } from './server'
import type { Answer, Visitor } from './visitor'

/** What a journey through the studio needs: one trainer more, the editor's form, and what lies in the database afterwards. */

export const course = 'contract-language'
export const module = 'terms-that-move-risk'
export const page = (slug: string) => `/studio/${course}/${module}/${slug}`
export const idOf = (slug: string) => `${course}/${module}/${slug}`

/** Tess teaches; Ruth is given the role for this journey. */
export async function twoTrainers(server: TestServer): Promise<{ tess: Visitor; ruth: Visitor }> {
  await server.db.updateTable('person').set({ is_trainer: 1 }).where('email', '=', 'ruth@countersign.example').execute()
  return { tess: await server.as('tess'), ruth: await server.as('ruth') }
}

export const lessonText = (title: string, body: string) =>
  `---\ntitle: ${title}\nsummary: What it says and what it costs.\nskills: [terminology.indemnity]\n---\n\n${body}\n`

export type Token = { revision: string; basedOn: string }

export const tokenIn = ({ text }: Answer): Token => ({
  revision: /name="revision" value="([^"]*)"/.exec(text)?.[1] ?? '',
  basedOn: /name="basedOn" value="([^"]*)"/.exec(text)?.[1] ?? '',
})

export const open = async (visitor: Visitor, slug: string): Promise<Token> => tokenIn(await visitor.get(page(slug)))

export const send = (visitor: Visitor, slug: string, intent: string, source: string, token: Token, more: Record<string, string> = {}): Promise<Answer> =>
  visitor.post(page(slug), { intent, source, ...token, ...more })

export function studioRows({ db }: TestServer) {
  const draftOf = (slug: string) => db.selectFrom('lesson_draft').selectAll().where('lesson_id', '=', idOf(slug)).executeTakeFirst()
  const versionsOf = (slug: string) => db.selectFrom('lesson_version').selectAll().where('lesson_id', '=', idOf(slug)).orderBy('number').execute()
  const auditOf = (slug: string, action: string) =>
    db.selectFrom('audit').selectAll().where('subject_id', '=', idOf(slug)).where('action', '=', action).orderBy('id').execute()
  const everythingOf = async (slug: string) => ({
    draft: await draftOf(slug), versions: await versionsOf(slug), audit: await db.selectFrom('audit').select('id').orderBy('id').execute(),
  })
  return { draftOf, versionsOf, auditOf, everythingOf }
}
