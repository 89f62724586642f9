import { moduleQuiz } from '../quiz-taking'
import type { Place } from './pages'
import { refusedBy, unfold } from './place-acts'

const form = 'what=course:contract-language&whom=fit&when=after&days=10&from=reached&note=Before+your+first+contract.'

/** What is assigned by rules, and who was given longer. */
export const rulePlaces: Place[] = [
  { what: 'rules', path: '/team/rules', as: 'otto', title: 'Rules' },
  { what: 'rules, none yet', path: '/team/rules', as: 'pilar', title: 'Rules' },
  { what: 'a new rule', path: '/team/rules/new', as: 'otto', title: 'A new rule' },
  { what: 'a new rule for people by name', path: '/team/rules/new?whom=people&q=ma&step=find', as: 'otto', title: 'A new rule' },
  { what: 'a new rule with faults', path: '/team/rules/new?whom=people&when=on&step=preview', as: 'otto', title: 'A new rule' },
  { what: 'a rule about to be switched on', path: `/team/rules/new?${form}&name=Sellers&team={emea}&step=preview`, as: 'otto', title: 'A new rule' },
  { what: 'a rule of a quiz about to be switched on', path: `/team/rules/new?what=quiz:${moduleQuiz}&whom=fit&when=after&days=5&from=reached&name=Risk&step=preview`, as: 'otto', title: 'A new rule' },
  { what: 'a rule of a programme about to be switched on', path: '/team/rules/new?what=programme:first-weeks&whom=fit&when=after&from=reached&name=New+colleagues&step=preview', as: 'otto', title: 'A new rule' },
  { what: 'a rule that reaches nobody yet', path: `/team/rules/new?${form}&name=Buyers&function=procurement&step=preview`, as: 'otto', title: 'A new rule' },
  { what: 'a rule that is on', path: '/team/rules/{rule}', as: 'otto', title: 'Everyone who sells in EMEA · Rules' },
  { what: 'a rule, nobody overdue', path: '/team/rules/{rule}?state=overdue&sort=name', as: 'otto', title: 'Everyone who sells in EMEA · Rules' },
  { what: 'somebody about to be taken out of a rule, refused', path: '/team/rules/{rule}', as: 'otto', title: 'Everyone who sells in EMEA · Rules', refused: 400, act: async (page) => {
    await page.locator('summary').filter({ hasText: 'Take out' }).first().click()
    await page.locator('details[open] form').first().evaluate((one: HTMLFormElement) => one.setAttribute('novalidate', ''))
    await page.locator('details[open]').getByRole('button').first().click()
    await page.locator('[aria-invalid=true]').waitFor()
  } },
  { what: 'a rule of another manager', path: '/team/rules/{rule}', as: 'pilar', title: 'There is nothing here', status: 404 },
  { what: 'taking a rule over', path: '/team/rules/{alone}/take-over', as: 'otto', title: 'Take over Everyone new in EMEA' },
  { what: 'taking a rule over, refused', path: '/team/rules/{alone}/take-over', as: 'otto', title: 'Take over Everyone new in EMEA', refused: 400, act: async (page) => {
    await page.locator('input[name=from]').evaluate((one: HTMLInputElement) => one.setAttribute('value', ''))
    await refusedBy('Take it over')(page)
  } },
  { what: 'a rule taken over', path: '/team/rules/{wanted}/take-over', as: 'otto', title: 'Everyone in EMEA this year · Rules', act: async (page) => {
    const take = page.getByRole('button', { name: 'Take it over' })
    if ((await take.count()) > 0) await take.click()
    await page.getByText(/Taken over from Ines Duarte/).waitFor()
  } },
  { what: 'taking over a rule of other teams', path: '/team/rules/{alone}/take-over', as: 'pilar', title: 'There is nothing here', status: 404 },
  { what: 'what is due for a rep, given longer', path: '/team/{emeka}/due', as: 'otto', title: 'What is due for Emeka Obi', act: unfold('Give longer') },
  { what: 'giving longer, refused', path: '/team/{emeka}/due', as: 'otto', title: 'What is due for Emeka Obi', refused: 400, act: async (page) => {
    await unfold('Give longer')(page)
    await page.locator('details[open]').getByRole('button', { name: 'Give longer' }).click()
    await page.locator('[aria-invalid=true]').first().waitFor()
  } },
]

export const holidayPlaces: Place[] = [
  { what: 'holidays', path: '/admin/holidays', as: 'ada', title: 'Holidays', act: unfold('Remove') },
  { what: 'holidays of a year without any', path: '/admin/holidays?year=2040', as: 'ada', title: 'Holidays' },
  { what: 'a holiday, refused', path: '/admin/holidays', as: 'ada', title: 'Holidays', refused: 400, act: refusedBy('Add the holiday') },
]

export const adminRulePlaces: Place[] = [
  { what: 'rules without a manager', path: '/admin/rules', as: 'ada', title: 'Rules without a manager' },
  { what: 'a rule handed to nobody, refused', path: '/admin/rules', as: 'ada', title: 'Rules without a manager', refused: 400, act: refusedBy('Hand it over') },
  { what: 'a rule handed over', path: '/admin/rules?done', as: 'ada', title: 'Rules without a manager' },
]
