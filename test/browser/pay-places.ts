import { refusedBy, unfold, press } from './place-acts'
import type { Place } from './pages'

const plan = '/admin/plans/last-spring'

/** What a rep is paid, and how they question it. */
export const repPayPlaces: Place[] = [
  { what: 'statements', path: '/rewards/statements', as: 'jonas', title: 'Statements' },
  { what: 'statements of somebody without any', path: '/rewards/statements', as: 'lena', title: 'Statements' },
  { what: 'a statement of a closed period', path: '/rewards/last-spring/2026-01-01', as: 'jonas', title: 'Last spring', act: unfold('How it came about') },
  { what: 'a statement that runs', path: '/rewards/last-spring/2026-04-01', as: 'jonas', title: 'Last spring', act: unfold('How it came about') },
  { what: 'what if', path: '/rewards/last-spring/2026-04-01/what-if?accuracyRate=98&ready=on', as: 'jonas', title: 'What if' },
  { what: 'own contracts', path: '/rewards/contracts', as: 'jonas', title: 'Your contracts' },
  { what: 'own contracts of one figure', path: '/rewards/contracts?of=accuracyRate&from=2026-01-01&to=2026-03-31', as: 'jonas', title: 'Your contracts' },
  { what: 'own contracts, nothing told', path: '/rewards/contracts', as: 'hanna', title: 'Your contracts' },
  { what: 'own questions', path: '/rewards/disputes', as: 'jonas', title: 'Your questions' },
  { what: 'own questions, none', path: '/rewards/disputes', as: 'hanna', title: 'Your questions' },
  { what: 'a question without words, refused', path: '/rewards/disputes/new?outcome={disputed}', as: 'jonas', title: 'Question this', refused: 400, act: async (page) => {
    await page.locator('main form').evaluate((form: HTMLFormElement) => form.setAttribute('novalidate', ''))
    await refusedBy('Send the question')(page)
  } },
  { what: 'a question with a file that is refused', path: '/rewards/disputes/new?outcome={disputed}', as: 'jonas', title: 'Question this', refused: 400, act: async (page) => {
    await page.getByLabel('What is wrong').fill('The cap was put back before signature.')
    await page.getByLabel('First file').setInputFiles({ name: 'signed.pdf', mimeType: 'application/pdf', buffer: Buffer.from('4d5a90000300000004000000ffff0000', 'hex') })
    await refusedBy('Send the question')(page)
  } },
  { what: 'an own question, with places for files', path: '/rewards/disputes/{contractDispute}', as: 'jonas', title: 'Your question', act: unfold('Add files') },
  { what: 'an own question', path: '/rewards/disputes/{contractDispute}', as: 'jonas', title: 'Your question' },
]

const openPart = (what: string, part: string, title: string): Place => ({ what, path: `${plan}?part=${part}`, as: 'ada', title: `${title} · Last spring` })

/** The form of each kind of part of a plan. */
const partPlaces: Place[] = [
  openPart('the first fields of a plan', 'basics', 'Name, days and currency'),
  openPart('who is in a plan', 'who', 'Who is in it'),
  openPart('limits of a plan', 'limits', 'Limits'),
  openPart('a condition of a plan, its kind to be chosen', 'gates/_new', 'Add a condition'),
  openPart('a condition of readiness', 'gates/0', 'Condition'),
  openPart('a condition of a course', 'gates/_new&kind=course-finished', 'Add a condition'),
  openPart('a condition of an element', 'elements/clean-quarter/gates/0', 'Condition of Clean quarter'),
  openPart('what a plan pays, its kind to be chosen', 'elements/_new', 'Add something it pays'),
  openPart('a commission', 'elements/new-business', 'New business'),
  openPart('a bonus by a figure', 'elements/renewals', 'Renewals kept'),
  openPart('a fixed bonus', 'elements/_new&kind=bonus', 'Add a fixed bonus'),
  openPart('points', 'elements/practice', 'Practice'),
  openPart('a badge', 'elements/clean-quarter', 'Clean quarter'),
  openPart('a multiplier', 'multipliers/accuracy', 'Accuracy'),
  { ...openPart('a part to be removed', 'elements/practice', 'Practice'), act: unfold('Remove Practice') },
  { ...openPart('a commission, refused', 'elements/new-business', 'New business'), refused: 400, act: async (page) => {
    await page.getByLabel('Tier 2: rate').fill('2,5')
    await page.getByLabel('At most').fill('USD 5.00')
    await refusedBy('Save the change')(page)
  } },
]

/** Plans, their periods, and what is questioned of them. */
export const adminPayPlaces: Place[] = [
  { what: 'incentive plans', path: '/admin/plans', as: 'ada', title: 'Incentive plans' },
  { what: 'a new plan', path: '/admin/plans/new', as: 'ada', title: 'Write a plan' },
  { what: 'a plan', path: plan, as: 'ada', title: 'Last spring' },
  { what: 'a plan with faults', path: plan, as: 'ada', title: 'Last spring', refused: 400, act: async (page) => {
    await page.getByLabel('Text (YAML)').fill('name: 7\nversion: one')
    await press(page, 'Save the text')
    await page.getByRole('alert').first().waitFor()
  } },
  ...partPlaces,
  { what: 'a period that is closed', path: `${plan}/2026-01-01`, as: 'ada', title: 'Last spring, 2026-01-01' },
  { what: 'a period that runs', path: `${plan}/2026-04-01`, as: 'ada', title: 'Last spring, 2026-04-01' },
  { what: 'a back-test', path: `${plan}/back-test`, as: 'ada', title: 'Back-test' },
  { what: 'disputes', path: '/admin/disputes', as: 'ada', title: 'Disputes' },
  { what: 'disputes, none settled', path: '/admin/disputes?settled=yes', as: 'ada', title: 'Disputes' },
  { what: 'a dispute of an outcome', path: '/admin/disputes/{contractDispute}', as: 'ada', title: 'Dispute of Jonas Weber' },
  { what: 'a dispute of a line, refused', path: '/admin/disputes/{lineDispute}', as: 'ada', title: 'Dispute of Jonas Weber', refused: 409, act: async (page) => {
    await page.getByLabel('Your reasons').fill('You are right.')
    await press(page, 'Approve')
    await page.locator('[aria-invalid=true]').waitFor()
  } },
]
