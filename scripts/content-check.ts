import { existsSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { faultWords } from '~/library/content-fault'
import { readFolder } from '~/library/content-source.server'
import { figureLines } from '~/library/curriculum/figure-lines'
import { readContent } from '~/library/read-content.server'
import { type Checked, checkArchive, checkContent } from '~/workflows/content/check-content.server'
import { readZip } from '~/workflows/content/read-zip.server'
import { countWords, stopwatch } from './terminal/figures'
import { progressBar } from './terminal/progress-bar'
import { CommandFault, runCommand, say } from './terminal/run-command'

const usage = `Usage: npm run content:check [-- <folder or archive>]
Checks content/, another folder in its layout, or a zip archive of a course, as publishing would. Ends with 1 when there are faults.`

async function check(): Promise<void> {
  const [given, ...more] = process.argv.slice(2)
  if (more.length > 0 || given?.startsWith('-')) throw new CommandFault(usage)
  const target = given ? resolve(process.env.COUNTERSIGN_CWD ?? process.cwd(), given) : contentFolder()
  if (!existsSync(target)) throw new CommandFault(`There is nothing at ${target}.`)
  const elapsed = stopwatch()
  let bar: ReturnType<typeof progressBar> | undefined
  const onProgress = (done: number, lessons: number) => (bar ??= progressBar('lessons', lessons)).at(done)
  const checked = statSync(target).isDirectory() ? await checkContent(readFolder(target), onProgress) : await checkZip(target, onProgress)
  bar?.end()

  if (checked.curriculum) for (const line of figureLines(checked.curriculum)) say(line)
  const { faults, warnings, courses, lessons, questions, media } = checked
  for (const warning of warnings) say(`warning ${faultWords(warning)}`)
  for (const fault of faults) say(`fault   ${faultWords(fault)}`)
  const counts = [countWords(courses, 'course', 'courses'), countWords(lessons, 'lesson', 'lessons'), countWords(questions, 'question', 'questions')]
  say(`Checked ${[...counts, countWords(media, 'file', 'files')].join(', ')} in ${elapsed()}: ${countWords(faults.length, 'fault', 'faults')}, ${countWords(warnings.length, 'warning', 'warnings')}.`)
  if (faults.length > 0) process.exitCode = 1
}

/** Where this installation's content lies: `CONTENT_DIR`, as for `npm start`. */
const contentFolder = () => resolve(process.env.CONTENT_DIR || 'content')

/** An archive is checked against the skills, terms and clause types of content/. */
async function checkZip(target: string, onProgress: (done: number, lessons: number) => void): Promise<Checked> {
  const around = readContent(readFolder(contentFolder()))
  if ('faults' in around) throw new CommandFault(`content/ itself has faults:\n${around.faults.map(faultWords).join('\n')}`)
  const folder = await mkdtemp(join(tmpdir(), 'countersign-check-'))
  return readZip(target, folder)
    .then((source) => checkArchive(source, around.content, onProgress))
    .finally(() => rm(folder, { recursive: true, force: true }))
}

await runCommand(check, [])
