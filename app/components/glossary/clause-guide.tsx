import type { ClauseGuide as Guide } from '#db/queries/glossary'
import { Section } from '../page'

const parts = [
  { part: 'why', title: 'Why the other side wants it' },
  { part: 'watch', title: 'What to watch' },
  { part: 'fallback', title: 'A fair fallback' },
] as const

/** How to meet a clause of a type in a deal, and one to read. Nothing is shown of what nobody wrote yet. */
export function ClauseGuide({ guide }: { guide: Guide }) {
  const said = parts.filter(({ part }) => guide[part])
  return (
    <>
      {said.length > 0 ? (
        <Section title="In a deal" lead="To read with, not legal advice: your playbook and your lawyers decide." id="guide">
          <dl className="grid gap-3 lg:grid-cols-3">
            {said.map(({ part, title }) => (
              <div key={part} className="rounded-[8px] border border-line bg-raised px-5 py-4">
                <dt className="font-semibold">{title}</dt>
                <dd className="mt-1">{guide[part]}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ) : null}
      {guide.sample ? (
        <Section title="What it can look like" id="sample">
          <figure className="max-w-[720px]">
            <blockquote className="border-l-4 border-line-strong bg-raised px-5 py-4 font-serif whitespace-pre-line">{guide.sample}</blockquote>
            <figcaption className="mt-2 text-sm text-ink-quiet">A clause of our own writing, to learn from.</figcaption>
          </figure>
        </Section>
      ) : null}
    </>
  )
}
