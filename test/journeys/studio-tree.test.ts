import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { twoTrainers } from '../lesson-writing'
import { runScript } from '../run-script'
import { startServer, type TestServer } from '../server'
import { bringBack, course, makeCourse, move, putAway, risk, treeRows } from '../tree-work'
import type { Visitor } from '../visitor'

let server: TestServer
let tess: Visitor
let ruth: Visitor
let rows: ReturnType<typeof treeRows>

beforeAll(async () => {
  server = await startServer()
  rows = treeRows(server)
  ;({ tess, ruth } = await twoTrainers(server))
})
afterAll(() => server?.close())

describe('making', () => {
  const fields = { title: 'Über Preise & Rabatte', summary: 'What a price says.', audience: 'Reps who quote.' }

  test('a course has an address made of its title, comes last, leaves a row, and is made once', async () => {
    for (let time = 0; time < 2; time++) expect((await tess.post('/studio/new', { ...fields, slug: '' })).location).toBe('/studio/uber-preise-rabatte?done=created#add')
    expect(await rows.auditOf('uber-preise-rabatte', 'course.created')).toEqual([{ before: null, after: fields }])
    const order = await server.db.selectFrom('course').select('id').orderBy('position').execute()
    expect(order.at(-1)?.id).toBe('uber-preise-rabatte')
    expect((await tess.get('/studio')).text).toContain('This course has no modules yet.')
  })

  test('an address that is taken, malformed or a page of its own is refused in words, and what was typed stays', async () => {
    const refused = async (slug: string, title = 'Prices') => {
      const answer = await tess.post('/studio/new', { ...fields, title, slug })
      expect(answer.status).toBe(400)
      expect(answer.text).toContain('Reps who quote.')
      return answer.text
    }
    expect(await refused(course)).toContain('Another course has the address')
    expect(await refused('new')).toContain('is the address of a page')
    expect(await refused('Two Words')).toContain('lower-case letters')
    expect(await refused('', '契約')).toContain('No address can be made of this title')
    expect((await tess.post('/studio/new', { title: '', slug: '', summary: '', audience: '' })).text).toContain('Give it a title.')
  })

  test('a module and a lesson begin empty, and the lesson is shown as not published yet', async () => {
    await makeCourse(tess, 'fresh', { one: ['first'] })
    const { text } = await tess.get('/studio')
    expect(text).toContain('Lesson first')
    expect(text).toContain('Not published yet')
    expect((await tess.get('/studio/fresh/one/first')).status).toBe(200)
    const again = await tess.post('/studio/fresh/one', { intent: 'lesson', title: 'Another', slug: 'first' })
    expect(again.status).toBe(400)
    expect(again.text).toContain('belongs to another lesson')
    expect((await tess.post('/studio/fresh', { intent: 'module', title: 'Another', slug: 'one', summary: 'Else.' })).text).toContain('Another module of this course')
    expect((await tess.post('/studio/gone', { intent: 'module', title: 'A', slug: 'a', summary: 'a' })).status).toBe(404)
    expect((await (await server.as('mina')).get('/learn/fresh/one/first')).status).toBe(404)
  })
})

describe('settings', () => {
  test('of a course are kept once and leave what was and what is', async () => {
    const form = { intent: 'settings', title: 'Fresh start', summary: 'Anew.', audience: 'All.', reviewRequired: '1' }
    expect((await tess.post('/studio/fresh', form)).location).toBe('/studio/fresh?done=saved')
    expect((await tess.post('/studio/fresh', form)).location).toBe('/studio/fresh?done=same')
    expect(await rows.auditOf('fresh', 'course.edited')).toEqual([
      {
        before: { title: 'Course fresh', summary: 'What it teaches.', audience: 'Everyone.', reviewRequired: false },
        after: { title: 'Fresh start', summary: 'Anew.', audience: 'All.', reviewRequired: true },
      },
    ])
    expect((await tess.post('/studio/fresh', { ...form, title: ' ' })).text).toContain('Give it a title.')
  })

  test('of a module refuse a circle and a module that is not there', async () => {
    await makeCourse(tess, 'rings', { a: [], b: [], c: [] })
    const requires = (module: string, ids: string[]) =>
      tess.post(`/studio/rings/${module}`, { intent: 'settings', title: `Module ${module}`, summary: 'About it.', requires: ids })
    expect((await requires('b', ['rings/a'])).location).toBe('/studio/rings/b?done=saved')
    expect((await requires('c', ['rings/b', risk])).location).toBe('/studio/rings/c?done=saved')
    const circle = await requires('a', ['rings/c'])
    expect(circle.status).toBe(400)
    expect(circle.text).toContain('Module a → Module c → Module b → Module a')
    expect((await requires('a', ['rings/gone'])).text).toContain('is gone or was archived')
    const { requires: kept } = await server.db.selectFrom('module').select('requires').where('id', '=', 'rings/c').executeTakeFirstOrThrow()
    expect(JSON.parse(kept)).toEqual(['rings/b', risk])
  })
})

