import { moduleUrl } from './attempts'
import { openPalette } from './open-palette'
import type { Place } from './pages'
import { repPayPlaces } from './pay-places'
import { refusedBy } from './place-acts'

const quizTitle = 'Who pays when it goes wrong'

/** Every page of a rep, in its states. */
export const repPlaces: Place[] = [
  { what: 'today', path: '/learn', as: 'mina', title: 'Today' },
  { what: 'today of somebody who has done everything', path: '/learn', as: 'jonas', title: 'Today' },
  { what: 'today of somebody who begins', path: '/learn', as: 'hanna', title: 'Today' },
  { what: 'today with practice as its step', path: '/learn', as: 'marcus', title: 'Today' },
  { what: 'a course', path: '/learn/contract-language', as: 'mina', title: 'Contract language' },
  { what: 'a course not begun', path: '/learn/contract-language', as: 'hanna', title: 'Contract language' },
  { what: 'a lesson', path: `${moduleUrl}/indemnity`, as: 'mina', title: 'Indemnity', waitFor: '.lesson h2' },
  { what: 'a lesson with all its parts, read', path: `${moduleUrl}/confidentiality`, as: 'mina', title: 'Confidentiality', waitFor: '.lesson h2' },
  { what: 'a term of the glossary, opened', path: `${moduleUrl}/limitation-of-liability`, as: 'mina', title: 'Limitation of liability', act: (page) => page.locator('.term-word').first().click() },
  { what: 'a quiz before it', path: `${moduleUrl}/quiz`, as: 'mina', title: quizTitle },
  { what: 'a quiz to try again', path: `${moduleUrl}/quiz`, as: 'callum', title: quizTitle },
  { what: 'a quiz passed', path: `${moduleUrl}/quiz`, as: 'jonas', title: quizTitle },
  { what: 'a quiz open', path: '/attempts/{open}', as: 'sofia', title: quizTitle },
  {
    what: 'a quiz with answers saved',
    path: '/attempts/{open}',
    as: 'sofia',
    title: quizTitle,
    act: async (page) => {
      const first = page.locator('fieldset').first()
      await first.locator('input:not(:checked)').first().check()
      await first.getByText('Saved', { exact: true }).waitFor()
    },
  },
  { what: 'a question of every type', path: '/attempts/{everyType}', as: 'tom', title: 'Every type' },
  { what: 'the result of a quiz passed', path: '/attempts/{passed}/result', as: 'jonas', title: `Result: ${quizTitle}` },
  { what: 'the result of a quiz not passed', path: '/attempts/{failed}/result', as: 'callum', title: `Result: ${quizTitle}` },
  { what: 'where practice begins', path: '/practice', as: 'jonas', title: 'Practice' },
  { what: 'where practice begins, nothing answered yet', path: '/practice', as: 'hanna', title: 'Practice' },
  { what: 'review', path: '/practice/review', as: 'jonas', title: 'Review' },
  { what: 'review with nothing to review', path: '/practice/review', as: 'hanna', title: 'Review' },
  { what: 'practice', path: '/practice/clauses', as: 'jonas', title: 'Practice clauses' },
  { what: 'practice never done', path: '/practice/clauses', as: 'hanna', title: 'Practice clauses' },
  { what: 'a practice question', path: '/attempts/{drill}', as: 'emeka', title: 'Clause drill' },
  {
    what: 'a practice question without an answer',
    path: '/attempts/{drill}',
    as: 'emeka',
    title: 'Clause drill',
    refused: 409,
    act: async (page) => {
      await page.getByRole('button', { name: 'Answer' }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  { what: 'a practice question answered right', path: '/attempts/{answered}?q=1', as: 'yuki', title: 'Clause drill' },
  { what: 'a practice question answered wrong', path: '/attempts/{answered}?q=2', as: 'yuki', title: 'Clause drill' },
  { what: 'the result of practice', path: '/attempts/{practised}/result', as: 'jonas', title: 'Result: Clause drill' },
  { what: 'practice of one skill', path: '/practice/skills/terminology.indemnity', as: 'jonas', title: 'Practise Indemnity' },
  { what: 'practice of a skill with nothing to ask', path: '/practice/skills/system.handover', as: 'hanna', title: 'Practise Handover' },
  { what: 'a programme with a choice', path: '/programmes/first-weeks', as: 'emeka', title: 'First weeks' },
  { what: 'a programme in its second step', path: '/programmes/first-weeks', as: 'priya', title: 'First weeks' },
  { what: 'a choice of a programme, refused', path: '/programmes/first-weeks', as: 'emeka', title: 'First weeks', refused: 400, act: refusedBy('Take this one') },
  { what: 'today with a quiz that is due alone', path: '/learn', as: 'priya', title: 'Today' },
  { what: 'today with a quiz of which no attempt is left', path: '/learn', as: 'callum', title: 'Today' },
  { what: 'today with a programme', path: '/learn', as: 'emeka', title: 'Today' },
  { what: 'today with a window in which to renew', path: '/learn', as: 'tom', title: 'Today', waitFor: 'text=You may renew it until' },
  { what: 'a programme of somebody else', path: '/programmes/first-weeks', as: 'mina', title: 'There is nothing here', status: 404 },
  { what: 'readiness', path: '/readiness', as: 'jonas', title: 'Readiness' },
  {
    what: 'readiness with its trend as a table',
    path: '/readiness',
    as: 'jonas',
    title: 'Readiness',
    act: async (page) => {
      await page.locator('#trend svg .recharts-line').first().waitFor()
      await page.getByText(/The same numbers as a table/).click()
      await page.getByRole('table', { name: 'Probability of passing by day' }).waitFor()
    },
  },
  { what: 'readiness of which nothing is known', path: '/readiness', as: 'hanna', title: 'Readiness' },
  { what: 'a skill', path: '/readiness/terminology.confidentiality', as: 'jonas', title: 'Confidentiality' },
  { what: 'a skill never observed', path: '/readiness/terminology.confidentiality', as: 'hanna', title: 'Confidentiality' },
  { what: 'whom a rep has notes with', path: '/one-to-one', as: 'jonas', title: 'One-to-one notes' },
  { what: 'notes with a manager', path: '/one-to-one/{otto}', as: 'jonas', title: 'You and Otto Brandt' },
  { what: 'search', path: '/search', as: 'mina', title: 'Search' },
  { what: 'search with results', path: '/search?q=liability', as: 'mina', title: 'liability · Search' },
  { what: 'search without a result', path: '/search?q=confidentialty&kind=lesson', as: 'mina', title: 'confidentialty · Search' },
  {
    what: 'the palette',
    path: '/learn',
    as: 'mina',
    title: 'Today',
    act: async (page) => {
      await openPalette(page)
      await page.keyboard.type('confid')
      await page.getByRole('option', { name: /Confidential/ }).first().waitFor()
    },
  },
  { what: 'the glossary', path: '/glossary', as: 'mina', title: 'Glossary' },
  { what: 'the glossary, narrowed', path: '/glossary?letter=C', as: 'mina', title: 'Glossary' },
  { what: 'the glossary, nothing found', path: '/glossary?q=zzz', as: 'mina', title: 'Glossary' },
  { what: 'a term', path: '/glossary/cap', as: 'mina', title: 'Cap · Glossary' },
  { what: 'the clause types', path: '/clauses', as: 'mina', title: 'Clause types' },
  { what: 'a clause type', path: '/clauses/cap-on-liability', as: 'mina', title: 'Cap on liability · Clause types' },
  { what: 'a clause type that is not drilled', path: '/clauses/parties', as: 'mina', title: 'Parties · Clause types' },
  { what: 'practice of one clause type', path: '/practice/clauses?type=cap-on-liability', as: 'hanna', title: 'Practice clauses' },
  { what: 'certificates', path: '/certificates', as: 'priya', title: 'Certificates' },
  { what: 'certificates to be earned', path: '/certificates', as: 'mina', title: 'Certificates' },
  { what: 'certificates where nothing certifies', path: '/certificates', as: 'hanna', title: 'Certificates' },
  { what: 'a certificate', path: '/certificates/{certificate}', as: 'priya', title: 'Certificate: Account executive' },
  { what: 'a certificate of somebody else', path: '/certificates/{certificate}', as: 'mina', title: 'There is nothing here', status: 404 },
  { what: 'rewards', path: '/rewards', as: 'jonas', title: 'Rewards' },
  { what: 'beside colleagues, taking no part', path: '/rewards/neighbours', as: 'hanna', title: 'Beside colleagues' },
  { what: 'beside colleagues', path: '/rewards/neighbours', as: 'jonas', title: 'Beside colleagues' },
  { what: 'rewards before the first', path: '/rewards', as: 'hanna', title: 'Rewards' },
  { what: 'notes', path: '/learn/notes', as: 'jonas', title: 'Your notes' },
  { what: 'notes before the first', path: '/learn/notes', as: 'hanna', title: 'Your notes' },
  {
    what: 'a lesson with a note being written',
    path: `${moduleUrl}/indemnity`,
    as: 'mina',
    title: 'Indemnity',
    act: async (page) => {
      await page.getByRole('button', { name: 'Note on this part' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { what: 'a lesson with questions, one answered', path: '{asking}', as: 'yuki', title: 'Asking', waitFor: '.checkpoint' },
  { what: 'a lesson with questions, done', path: '{asking}', as: 'jonas', title: 'Asking', waitFor: '#done-title' },
  { what: 'a lesson that opens later', path: '{locked}', as: 'hanna', title: 'Behind the gate' },
  { what: 'a course with a lesson that opens later', path: '/learn/contract-language', as: 'yuki', title: 'Contract language' },
  { what: 'a lesson that is not there', path: `${moduleUrl}/nothing`, as: 'mina', title: 'There is nothing here', status: 404 },
  { what: 'an attempt of somebody else', path: '/attempts/{passed}/result', as: 'mina', title: 'There is nothing here', status: 404 },
  { what: 'an address that is nowhere, inside', path: '/nowhere', as: 'mina', title: 'There is nothing here', status: 404 },
  ...repPayPlaces,
]
