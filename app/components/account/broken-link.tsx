import type { LinkState } from '../../domain/people/single-use-link'
import { ButtonLink } from '../button'

export type BrokenState = Exclude<LinkState, 'open'> | 'unknown'

type Words = { title: string; what: string; next: { to: string; label: string }; other?: { to: string; label: string } }

const signIn = { to: '/login', label: 'Sign in' }
const askAgain = { to: '/forgot', label: 'Ask for a new link' }

const invitation: Record<BrokenState, Words> = {
  unknown: {
    title: 'This link opens nothing',
    what: 'It may be cut off, or a newer mail has taken its place. Use the newest invitation you have, or ask whoever invited you to send it again.',
    next: signIn,
  },
  used: {
    title: 'This invitation is already used',
    what: 'It works once. If it was you, sign in with the password you chose. If it was not, tell whoever invited you.',
    next: signIn,
    other: { to: '/forgot', label: 'I forgot my password' },
  },
  expired: {
    title: 'This invitation has expired',
    what: 'An invitation works for seven days. Ask whoever invited you to send it again; it takes them one click.',
    next: signIn,
  },
  revoked: {
    title: 'This invitation was taken back',
    what: 'Whoever invited you revoked it. If that surprises you, ask them for a new one.',
    next: signIn,
  },
}

const reset: Record<BrokenState, Words> = {
  unknown: {
    title: 'This link opens nothing',
    what: 'It may be cut off. Use the newest mail you have, or ask for a new link. Your password is as it was.',
    next: askAgain,
    other: signIn,
  },
  used: {
    title: 'This link is already used',
    what: 'It works once, and a new password was chosen with it. Sign in with that one, or ask for a new link if it was not you.',
    next: signIn,
    other: askAgain,
  },
  expired: {
    title: 'This link has expired',
    what: 'A link works for 60 minutes, and only the newest one does. Ask for a new link. Your password is as it was.',
    next: askAgain,
    other: signIn,
  },
  revoked: {
    title: 'This link was taken back',
    what: 'Ask for a new link. Your password is as it was.',
    next: askAgain,
    other: signIn,
  },
}

/** What a link from a mail says when it opens nothing any more, and what to do now. */
export function BrokenLink({ of, state }: { of: 'invitation' | 'reset'; state: BrokenState }) {
  const { title, what, next, other } = (of === 'invitation' ? invitation : reset)[state]
  return (
    <>
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-3 text-lg text-ink-quiet">{what}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        <ButtonLink to={next.to} look="primary">
          {next.label}
        </ButtonLink>
        {other ? <ButtonLink to={other.to}>{other.label}</ButtonLink> : null}
      </div>
    </>
  )
}