describe('moving', () => {
  const id = (lesson: string) => `walk/a/${lesson}`
  beforeAll(() => makeCourse(tess, 'walk', { a: ['x', 'y', 'z'], b: ['y'], c: [] }))

  test('names the neighbour, says where it is now, and a repeat changes nothing', async () => {
    const first = await move(tess, 'lesson', id('z'), 'walk/a', id('x'))
    expect(first.text).toContain('is now 1 of 3 in Module a.')
    expect((await move(tess, 'lesson', id('z'), 'walk/a', id('x'))).text).toContain('stood there already')
    expect(await rows.lessonsOf('walk/a')).toEqual([id('z'), id('x'), id('y')])
    expect(await rows.auditOf(id('z'), 'lesson.moved')).toHaveLength(1)
  })

  test('without a script leads back to what was moved', async () => {
    const answer = await move(tess, 'module', 'walk/c', 'walk', 'walk/a', '')
    expect(answer.location).toBe('/studio?done=moved&at=walk%2Fc#t-walk.c')
    expect(await rows.modulesOf('walk')).toEqual(['walk/c', 'walk/a', 'walk/b'])
    expect((await tess.get('/studio?done=moved&at=walk%2Fc')).text).toContain('It is moved.')
  })

  test('beside what is gone, out of its course, or onto another’s address is refused, and nothing moves', async () => {
    const stale = await move(tess, 'lesson', id('x'), 'walk/a', 'walk/a/gone')
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('somebody changed the order')
    expect((await move(tess, 'lesson', id('x'), risk)).text).toContain('stays in its course')
    expect((await move(tess, 'module', 'walk/a', course)).text).toContain('stays in its course')
    const held = await move(tess, 'lesson', id('y'), 'walk/b')
    expect(held.status).toBe(409)
    expect(held.text).toContain('Two lessons cannot share one')
    expect((await move(tess, 'lesson', 'walk/a/gone', 'walk/a')).status).toBe(404)
    expect((await tess.post('/studio', { intent: 'move', place: 'nonsense' })).status).toBe(400)
    expect(await rows.lessonsOf('walk/a')).toEqual([id('z'), id('x'), id('y')])
  })

  test('twenty times at once by two trainers loses and doubles nothing', async () => {
    const lessons = ['x', 'y', 'z'].map(id)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_one, index) => {
        const [who, lesson = ''] = [index % 2 === 0 ? tess : ruth, lessons[index % 3]]
        return index % 4 === 3 ? move(who, 'lesson', lesson, 'walk/c') : move(who, 'lesson', lesson, 'walk/a', lessons[(index + 1) % 3])
      }),
    )
    expect(answers.map((answer) => answer.status).filter((status) => status !== 200 && status !== 409)).toEqual([])
    expect([...(await rows.lessonsOf('walk/a')), ...(await rows.lessonsOf('walk/c'))].sort()).toEqual(lessons)
    for (const lesson of lessons) expect((await move(ruth, 'lesson', lesson, 'walk/a')).status).toBe(200)
    expect(await rows.lessonsOf('walk/a')).toEqual(lessons)
  })
})

describe('a lesson that readers have finished', () => {
  const lesson = `${risk}/indemnity`
  const doneIn = (moduleId: string) =>
    server.db.selectFrom('module_progress').select(['person_id', 'lessons_done']).where('module_id', '=', moduleId).orderBy('person_id').execute()

  test('takes what they finished along, answers its old address, and comes back', async () => {
    const greta = await server.as('greta')
    expect((await greta.get(`/learn/${lesson}`)).status).toBe(200)
    await tess.post(`/studio/${course}`, { intent: 'module', title: 'Second', slug: 'second', summary: 'More.' })
    const [before, finishers] = [await doneIn(risk), await finishersOf(lesson)]
    expect(finishers.length).toBeGreaterThan(3)
    expect((await move(tess, 'lesson', lesson, `${course}/second`)).status).toBe(200)
    expect((await doneIn(`${course}/second`)).map((row) => [row.person_id, row.lessons_done])).toEqual(finishers.map((person) => [person, 1]))
    expect((await greta.get(`/learn/${course}/second/indemnity`)).status).toBe(200)
    expect((await greta.get(`/learn/${lesson}`)).location).toBe(`/learn/${course}/second/indemnity`)
    expect((await tess.get(`/studio/${lesson}`)).location).toBe(`/studio/${course}/second/indemnity`)
    expect((await greta.get(`/learn/${course}`)).text).toContain(`/learn/${course}/second/indemnity`)
    const rebuilt = await runScript(server, 'rebuild')
    expect(rebuilt.out).toContain('Every row already agreed with the facts.')
    const reserved = await tess.post(`/studio/${risk}`, { intent: 'lesson', title: 'Indemnity anew', slug: 'indemnity' })
    expect(reserved.text).toContain('now or before it moved')
    expect((await move(tess, 'lesson', lesson, risk, `${risk}/limitation-of-liability`)).status).toBe(200)
    expect(await doneIn(risk)).toEqual(before)
    expect(await doneIn(`${course}/second`)).toEqual([])
  })

  test('put away is met nowhere and counts nowhere, and all of it is there again once it is back', async () => {
    const greta = await server.as('greta')
    const before = await doneIn(risk)
    const { text } = await tess.get(`/studio?at=${encodeURIComponent(lesson)}`)
    expect(text).toMatch(/\d+ people finished it and keep what they earned and learned/)
    for (let time = 0; time < 2; time++) expect((await putAway(tess, 'lesson', lesson)).status).toBe(302)
    expect(await rows.auditOf(lesson, 'lesson.archived')).toEqual([{ before: { title: 'Indemnity', archived: false }, after: { title: 'Indemnity', archived: true } }])
    expect((await greta.get(`/learn/${course}`)).text).not.toContain(`/learn/${lesson}`)
    expect((await runScript(server, 'rebuild')).out).toContain('Every row already agreed with the facts.')
    expect(await doneIn(risk)).not.toEqual(before)
    expect((await tess.get('/studio')).text).toContain('Archived')
    expect((await bringBack(tess, 'lesson', lesson)).location).toContain('done=restored')
    expect(await doneIn(risk)).toEqual(before)
    expect((await greta.get(`/learn/${lesson}`)).status).toBe(200)
  })

  async function finishersOf(lessonId: string): Promise<string[]> {
    const found = await server.db.selectFrom('reading').select('person_id').where('lesson_id', '=', lessonId).where('finished_at', 'is not', null).orderBy('person_id').execute()
    return found.map((row) => row.person_id)
  }
})

