import type { Finding } from '../../../library/lint/finding'

export type { Finding } from '../../../library/lint/finding'

export type Severity = Finding['severity']

/** Whether its nearest name says more than its message does. */
export const suggests = ({ nearest, message }: Finding): boolean => nearest !== null && !message.includes(nearest)

/** The gravest first. An `error` stands in the way of publishing. */
const severities: readonly Severity[] = ['error', 'warning', 'hint']

export type FindingGroup = { severity: Severity; findings: Finding[] }

/** The findings by severity, each in the order of the text; severities without any are left out. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const inOrder = [...findings].sort((one, other) => one.line - other.line || one.column - other.column)
  return severities
    .map((severity) => ({ severity, findings: inOrder.filter((finding) => finding.severity === severity) }))
    .filter((group) => group.findings.length > 0)
}
