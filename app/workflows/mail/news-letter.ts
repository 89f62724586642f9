import type { News } from '../../domain/insight/news'
import type { Letter } from './letters'

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const day = (iso: string): string => dayFormat.format(Date.parse(iso))

type Told = { subject: string; words: string; path: string }

/** All that is new for somebody, in one letter. `site` is the address of this Countersign, without a slash at its end. */
export function newsLetter({ name, news, site }: { name: string; news: readonly News[]; site: string }): Letter {
  const told = news.map(tell)
  const [first] = told
  return {
    subject: told.length === 1 && first ? first.subject : `${told.length} things are new for you in Countersign`,
    body: [`Hello ${name},`, ...told.map(({ words, path }) => `${words}\n${site}${path}`), 'What comes after this today is told tomorrow, in one mail.'].join('\n\n'),
  }
}

function tell(one: News): Told {
  if (one.kind === 'assigned') {
    const { title, dueOn, by, courseId, quizOf } = one
    const [what, path] = quizOf === null ? ['course', `/learn/${courseId}`] : ['quiz', `/learn/${courseId}/${quizOf}/quiz`]
    return { subject: `“${title}” is assigned to you, due on ${day(dueOn)}`, words: `${by} assigned the ${what} “${title}” to you. It is due on ${day(dueOn)}.`, path }
  }
  if (one.kind === 'programme') return { subject: `“${one.title}” begins for you`, words: `The programme “${one.title}” begins for you. Its first step is open.`, path: `/programmes/${one.programmeId}` }
  if ('until' in one) return tellOfWindow(one)
  if (one.kind === 'dispute-added') return tellRaiser(one)
  return tellDeciding(one)
}

function tellOfWindow({ kind, title, until, programmeId }: Extract<News, { kind: 'renewable' | 'expiring' }>): Told {
  return {
    subject: kind === 'renewable' ? `You can renew “${title}” until ${day(until)}` : `What “${title}” certified runs out on ${day(until)}`,
    words: `What “${title}” certified of you runs out on ${day(until)}. ${kind === 'renewable' ? 'You can renew it from now on' : 'You can still renew it'}: the new term goes on from the end of this one, so you lose nothing by being early.`,
    path: `/programmes/${programmeId}`,
  }
}

function tellRaiser({ by, disputeId }: Extract<News, { kind: 'dispute-added' }>): Told {
  return {
    subject: by === null ? 'Your question was escalated' : `${by} wrote about your question`,
    words: by === null ? 'Nobody answered your question by its day, so it was escalated.' : `${by} added something to your question. It may wait for your answer.`,
    path: `/rewards/disputes/${disputeId}`,
  }
}

function tellDeciding({ kind, of, dueOn, disputeId }: Extract<News, { kind: 'dispute-raised' | 'dispute-due' | 'dispute-escalated' | 'dispute-last' }>): Told {
  const subjects = {
    'dispute-raised': `${of} questions what they are paid or measured by`, 'dispute-due': `An answer to ${of} is due on ${day(dueOn)}`,
    'dispute-escalated': `The question of ${of} was escalated`, 'dispute-last': `An answer to ${of}, escalated, is due on ${day(dueOn)}`,
  }
  const words = {
    'dispute-raised': `${of} questions what they are paid or measured by.`, 'dispute-due': `The question of ${of} still waits for an answer.`,
    'dispute-escalated': `The question of ${of} was escalated.`, 'dispute-last': `The question of ${of} was escalated and still waits.`,
  }
  return { subject: subjects[kind], words: `${words[kind]} An answer is due by ${day(dueOn)}.`, path: `/admin/disputes/${disputeId}` }
}
