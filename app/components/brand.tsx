import { Link } from '@remix-run/react'

export function Mark({ className = 'size-8' }: { className?: string }) {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <path d="M8 17.5l4.6 4.6L24 9.5" fill="none" stroke="var(--accent-ink)" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M8 26h16" stroke="var(--accent-ink)" strokeOpacity="0.55" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}

export function Brand({ to = '/' }: { to?: string }) {
  return (
    <Link to={to} className="inline-flex min-h-11 items-center gap-2.5 text-lg font-bold tracking-tight">
      <Mark />
      Countersign
    </Link>
  )
}
