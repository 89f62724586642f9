import { ButtonLink } from '../button'

/** The way through numbered pages; `to` gives the address of a page. Nothing where there is one page only. */
export function Pages({ page, pages, to }: { page: number; pages: number; to: (page: number) => string }) {
  if (pages <= 1) return null
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center justify-between gap-4">
      {page > 1 ? <ButtonLink to={to(page - 1)} rel="prev">Previous</ButtonLink> : <span />}
      <span className="text-sm text-ink-quiet">{`Page ${page} of ${pages}`}</span>
      {page < pages ? <ButtonLink to={to(page + 1)} rel="next">Next</ButtonLink> : <span />}
    </nav>
  )
}
