import type { TimelineEntry, TimelineKind } from '../../domain/insight/timeline'
import { toldWords } from '../outcomes/told-words'
import { dateWords, percentWords } from '../words'

/** What a timeline can be narrowed to, as it is offered. */
export const kindWords: Record<TimelineKind, string> = {
  assigned: 'Assigned', learning: 'Lessons and courses', quizzes: 'Quizzes', readiness: 'Readiness', contracts: 'Contracts', talk: 'Nudges and notes', certificates: 'Certificates',
  pay: 'Statements',
}

export type EntryLook = { tone: 'good' | 'warn' | 'bad' | 'quiet'; words: string; beside: string | null; to: string | null }

/** How one moment of somebody is told to their manager. `beside`: what is said under it; `to`: where there is more. `tone`: whether it is good news. */
export function entryLook(entry: TimelineEntry, person: { id: string; firstName: string }): EntryLook {
  const look = (words: string, more: Partial<EntryLook> = {}): EntryLook => ({ tone: 'quiet', words, beside: null, to: null, ...more })
  const sheet = `/team/${person.id}`
  switch (entry.kind) {
    case 'assigned':
      return look(`${entry.what === 'quiz' ? 'The quiz ' : ''}“${entry.title}” was assigned`, { beside: `by ${entry.by}, due ${dateWords(Date.parse(entry.dueOn))}`, to: `${sheet}#courses` })
    case 'learning':
      return entry.what === 'lesson' ? look(`Read the lesson “${entry.title}”`) : look(`Finished the course “${entry.title}”`, { tone: 'good' })
    case 'quizzes': {
      const beside = entry.score === null ? null : `with ${percentWords(entry.score)}`
      return entry.passed ? look(`Passed the quiz “${entry.title}”`, { tone: 'good', beside }) : look(`Did not pass the quiz “${entry.title}”`, { tone: 'bad', beside })
    }
    case 'readiness':
      return { ...(entry.what === 'judged' ? judged(entry, look) : look(`${entry.skill} was seen at work`, { beside: `by ${entry.by}` })), to: `${sheet}/skills/${entry.skillId}` }
    case 'contracts':
      return look(toldWords(entry.told), { tone: toneOf(entry.told), beside: `contract ${entry.contractId}` })
    case 'talk':
      if (entry.what === 'nudge') return look(`Was nudged by ${entry.by}`)
      return look(entry.mine ? `You wrote to ${person.firstName}` : `${person.firstName} wrote to you`, { beside: 'private to you two', to: `/one-to-one/${person.id}` })
    case 'certificates':
      return entry.withdrawn
        ? look(`Was certified as ${entry.role}`, { tone: 'bad', beside: 'withdrawn since', to: `${sheet}#certificates` })
        : look(`Was certified as ${entry.role}`, { tone: 'good', to: `${sheet}#certificates` })
    case 'pay':
      return look(`The period of “${entry.plan}” was closed`, { beside: `${dateWords(Date.parse(entry.from))} to ${dateWords(Date.parse(entry.to))}`, to: `${sheet}/statements/${entry.planId}/${entry.from}` })
  }
}

type Judged = Extract<TimelineEntry, { kind: 'readiness'; what: 'judged' }>

/** What a skill was judged to be, by what it was judged before. */
function judged({ skill, label, before }: Judged, look: (words: string, more?: Partial<EntryLook>) => EntryLook): EntryLook {
  if (label === 'ready') return look(`Became Ready in ${skill}`, { tone: 'good' })
  if (before === 'ready') return look(`Is no longer Ready in ${skill}`, { tone: 'warn', beside: label === 'not-yet' ? 'judged: not yet' : 'judged: unproven' })
  return label === 'not-yet' ? look(`Was judged “not yet” in ${skill}`, { tone: 'warn' }) : look(`Is unproven in ${skill}`, { beside: 'there is too little to judge by' })
}

function toneOf(told: Extract<TimelineEntry, { kind: 'contracts' }>['told']): EntryLook['tone'] {
  switch (told.kind) {
    case 'review-finding':
      return told.severity === 'none' ? 'good' : told.severity === 'minor' ? 'quiet' : 'bad'
    case 'playbook-deviation':
      return told.approved ? 'quiet' : 'bad'
    case 'compliance-check':
      return told.passed ? 'good' : 'bad'
    case 'renewal':
      return told.kept ? 'good' : 'bad'
    case 'signed':
      return 'good'
    case 'dispute-opened':
      return 'warn'
    default:
      return 'quiet'
  }
}
