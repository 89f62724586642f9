import { type Scale, scales, type Severity, severities } from '../outcome'

const yes = new Set(['yes', 'y', 'true', 't', '1', 'x', 'ja', 'oui', 'pass', 'passed', 'ok', 'compliant', 'approved', 'granted', 'kept', 'renewed', 'won'])
const no = new Set(['no', 'n', 'false', 'f', '0', 'nein', 'non', 'fail', 'failed', 'not ok', 'non-compliant', 'not compliant', 'not approved', 'rejected', 'denied', 'missed', 'churned', 'lost', 'not renewed'])

const plain = (text: string): string => text.trim().toLowerCase().replace(/[\s_]+/g, ' ')

/** Whether a cell says yes or no; null where it says neither. */
export function readYes(text: string): boolean | null {
  const said = plain(text)
  return yes.has(said) ? true : no.has(said) ? false : null
}

const grades: Record<string, Severity> = {
  none: 'none', no: 'none', ok: 'none', pass: 'none', passed: 'none', correct: 'none', '0': 'none', low: 'minor', small: 'minor', medium: 'major', moderate: 'major', high: 'major', blocker: 'critical', severe: 'critical',
}

/** How bad a finding was, in our words or in those that reviews use for it; null where it is none of them. */
export function readSeverity(text: string): Severity | null {
  const said = plain(text)
  return severities.find((one) => one === said) ?? grades[said] ?? null
}

export function readPart(text: string): 'field' | 'clause' | null {
  const said = plain(text)
  return said === 'field' || said === 'data' || said === 'metadata' ? 'field' : said === 'clause' || said === 'term' || said === 'terms' ? 'clause' : null
}

/** `1–5`, `1 to 5` and `1-5` are one scale. */
export function readScale(text: string): Scale | null {
  const said = plain(text).replace(/\s*(?:to|[-–—])\s*/, '-')
  return scales.find((one) => one === said) ?? null
}
