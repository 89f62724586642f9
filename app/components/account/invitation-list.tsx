import { Form } from '@remix-run/react'
import { ChevronDown, CircleCheck, CircleSlash, Clock, Hourglass } from 'lucide-react'
import type { Role } from '../../domain/people/person'
import { invitationLife, type LinkState } from '../../domain/people/single-use-link'
import { Badge } from '../badge'
import { Button } from '../button'
import { dateWords, whenWords } from '../words'
import { rolesInWords } from './role-words'

export type InvitationShown = {
  id: string
  email: string
  name: string
  roles: readonly Role[]
  teamName: string | null
  inviterName: string
  state: LinkState
  expiresAt: number
  usedAt: number | null
  revokedAt: number | null
}

const states = {
  open: { tone: 'accent', icon: Hourglass, words: 'Open' },
  used: { tone: 'good', icon: CircleCheck, words: 'Accepted' },
  expired: { tone: 'warn', icon: Clock, words: 'Expired' },
  revoked: { tone: 'quiet', icon: CircleSlash, words: 'Revoked' },
} as const

function historyOf({ state, inviterName, expiresAt, usedAt, revokedAt }: InvitationShown, now: number): string {
  if (state === 'used') return `Invited by ${inviterName}, accepted ${whenWords(usedAt ?? now, now)}`
  if (state === 'revoked') return `Invited by ${inviterName}, revoked ${whenWords(revokedAt ?? now, now)}`
  const sent = `Sent by ${inviterName} ${whenWords(expiresAt - invitationLife, now)}`
  return state === 'open' ? `${sent}, works until ${dateWords(expiresAt)}` : `${sent}, worked until ${dateWords(expiresAt)}`
}

export function InvitationList({ label, invitations, now, busy }: { label: string; invitations: readonly InvitationShown[]; now: number; busy: boolean }) {
  return (
    <ul aria-label={label} className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {invitations.map((invitation) => {
        const { tone, icon, words } = states[invitation.state]
        return (
          <li key={invitation.id} className="px-4 py-4">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
              <p className="min-w-0 font-semibold break-words">{invitation.name}</p>
              <Badge tone={tone} icon={icon}>
                {words}
              </Badge>
            </div>
            <p className="text-sm break-words">{invitation.email}</p>
            <p className="mt-1 text-sm text-ink-quiet">
              As {rolesInWords(invitation.roles)}
              {invitation.teamName ? ` in ${invitation.teamName}` : ''}. {historyOf(invitation, now)}.
            </p>
            {invitation.state === 'open' || invitation.state === 'expired' ? <Actions invitation={invitation} busy={busy} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

function Actions({ invitation: { id, name, email, state }, busy }: { invitation: InvitationShown; busy: boolean }) {
  return (
    <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-1">
      <Form method="post" action="/admin/invitations">
        <input type="hidden" name="intent" value="resend" />
        <input type="hidden" name="invitation" value={id} />
        <Button disabled={busy} aria-label={`Send again to ${name}`}>
          Send again
        </Button>
      </Form>
      {state === 'open' ? (
        <details className="min-w-0">
          <summary className="inline-flex min-h-11 items-center gap-1 px-2 text-sm font-semibold text-bad">
            <ChevronDown aria-hidden="true" className="size-4" />
            Revoke<span className="sr-only"> the invitation of {name}</span>
          </summary>
          <Form method="post" action="/admin/invitations" className="mt-1 space-y-3">
            <input type="hidden" name="intent" value="revoke" />
            <input type="hidden" name="invitation" value={id} />
            <p className="text-sm break-words text-ink-quiet">The link sent to {email} stops working. You can invite {name} anew at any time.</p>
            <Button look="danger" disabled={busy}>
              Revoke the invitation of {name}
            </Button>
          </Form>
        </details>
      ) : null}
    </div>
  )
}
