import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

/** The head of every page: where you are, one sentence, and at most one thing to do. */
export function PageHead({ title, lead, action, back }: { title: string; lead?: ReactNode; action?: ReactNode; back?: { to: string; label: string } }) {
  return (
    <header className="mb-8">
      {back ? (
        <Link to={back.to} className="no-print mb-2 inline-flex min-h-11 items-center gap-1 text-sm font-medium text-ink-quiet hover:text-ink">
          <span aria-hidden="true">←</span> {back.label}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-[720px]">
          <h1 className="text-2xl sm:text-3xl">{title}</h1>
          {lead ? <p className="mt-2 text-lg text-ink-quiet">{lead}</p> : null}
        </div>
        {action ? <div className="no-print max-w-full shrink-0">{action}</div> : null}
      </div>
    </header>
  )
}

export function Section({ title, lead, children, id }: { title: string; lead?: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section className="mt-10 first:mt-0" aria-labelledby={id ? `${id}-title` : undefined} id={id}>
      <h2 className="text-xl" id={id ? `${id}-title` : undefined}>
        {title}
      </h2>
      {lead ? <p className="mt-1 max-w-[720px] text-ink-quiet">{lead}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  )
}

export function Card({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`rounded-[8px] border border-line bg-raised p-5 shadow-[var(--shadow)] sm:p-6 ${className}`}>{children}</div>
}

/** What will be here, and the first step to it. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="rounded-[8px] border border-dashed border-line-strong px-6 py-10 text-center">
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="mx-auto mt-2 max-w-[52ch] text-ink-quiet">{children}</div> : null}
      {action ? <div className="mt-6 flex justify-center">{action}</div> : null}
    </div>
  )
}

/** Something was done; said once, to everyone. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="mb-6 rounded-[8px] border border-good bg-good-quiet px-4 py-3 text-sm font-medium text-good">
      {children}
    </div>
  )
}
