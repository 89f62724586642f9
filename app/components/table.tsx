import type { ReactNode } from 'react'

/** A table that scrolls sideways by itself on a narrow screen, by touch and by keyboard. */
export function Table({ caption, head, children }: { caption: string; head: ReactNode; children: ReactNode }) {
  return (
    // A region that scrolls must be reachable by keyboard.
    <div className="overflow-x-auto rounded-[8px] border border-line bg-raised" role="region" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-line bg-sunk text-left text-ink-quiet">
          <tr>{head}</tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </div>
  )
}

export function Th({ children, align = 'left' }: { children: ReactNode; align?: 'left' | 'right' }) {
  return (
    <th scope="col" className={`px-2.5 py-3 text-xs font-semibold whitespace-nowrap sm:px-4 ${align === 'right' ? 'text-right' : 'text-left'}`}>
      {children}
    </th>
  )
}

export function Td({ children, align = 'left', head = false }: { children: ReactNode; align?: 'left' | 'right'; head?: boolean }) {
  const look = `px-2.5 py-3 align-middle sm:px-4 ${align === 'right' ? 'text-right' : 'text-left'}`
  if (!head) return <td className={look}>{children}</td>
  return (
    <th scope="row" className={`${look} font-semibold`}>
      {children}
    </th>
  )
}
