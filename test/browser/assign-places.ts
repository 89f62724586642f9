import { moduleQuiz } from '../quiz-taking'
import type { Place } from './pages'
import { press, refusedBy } from './place-acts'

/** What is assigned to a team or a person by hand: a course, a quiz alone, or a programme. */
export const assignPlaces: Place[] = [
  { what: 'assigning a course', path: '/team/assign', as: 'otto', title: 'Assign' },
  { what: 'assigning a course, refused', path: '/team/assign', as: 'otto', title: 'Assign', refused: 400, act: refusedBy(/see whom|whom it reaches|check/i) },
  { what: 'assigning a quiz, seen before it is assigned', path: '/team/assign', as: 'otto', title: 'Assign', act: async (page) => {
    await page.getByLabel('What').selectOption(`quiz:${moduleQuiz}`)
    await page.getByLabel('For').selectOption({ label: 'Enterprise EMEA' })
    await page.getByLabel('Due on').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10))
    await press(page, 'See whom it reaches')
    await page.getByRole('button', { name: 'Assign it' }).waitFor()
  } },
  { what: 'assigning a programme', path: '/team/assign', as: 'otto', title: 'Assign', act: async (page) => {
    await page.getByLabel('What').selectOption('programme:first-weeks')
    await page.getByLabel('Begins on').waitFor()
  } },
  { what: 'what is due for a rep of whom no attempt is left', path: '/team/{callum}/due', as: 'otto', title: 'What is due for Callum Reid' },
]
