import type { Page } from 'playwright-core'
import { assignPlaces } from './assign-places'
import { doorPlaces } from './door-places'
import { writeAtEnd } from './lesson-text'
import type { Place } from './pages'
import { outcomePlaces } from './outcome-places'
import { adminPayPlaces } from './pay-places'
import { press, refusedBy, unfold } from './place-acts'
import { rolePlaces } from './role-places'
import { adminRulePlaces, holidayPlaces, rulePlaces } from './rule-places'

const lesson = '/studio/contract-language/terms-that-move-risk/confidentiality'
const compared = '/studio/contract-language/terms-that-move-risk/limitation-of-liability'
const reviewed = '/studio/contract-language/terms-that-move-risk/indemnity/review'

const question = '/studio/bank/item?id=contract-language/terms-that-move-risk/conf-01'
const questionTitle = 'Under this clause, until when is a file that you send on 1… · Bank'
const chosen = '/studio/bank/change?item=contract-language/terms-that-move-risk/conf-01&item=contract-language/terms-that-move-risk/conf-02'

const bank = 'contract-language/terms-that-move-risk'
const quizTitle = 'Quiz of Terms that move risk · Studio'

/** One accommodation on the page, and the form for the next refused. */
async function grantAndBeRefused(page: Page): Promise<void> {
  await page.getByLabel('Extra time in %').fill('25')
  await page.getByLabel('Reason').fill('Reads with a screen reader')
  await press(page, 'Grant it')
  await page.getByText(/accommodation.* is granted/).waitFor()
  await refusedBy('Grant it')(page)
}

/** The cell of a heat map that has the focus is told in full above it, where there is room. */
const pointAtCell = (page: Page) => page.locator('[data-cell]').first().focus()

/** Levels that the browser would ask for are asked for by the server too. */
async function markWithoutLevels(page: Page): Promise<void> {
  await page.locator('main form').last().evaluate((form: HTMLFormElement) => form.setAttribute('novalidate', ''))
  await press(page, /^Give this mark/)
  await page.getByRole('alert').waitFor()
}

const draftIsDrawnLater = 'no text is compiled while a page is asked for, so a draft shows its preview and its faults a moment later'

