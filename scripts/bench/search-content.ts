import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { lessonSource } from './lesson-source'

const lessonsPerModule = 20
const wordsPerLesson = 300

/** What lessons of the course are called and are about, one after the other. */
const subjects = [
  'Renewals', 'Price caps', 'Escrow', 'Data transfers', 'Exclusivity', 'Audit rights', 'Termination', 'Assignment', 'Insurance', 'Warranties',
  'Service credits', 'Notices', 'Governing law', 'Publicity', 'Set-off',
]

export const titleOf = (number: number): string => `${subjects[number % subjects.length] ?? ''}, part ${Math.floor(number / subjects.length) + 1}`

/** A copy of content/ with one course of so many lessons more; the folder is its maker's to remove. */
export async function makeContent(lessons: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-content-'))
  await cp(resolve('content'), folder, { recursive: true })
  const course = join(folder, 'courses', 'measured-search')
  await mkdir(course)
  await writeFile(join(course, 'course.yaml'), 'title: Many lessons\nsummary: Made to be searched.\naudience: Nobody.\n')
  for (let number = 0; number < lessons; number++) {
    const module = join(course, `module-${String(Math.floor(number / lessonsPerModule)).padStart(2, '0')}`)
    if (number % lessonsPerModule === 0) {
      await mkdir(module)
      await writeFile(join(module, 'module.yaml'), `title: Module ${Math.floor(number / lessonsPerModule) + 1}\nsummary: Made to be searched.\n`)
    }
    await writeFile(lessonFile(folder, number), lessonText(number))
  }
  return folder
}

export function lessonFile(folder: string, number: number): string {
  const module = `module-${String(Math.floor(number / lessonsPerModule)).padStart(2, '0')}`
  const place = String((number % lessonsPerModule) + 1).padStart(2, '0')
  return join(folder, 'courses', 'measured-search', module, `${place}-lesson-${number}.mdx`)
}

export function lessonText(number: number): string {
  const title = titleOf(number)
  return lessonSource(wordsPerLesson).replace(/^title: .*$/m, `title: "${title}"`).concat(`\nThis is what ${title.toLowerCase()} comes to in deal ${number}.\n`)
}
