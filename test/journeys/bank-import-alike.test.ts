import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomFrom } from '~/domain/quiz/random'
import { startServer, type TestServer } from '../server'
import type { Answer, Visitor } from '../visitor'

const bank = 'contract-language/terms-that-move-risk'
const path = '/studio/bank/import'

let server: TestServer
let tess: Visitor
beforeAll(async () => {
  server = await startServer()
  tess = await server.as('tess')
})
afterAll(() => server?.close())

async function look(file: string): Promise<Answer> {
  const form = new FormData()
  for (const [key, value] of Object.entries({ bank, skill: 'terminology.indemnity', format: 'gift' })) form.append(key, value)
  form.append('questions', new Blob([file]), 'bank.txt')
  const answer = await tess.upload(path, form)
  expect(answer.status, plain(answer).slice(0, 1500)).toBe(200)
  return answer
}

const hidden = (answer: Answer): Record<string, string> =>
  Object.fromEntries([...answer.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
const plain = (answer: Answer) => answer.text.replace(/<script[^]*?<\/script>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/&#x27;/g, "'").replace(/\s+/g, ' ')
const queriesOf = (answer: Answer) => Number(/queries;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1])
/** The note on near-doubles alone, without the list of what changes. */
const note = (answer: Answer) => /aria-labelledby="like-others"[^]*?<\/section>/.exec(answer.text)?.[0] ?? ''

const standing = 'Within how many days after the end of the agreement must the receiving party return all confidential papers to the other party?'
const answers = ' {=Within thirty days of a written request ~Within a year of the signature ~Never}'

test('a question that differs from one of the bank in a comma or a word is noted at its line with a link, and comes in all the same', async () => {
  await tess.post(path, hidden(await look(`// [id:papers]\n${standing}${answers}`)))
  const file = [
    `// [id:comma]\n${standing.replace('agreement must', 'agreement, must')}${answers}`,
    `// [id:word]\n${standing.replace('confidential', 'secret')}${answers}`,
    '// [id:other]\nWhich party bears the loss of goods that are damaged at sea? {=The buyer ~The seller}',
  ].join('\n\n')
  const seen = await look(file)
  const [words, link] = [plain({ ...seen, text: note(seen) }), `/studio/bank/item?id=${encodeURIComponent(`${bank}/papers`)}`]
  expect(words).toContain('2 questions like another')
  expect(words).toMatch(/bank\.txt:2 .*agreement, must.*Word for word the same as/)
  expect(words).toMatch(/bank\.txt:5 .*secret papers.* (7|8|9)\d % the same as Within how many days/)
  expect(words).not.toContain('damaged at sea')
  expect(note(seen).split(`href="${link}"`)).toHaveLength(3)
  expect((await tess.post(path, hidden(seen))).status).toBe(302)
  expect(note(await look(file))).toBe('')
})

test('two of one file are noted at the later one, which points to the earlier, and those called different are not', async () => {
  const line = 'Who of the two parties has to tell the insurer about a claim that a third party has made against the seller in writing?'
  const file = `// [id:early]\n${line} {=The seller ~The buyer}\n\n// [id:late]\n${line.replace('writing', 'court')} {=The seller ~The buyer}`
  const seen = await look(file)
  expect(plain({ ...seen, text: note(seen) })).toMatch(/1 question like another.*bank\.txt:5 .*in court.*\d\d % the same as line 2 of this file: Who of the two/)
  expect(note(seen)).toContain('href="#question-early"')
  expect(seen.text).toContain('id="question-early"')
  await tess.post(path, hidden(seen))
  const changed = file.replace('{=The seller ~', '{=The seller#So it is. ~')
  expect(note(await look(changed))).toContain('like another')
  await tess.post('/studio/bank/duplicates', { intent: 'distinct', first: `${bank}/late`, second: `${bank}/early` })
  expect(note(await look(changed))).toBe('')
})

test('a thousand questions cost as many queries as ten, and the one that is like another is found among them', async () => {
  const random = randomFrom(7)
  const words = () => Array.from({ length: 18 }, () => `w${Math.floor(random() * 4000)}`).join(' ')
  const rows = Array.from({ length: 999 }, (_, at) => `// [id:row-${at}]\n${words()}? {=${words()} ~${words()}}`)
  const like = `// [id:like]\n${standing.replace('thirty', 'sixty').replace('papers', 'documents')}${answers}`
  const few = await look([...rows.slice(0, 9), like].join('\n\n'))
  const many = await look([...rows, like].join('\n\n'))
  expect(plain(many)).toContain('1000 new')
  expect(plain({ ...many, text: note(many) })).toMatch(/1 question like another.*bank\.txt:2999 /)
  expect([queriesOf(many), queriesOf(few)]).toEqual([queriesOf(few), expect.any(Number)])
  expect(queriesOf(many)).toBeLessThanOrEqual(16)
})