export const trainerPlaces: Place[] = [
  { what: 'the studio', path: '/studio', as: 'tess', title: 'Studio' },
  { what: 'the choices for a lesson', path: '/studio?at=contract-language/terms-that-move-risk/indemnity', as: 'tess', title: 'Studio', act: unfold('Archive this lesson') },
  { what: 'the choices for a course', path: '/studio?at=contract-language', as: 'tess', title: 'Studio', act: unfold('Archive this course') },
  { what: 'what waits to be marked', path: '/studio/marking', as: 'tess', title: 'Marking · Studio' },
  { what: 'a paper', path: '/studio/marking/paper?id={paper}', as: 'tess', title: 'A paper · Marking', act: unfold('A model answer') },
  { what: 'a mark with a level left out, refused', path: '/studio/marking/paper?id={paper}', as: 'tess', title: 'A paper · Marking', refused: 400, act: markWithoutLevels },
  { what: 'a paper that is marked', path: '/studio/marking/paper?id={marked}', as: 'tess', title: 'A paper · Marking' },
  { what: 'how people mark', path: '/studio/marking/calibration', as: 'tess', title: 'How we mark · Studio' },
  { what: 'the media library', path: '/studio/media', as: 'tess', title: 'Media · Studio', act: unfold('Replace') },
  { what: 'the media library, nothing found', path: '/studio/media?q=zzz', as: 'tess', title: 'Media · Studio' },
  {
    what: 'a file that is refused',
    path: '/studio/media',
    as: 'tess',
    title: 'Media · Studio',
    act: async (page) => {
      await page.getByLabel(/Choose files or drop them here/).setInputFiles({ name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
      await press(page, 'Add to media')
      await page.getByText('This is HTML, SVG or XML').waitFor()
    },
  },
  ...rolePlaces,
  { what: 'the bank', path: '/studio/bank', as: 'tess', title: 'Bank · Studio' },
  { what: 'the bank, narrowed down', path: '/studio/bank?bank=contract-language/terms-that-move-risk&sort=hardest', as: 'tess', title: 'Bank · Studio' },
  { what: 'the bank, nothing found', path: '/studio/bank?q=zzz', as: 'tess', title: 'Bank · Studio' },
  { what: 'a question of the bank', path: question, as: 'tess', title: questionTitle },
  {
    what: 'a question of the bank, answered',
    path: question,
    as: 'tess',
    title: questionTitle,
    act: async (page) => {
      await page.locator('#preview label').first().click()
      await press(page, 'Check this answer')
      await page.getByText('Answer again').waitFor()
    },
  },
  { what: 'questions about to be changed', path: chosen, as: 'tess', title: 'Change questions · Bank' },
  { what: 'questions about to be changed, refused', path: chosen, as: 'tess', title: 'Change questions · Bank', refused: 400, act: refusedBy(/^Tag 2 questions/) },
  { what: 'questions alike', path: '/studio/bank/duplicates', as: 'tess', title: 'Questions alike · Bank' },
  {
    what: 'questions alike, compared',
    path: '/studio/bank/duplicates',
    as: 'tess',
    title: 'Questions alike · Bank',
    act: async (page) => {
      await press(page, 'Compare now')
      await page.getByText('was compared with every other').waitFor()
    },
  },
  { what: 'the types of a new question', path: `/studio/bank/new?bank=${bank}`, as: 'tess', title: 'Write a question · Studio' },
  { what: 'a new question', path: `/studio/bank/new?bank=${bank}&type=single`, as: 'tess', title: 'Write a question · Studio' },
  {
    what: 'a new question, refused',
    path: `/studio/bank/new?bank=${bank}&type=single`,
    as: 'tess',
    title: 'Write a question · Studio',
    settles: 'what was left unsaved is known to the browser alone, so the offer to restore it comes once scripts run',
    refused: 400,
    act: refusedBy('Save the question'),
  },
  { what: 'a question about to be edited', path: `/studio/bank/edit?id=${bank}/conf-01`, as: 'tess', title: 'Edit a question · Studio' },
  { what: 'the rules of a quiz', path: `/studio/${bank}/quiz`, as: 'tess', title: quizTitle },
  { what: 'the rules of a quiz, tried', path: `/studio/${bank}/quiz`, as: 'tess', title: quizTitle, act: async (page) => {
    await press(page, 'Try it as a rep')
    await page.getByRole('heading', { name: 'As a rep would get it' }).waitFor()
  } },
  { what: 'the rules of a quiz, a section asking for more than match', path: `/studio/${bank}/quiz`, as: 'tess', title: quizTitle, act: async (page) => {
    await press(page, 'Add a section')
    await page.getByLabel('Questions drawn', { exact: true }).fill('500')
    await page.getByText(/This section asks for 500/).waitFor()
  } },
  { what: 'the rules of a quiz, a question being found', path: `/studio/${bank}/quiz`, as: 'tess', title: quizTitle, act: async (page) => {
    await press(page, 'Add a section')
    await page.getByLabel('What it asks').selectOption('items')
    await page.getByRole('combobox', { name: 'Find a question to add' }).fill('indemnity')
    await page.getByRole('listbox', { name: 'Questions of the bank' }).getByRole('option').first().click()
    await page.getByText('In this section').waitFor()
  } },
  { what: 'the rules of a quiz, told by a table of its own', path: `/studio/${bank}/quiz`, as: 'tess', title: quizTitle, act: async (page) => {
    await page.getByRole('radio', { name: /^Once the quiz is closed/ }).check()
    await page.getByRole('checkbox', { name: 'Feedback: Later, while it is open' }).check()
    await page.getByText(/Two minutes later, they see/).waitFor()
  } },
  { what: 'whom a quiz certifies, refused', path: `/studio/${bank}/quiz`, as: 'tess', title: quizTitle, refused: 400, act: async (page) => {
    await page.getByRole('checkbox', { name: 'Account executive' }).check()
    await refusedBy('Save whom it certifies')(page)
  } },
  { what: 'the accommodations of a quiz, one refused', path: `/studio/${bank}/quiz`, as: 'tess', title: quizTitle, refused: 400, act: async (page) => {
    await page.getByLabel('Rep', { exact: true }).fill('hanna@countersign.example')
    await grantAndBeRefused(page)
  } },
  { what: 'the statistics of a quiz', path: '/studio/contract-language/terms-that-move-risk/statistics', as: 'tess', title: 'Statistics of Who pays when it goes wrong', waitFor: '.recharts-scatter-symbol' },
  { what: 'the statistics of a quiz, sorted', path: '/studio/contract-language/terms-that-move-risk/statistics?sort=facility', as: 'tess', title: 'Statistics of Who pays when it goes wrong', waitFor: '.recharts-scatter-symbol' },
  { what: 'the statistics of a quiz that nobody took', path: '/studio/contract-language/clauses-at-work/statistics', as: 'tess', title: 'Statistics of A renewal on your desk' },
  { what: 'the answers to a question', path: '/studio/bank/item/analysis?id={counted}', as: 'tess', title: 'Answers to Under this clause, until when is a file that you send on 1…' },
  { what: 'the answers to a question that nobody was asked', path: '/studio/bank/item/analysis?id=every-type-essay', as: 'tess', title: 'Answers to Explain the risk to the customer.' },
  { what: 'a question about to be regraded', path: '/studio/bank/regrade?id={counted}', as: 'tess', title: 'Regrade a question' },
  { what: 'a regrade without a reason, refused', path: '/studio/bank/regrade?id={counted}', as: 'tess', title: 'Regrade a question', refused: 400, act: refusedBy('See whom it changes') },
  { what: 'a regrade as it would be', path: '/studio/bank/regrade?id={counted}&regrade={regrade}', as: 'tess', title: 'Regrade a question' },
  { what: 'importing a course', path: '/studio/import', as: 'tess', title: 'Import a course · Studio' },
  {
    what: 'an archive with faults, refused',
    path: '/studio/import',
    as: 'tess',
    title: 'Import a course · Studio',
    refused: 422,
    act: async (page) => {
      await page.getByLabel(/Zip archive/).setInputFiles({ name: 'course.zip', mimeType: 'application/zip', buffer: Buffer.from('no archive') })
      await press(page, 'See what it would change')
      await page.getByText('This is not a zip archive').waitFor()
    },
  },
  { what: 'importing questions', path: '/studio/bank/import', as: 'tess', title: 'Import questions · Studio' },
  {
    what: 'questions as a file would bring them',
    path: '/studio/bank/import?bank=contract-language/terms-that-move-risk',
    as: 'tess',
    title: 'Import questions · Studio',
    act: async (page) => {
      await page.getByLabel('File of questions').setInputFiles({ name: 'bank.gift', mimeType: 'text/plain', buffer: Buffer.from('::A cap::What limits liability? {=a cap ~a notice}\n\nHow? {}') })
      await page.getByLabel('Skill of questions that name none').selectOption('terminology.indemnity')
      await press(page, 'See what it would change')
      await page.getByRole('heading', { name: 'This is what the file would do' }).waitFor()
    },
  },
  { what: 'exporting questions', path: '/studio/bank/export?bank=contract-language/terms-that-move-risk&format=gift', as: 'tess', title: 'Export questions · Studio' },
  { what: 'a new course', path: '/studio/new', as: 'tess', title: 'New course' },
  { what: 'a new course, refused', path: '/studio/new', as: 'tess', title: 'New course', refused: 400, act: refusedBy('Make the course') },
  { what: 'a course in the studio', path: '/studio/contract-language', as: 'tess', title: 'Contract language · Studio' },
  { what: 'a module in the studio', path: '/studio/contract-language/terms-that-move-risk', as: 'tess', title: 'Terms that move risk · Studio' },
  {
    what: 'a lesson without a title, refused',
    path: '/studio/contract-language/terms-that-move-risk',
    as: 'tess',
    title: 'Terms that move risk · Studio',
    refused: 400,
    act: refusedBy('Add and write'),
  },
  { what: 'the editor of a lesson', path: lesson, as: 'tess', title: 'Confidentiality · Studio', waitFor: '.cm-content', settles: 'the editor takes the place of the plain field once its scripts are there' },
  {
    what: 'the editor with faults in the text',
    path: lesson,
    as: 'tess',
    title: 'Confidentiality · Studio',
    settles: draftIsDrawnLater,
    act: async (page) => {
      await writeAtEnd(page, '\n\n<Calout kind="rule">Broken</Calout>\n')
      await page.getByText(/^Saved \d\d:\d\d$/).waitFor()
      await page.getByRole('tab', { name: /^Check \(/ }).filter({ visible: true }).click()
      await page.getByRole('heading', { name: /fault.* to mend before this can be published/ }).waitFor()
    },
  },
  { what: 'the studio with a draft', path: '/studio', as: 'tess', title: 'Studio' },
  { what: 'a draft about to be discarded', path: lesson, as: 'tess', title: 'Confidentiality · Studio', settles: draftIsDrawnLater, act: unfold('Discard this draft') },
  { what: 'a term, to a trainer', path: '/glossary/cap', as: 'tess', title: 'Cap · Glossary' },
  { what: 'search, to a trainer', path: '/search?q=cap', as: 'tess', title: 'cap · Search' },
  { what: 'the versions of a lesson', path: `${lesson}/versions?version=1`, as: 'tess', title: 'Versions of Confidentiality' },
  { what: 'two versions compared', path: `${compared}/versions?from=1&to=2`, as: 'tess', title: 'Versions of Limitation of liability' },
  { what: 'readers about to be moved', path: `${compared}/versions?move=1`, as: 'tess', title: 'Versions of Limitation of liability' },
  { what: 'nothing to review yet', path: `${compared}/review`, as: 'tess', title: 'Review of Limitation of liability' },
  { what: 'a draft to be reviewed', path: `${lesson}/review`, as: 'tess', title: 'Review of Confidentiality' },
  { what: 'a review', path: `${reviewed}?review={review}`, as: 'tess', title: 'Review of Indemnity' },
  { what: 'a comment on a line', path: `${reviewed}?review={review}&line=11`, as: 'tess', title: 'Review of Indemnity' },
  { what: 'a comment without words, refused', path: `${reviewed}?review={review}&line=7`, as: 'tess', title: 'Review of Indemnity', refused: 400, act: refusedBy(/^Comment$/) },
  { what: 'a version that is not there', path: `${lesson}/versions?version=99`, as: 'tess', title: 'There is nothing here', status: 404 },
]

const managerPlaces: Place[] = [
  { what: 'the team by skills', path: '/team', as: 'otto', title: 'Team', act: pointAtCell },
  { what: 'the team by skills, ordered by one', path: '/team?sort=terminology.indemnity', as: 'otto', title: 'Team' },
  { what: 'several teams by skills', path: '/team', as: 'pilar', title: 'Team' },
  { what: 'the team at work', path: '/team?view=work', as: 'otto', title: 'Team', waitFor: '#skills svg .recharts-bar-rectangle path' },
  { what: 'the team with its table of skills', path: '/team?view=work&sort=name', as: 'otto', title: 'Team', waitFor: '#skills svg .recharts-bar-rectangle path', act: unfold('The same numbers') },
  { what: 'several teams at work', path: '/team?view=work', as: 'pilar', title: 'Team', waitFor: '#skills svg .recharts-bar-rectangle path' },
  { what: 'the courses of the team', path: '/team/courses', as: 'otto', title: 'Completion' },
  { what: 'the courses of several teams, none found', path: '/team/courses?q=zzz', as: 'pilar', title: 'Completion' },
  { what: 'a course of the team', path: '/team/courses/contract-language', as: 'otto', title: 'Contract language · Completion' },
  { what: 'a course of the team, who finished', path: '/team/courses/contract-language?state=finished&sort=finished', as: 'otto', title: 'Contract language · Completion' },
  { what: 'a course that is not there', path: '/team/courses/nothing', as: 'otto', title: 'There is nothing here', status: 404 },
  { what: 'programmes of a manager', path: '/team/programmes', as: 'otto', title: 'Programmes' },
  { what: 'a programme about to begin', path: '/team/programmes?to=person:{hanna}', as: 'otto', title: 'Programmes', act: async (page) => {
    await press(page, 'See for whom it begins')
    await page.getByText('It begins for 1 person:').waitFor()
  } },
  { what: 'a programme, refused', path: '/team/programmes', as: 'otto', title: 'Programmes', refused: 400, act: refusedBy('See for whom it begins') },
  { what: 'the people in a programme', path: '/team/programmes/first-weeks', as: 'otto', title: 'First weeks · Programmes', act: unfold('Take out') },
  { what: 'a programme that nobody is in', path: '/team/programmes/first-weeks', as: 'pilar', title: 'First weeks · Programmes' },
  { what: 'a programme that is not there', path: '/team/programmes/nothing', as: 'otto', title: 'There is nothing here', status: 404 },
  { what: 'a rep of the team', path: '/team/{jonas}', as: 'otto', title: 'Jonas Weber' },
  { what: 'a rep about to be nudged', path: '/team/{jonas}', as: 'otto', title: 'Jonas Weber', act: unfold('Nudge Jonas') },
  { what: 'a rep of whom nothing is known', path: '/team/{hanna}', as: 'otto', title: 'Hanna Virtanen' },
  { what: 'a rep of the team who is certified', path: '/team/{priya}', as: 'otto', title: 'Priya Raman' },
  { what: 'a rep’s timeline', path: '/team/{jonas}/timeline', as: 'otto', title: 'Timeline · Jonas Weber' },
  { what: 'a rep’s timeline of contracts', path: '/team/{jonas}/timeline?kind=contracts', as: 'otto', title: 'Timeline · Jonas Weber' },
  { what: 'a rep’s timeline with nothing of a kind', path: '/team/{hanna}/timeline?kind=certificates', as: 'otto', title: 'Timeline · Hanna Virtanen' },
  { what: 'months of a rep as a table', path: '/team/{jonas}', as: 'otto', title: 'Jonas Weber', act: unfold('The same numbers') },
  { what: 'a rep’s statements', path: '/team/{jonas}/statements', as: 'otto', title: 'Statements · Jonas Weber' },
  { what: 'statements of a rep without any', path: '/team/{hanna}/statements', as: 'otto', title: 'Statements · Hanna Virtanen' },
  { what: 'a rep’s statement', path: '/team/{jonas}/statements/last-spring/2026-01-01', as: 'otto', title: 'Last spring · Jonas Weber', act: unfold('How it came about') },
  { what: 'a skill of a rep', path: '/team/{jonas}/skills/terminology.indemnity', as: 'otto', title: 'Indemnity · Jonas Weber' },
  { what: 'a skill of a rep, seen at work', path: '/team/{jonas}/skills/terminology.confidentiality?saved={observed}', as: 'otto', title: 'Confidentiality · Jonas Weber', act: unfold('Take this back') },
  { what: 'a skill of a rep of whom nothing is known', path: '/team/{hanna}/skills/terminology.indemnity', as: 'otto', title: 'Indemnity · Hanna Virtanen' },
  { what: 'verifying a skill', path: '/team/{jonas}/skills/terminology.indemnity/verify', as: 'otto', title: 'Verify Indemnity' },
  { what: 'verifying a skill, refused', path: '/team/{jonas}/skills/terminology.indemnity/verify', as: 'otto', title: 'Verify Indemnity', refused: 400, act: refusedBy('Write it down') },
  { what: 'whom one has notes with', path: '/one-to-one', as: 'otto', title: 'One-to-one notes' },
  { what: 'nobody to have notes with', path: '/one-to-one', as: 'tess', title: 'One-to-one notes' },
  { what: 'notes between two', path: '/one-to-one/{jonas}', as: 'otto', title: 'You and Jonas Weber', act: unfold('Take back') },
  { what: 'notes between two before the first', path: '/one-to-one/{hanna}', as: 'otto', title: 'You and Hanna Virtanen' },
  { what: 'a note without words, refused', path: '/one-to-one/{hanna}', as: 'otto', title: 'You and Hanna Virtanen', refused: 400, act: refusedBy('Add the note') },
  { what: 'notes of others', path: '/one-to-one/{jonas}', as: 'pilar', title: 'There is nothing here', status: 404 },
  ...assignPlaces,
  { what: 'a rep of another team', path: '/team/{jonas}', as: 'pilar', title: 'There is nothing here', status: 404 },
  ...rulePlaces,
]

const adminPlaces: Place[] = [
  { what: 'people', path: '/admin', as: 'ada', title: 'People' },
  { what: 'people, nobody found', path: '/admin?q=zzz', as: 'ada', title: 'People' },
  { what: 'a person', path: '/admin/people/{jonas}', as: 'ada', title: 'Jonas Weber' },
  { what: 'oneself', path: '/admin/people/{ada}', as: 'ada', title: 'Ada Moreau' },
  {
    what: 'a person, refused',
    path: '/admin/people/{jonas}',
    as: 'ada',
    title: 'Jonas Weber',
    refused: 400,
    act: async (page) => {
      await page.getByLabel('Name', { exact: true }).fill('')
      await refusedBy('Save')(page)
    },
  },
  { what: 'the accommodations of a person, one refused', path: '/admin/people/{hanna}', as: 'ada', title: 'Hanna Virtanen', refused: 400, act: grantAndBeRefused },
  { what: 'the certificates of a person, a withdrawal refused', path: '/admin/people/{priya}/certificates', as: 'ada', title: 'Certificates of Priya Raman', refused: 400, act: async (page) => {
    await unfold('Withdraw it')(page)
    await refusedBy(/^Withdraw this certificate/)(page)
  } },
  { what: 'the certificates of a person without any', path: '/admin/people/{hanna}/certificates', as: 'ada', title: 'Certificates of Hanna Virtanen' },
  { what: 'teams', path: '/admin/teams', as: 'ada', title: 'Teams' },
  { what: 'a team', path: '/admin/teams?team={team}', as: 'ada', title: 'Mid-market' },
  { what: 'a team without a name, refused', path: '/admin/teams', as: 'ada', title: 'Teams', refused: 400, act: refusedBy('Add team') },
  { what: 'invitations', path: '/admin/invitations', as: 'ada', title: 'Invitations' },
  { what: 'an invitation, refused', path: '/admin/invitations', as: 'ada', title: 'Invitations', refused: 400, act: refusedBy('Send the invitation') },
  { what: 'the audit', path: '/admin/audit', as: 'ada', title: 'Audit' },
  { what: 'what the model predicted and what came', path: '/admin/model', as: 'ada', title: 'Model', waitFor: '.recharts-scatter-symbol' },
  { what: 'what the model predicted, nothing that fits', path: '/admin/model?source=checkpoint&gap=longer', as: 'ada', title: 'Model' },
  ...holidayPlaces,
  ...adminRulePlaces,
  { what: 'a page of admins, to a rep', path: '/admin', as: 'mina', title: 'There is nothing here', status: 404 },
]

export const staffPlaces: Place[] = [...managerPlaces, ...adminPlaces, ...outcomePlaces, ...adminPayPlaces, ...doorPlaces]
