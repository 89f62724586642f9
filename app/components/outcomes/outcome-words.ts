import type { OutcomeKind } from '../../domain/outcomes/outcome'

const kinds: Record<OutcomeKind, string> = {
  'contract-created': 'Contract made', 'review-finding': 'Review', 'playbook-deviation': 'Way off the playbook', 'compliance-check': 'Compliance check',
  'approval-turnaround': 'Approval', signed: 'Signed', 'dispute-opened': 'Dispute opened', 'dispute-closed': 'Dispute closed',
  satisfaction: 'Customer’s answer', renewal: 'Renewal', value: 'Value', retracted: 'Taken back',
}

export const kindWords = (kind: OutcomeKind): string => kinds[kind]

const judged: Partial<Record<OutcomeKind, string>> = {
  'review-finding': 'in a review', 'playbook-deviation': 'where the playbook was left', 'compliance-check': 'in a compliance check', 'dispute-opened': 'in a dispute',
}

/** Where evidence came of a contract, to stand behind how it went: “in a review of contract C-17, told by crm”. */
export const evidenceOutcomeWords = ({ kind, contractId, source }: { kind: OutcomeKind; contractId: string; source: string }): string =>
  `${judged[kind] ?? 'in what came'} of contract ${contractId}, told by ${source}`