test('assignments of a course that is put away are shown as such, and it cannot be assigned anew', async () => {
  const [otto, ada] = [await server.as('otto'), await server.db.selectFrom('person').select('id').where('email', '=', 'ada@countersign.example').executeTakeFirstOrThrow()]
  const jonas = await server.db.selectFrom('person').select('id').where('email', '=', 'jonas@countersign.example').executeTakeFirstOrThrow()
  await server.db
    .insertInto('assignment')
    .values({ id: 'for-jonas', course_id: course, team_id: null, person_id: jonas.id, due_on: '2099-01-01', note: '', assigned_by: ada.id, created_at: new Date().toISOString(), withdrawn_at: null })
    .execute()
  await putAway(tess, 'course', course)
  const { text } = await otto.get('/team/assign')
  expect(text).toContain('It is archived: reps do not meet it')
  expect(text).not.toContain(`value="course:${course}"`)
  expect((await (await server.as('mina')).get(`/learn/${course}`)).status).toBe(404)
  expect((await otto.get('/team')).status).toBe(200)
  await bringBack(tess, 'course', course)
  expect((await otto.get('/team/assign')).text).toContain(`value="course:${course}"`)
})

test('files that did not change leave a trainer’s work alone; a changed one takes over what it says, and its order', async () => {
  await tess.post(`/studio/${course}`, { intent: 'settings', title: 'The language of contracts', summary: 'Anew.', audience: 'All.' })
  await tess.post(`/studio/${risk}`, { intent: 'settings', title: 'Risk', summary: 'Anew.', requires: [] })
  await move(tess, 'lesson', `${risk}/indemnity`, risk)
  const moved = await rows.lessonsOf(risk)
  const start = async () => {
    await server.db.updateTable('publication').set({ hash: 'other' }).where('id', '=', 'content').execute()
    await server.stop()
    await server.restart()
  }
  const titles = async () => [
    (await server.db.selectFrom('course').select('title').where('id', '=', course).executeTakeFirstOrThrow()).title,
    (await server.db.selectFrom('module').select('title').where('id', '=', risk).executeTakeFirstOrThrow()).title,
  ]
  await start()
  expect(await titles()).toEqual(['The language of contracts', 'Risk'])
  expect(await rows.lessonsOf(risk)).toEqual(moved)
  await server.db.updateTable('course').set({ file_hash: 'older' }).where('id', '=', course).execute()
  await server.db.updateTable('publication').set({ hash: 'older' }).where('id', '=', `order ${risk}`).execute()
  await start()
  expect(await titles()).toEqual(['Contract language', 'Risk'])
  expect(await rows.lessonsOf(risk)).toEqual(['confidentiality', 'indemnity', 'limitation-of-liability'].map((slug) => `${risk}/${slug}`))
})

test('the studio asks a bounded number of questions, however large it is', async () => {
  const trainer = await server.as('tess')
  for (const [path, most] of [['/studio', 8], [`/studio?at=${course}`, 9], [`/studio/${course}`, 3], [`/studio/${risk}`, 5]] as const) {
    const queries = /queries;desc="(\d+)"/.exec((await trainer.get(path)).headers.get('server-timing') ?? '')?.[1]
    expect(Number(queries), path).toBeLessThanOrEqual(most)
  }
})
