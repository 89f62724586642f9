import { Download } from 'lucide-react'
import { fileSize } from '../../../library/file-size'
import type { ShownPaper } from '../../../workflows/marking/show-paper.server'
import { countWords } from '../../words'

/** What was asked and what was answered. Whose it is stands nowhere. */
export function PaperAnswer({ paper }: { paper: ShownPaper }) {
  const { stem, stemHtml, excerpt, text, files } = paper
  return (
    <div className="space-y-6">
      <section aria-labelledby="asked">
        <h2 id="asked" className="text-sm font-semibold text-ink-quiet">
          The question
        </h2>
        {stemHtml === null ? (
          <p className="mt-1 wrap-anywhere whitespace-pre-line">{stem}</p>
        ) : (
          <div className="lesson mt-1 text-base" dangerouslySetInnerHTML={{ __html: stemHtml }} />
        )}
        {excerpt ? (
          <details className="mt-3 rounded-[8px] border border-line bg-raised px-4">
            <summary className="min-h-11 py-2.5 font-semibold">The extract</summary>
            <blockquote className="border-t border-line py-3 font-serif wrap-anywhere whitespace-pre-line">{excerpt.text}</blockquote>
          </details>
        ) : null}
      </section>
      <section aria-labelledby="answered">
        <h2 id="answered" className="text-sm font-semibold text-ink-quiet">
          The answer
        </h2>
        {text === null ? <Files files={files} /> : <Text {...paper} text={text} />}
      </section>
    </div>
  )
}

function Text({ text, minWords, maxWords }: ShownPaper & { text: string }) {
  const words = text.trim().split(/\s+/).filter(Boolean).length
  const bounds = maxWords === null ? (minWords > 0 ? `, at least ${minWords} asked` : '') : `, ${minWords} to ${maxWords} asked`
  return (
    <>
      <div className="mt-1 rounded-[8px] border border-line bg-raised px-5 py-4 font-serif text-lg leading-relaxed wrap-anywhere whitespace-pre-line">{text}</div>
      <p className="figures mt-2 text-sm text-ink-quiet">
        {countWords(words, 'word')}
        {bounds}
      </p>
    </>
  )
}

function Files({ files }: { files: ShownPaper['files'] }) {
  if (files.length === 0) return <p className="mt-1">No file was handed in.</p>
  return (
    <ul className="mt-1 divide-y divide-line rounded-[8px] border border-line bg-raised">
      {files.map(({ id, name, bytes }, at) => (
        <li key={id}>
          <a href={`/files/${id}?n=${at + 1}`} className="flex min-h-13 items-center gap-3 px-4 font-semibold hover:text-accent">
            <Download aria-hidden="true" className="size-4 shrink-0 text-accent" />
            {name}
            <span className="figures text-sm font-normal text-ink-quiet">{fileSize(bytes)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
