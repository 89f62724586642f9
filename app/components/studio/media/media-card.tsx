import { Form, Link } from '@remix-run/react'
import { ChevronRight, Captions, FileText, Film } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { LibraryFile, MediaUse } from '#db/queries/media'
import { imagePath } from '../../../domain/content/media-file'
import { Button } from '../../button'
import { Field, FormFault } from '../../field'
import { countWords, whenWords } from '../../words'
import { CopyTag } from './copy-tag'
import { mediaTag } from './media-tag'
import { sizeWords } from './size-words'

export type ListedFile = LibraryFile & { uses: MediaUse[] }

/** A refusal of one of this file's own forms. */
export type CardFault = { name: string; intent: string; fault: string } | null

/** One file: what it looks like, what it is, who shows it, and what can be done with it. */
export function MediaCard({ file, fault, now }: { file: ListedFile; fault: CardFault; now: number }) {
  const { name, kind, bytes, width, height, alt, uploadedAt, uploadedBy, uses } = file
  const at = (intent: string) => (fault?.name === name && fault.intent === intent ? fault.fault : undefined)
  const size = width && height ? `, ${width} × ${height}` : ''
  return (
    <li id={name} className="grid scroll-mt-4 gap-4 px-4 py-5 sm:grid-cols-[160px_1fr] sm:px-5">
      <Preview file={file} />
      <div className="min-w-0">
        <h3 className="font-semibold wrap-anywhere">{name}</h3>
        <p className="figures text-sm text-ink-quiet">{`${sizeWords(bytes)}${size}. Added ${whenWords(uploadedAt, now)} ${uploadedBy ? `by ${uploadedBy}` : 'from content/'}.`}</p>
        <Uses uses={uses} />
        <CopyTag tag={mediaTag(file)} name={name} />
        {kind === 'image' ? (
          <Form method="post" className="mt-3 flex flex-col gap-2 sm:flex-row sm:items-end" preventScrollReset>
            <input type="hidden" name="name" value={name} />
            <div className="min-w-0 flex-1">
              <Field key={alt} label="What it shows, in words" name="alt" defaultValue={alt} maxLength={300} autoComplete="off" fault={at('describe')} />
            </div>
            <Button name="intent" value="describe" aria-label={`Save the words for ${name}`}>
              Save
            </Button>
          </Form>
        ) : null}
        <div className="mt-3 flex flex-col gap-2 lg:flex-row lg:items-start">
          <Fold label="Replace" name={name} open={at('replace') !== undefined}>
            <Replace name={name} fault={at('replace')} />
          </Fold>
          {uses.length === 0 ? (
            <Fold label="Archive" name={name} open={at('archive') !== undefined}>
              <FormFault>{at('archive')}</FormFault>
              <p>{`No lesson shows ${name}. Archived, it leaves this list and its name is free again; older versions of lessons that show it go on doing so.`}</p>
              <Form method="post">
                <input type="hidden" name="name" value={name} />
                <Button look="danger" name="intent" value="archive">{`Archive ${name}`}</Button>
              </Form>
            </Fold>
          ) : null}
        </div>
      </div>
    </li>
  )
}

function Preview({ file: { hash, kind, alt, width, height, widths } }: { file: ListedFile }) {
  const box = 'flex h-[120px] w-full items-center justify-center overflow-hidden rounded-[8px] border border-line bg-sunk sm:w-[160px]'
  if (kind === 'image' && widths[0] && width && height) {
    return (
      <div className={box}>
        <img src={imagePath(hash, widths[0])} alt={alt} width={width} height={height} loading="lazy" className="h-full w-full object-contain" />
      </div>
    )
  }
  const Icon = kind === 'video' ? Film : kind === 'captions' ? Captions : FileText
  return (
    <div className={box}>
      <Icon aria-hidden="true" className="size-10 text-ink-quiet" />
    </div>
  )
}

function Uses({ uses }: { uses: MediaUse[] }) {
  if (uses.length === 0) return <p className="text-sm text-ink-quiet">In no lesson.</p>
  return (
    <p className="text-sm text-ink-quiet">
      {`In ${countWords(uses.length, 'lesson')}: `}
      {uses.slice(0, 8).map(({ lessonId, title, path }, at) => (
        <span key={lessonId}>
          {at > 0 ? ', ' : ''}
          <Link to={path} className="link inline-block py-2.5">
            {title}
          </Link>
        </span>
      ))}
      {uses.length > 8 ? ` and ${uses.length - 8} more` : ''}
    </p>
  )
}

function Fold({ label, name, open, children }: { label: string; name: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open || undefined} className="group min-w-0 flex-1 rounded-[8px] border border-line">
      <summary className="flex min-h-11 list-none items-center gap-2 px-3 text-sm font-semibold [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-4 shrink-0 transition-transform duration-150 group-open:rotate-90" />
        {label}
        <span className="sr-only">{name}</span>
      </summary>
      <div className="space-y-3 border-t border-line px-3 py-3 text-sm">{children}</div>
    </details>
  )
}

function Replace({ name, fault }: { name: string; fault: string | undefined }) {
  const id = useId()
  const ending = name.slice(name.lastIndexOf('.'))
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument className="space-y-3">
      <FormFault>{fault}</FormFault>
      <input type="hidden" name="replace" value={name} />
      <label htmlFor={id} className="block">{`Choose another ${ending} file. Lessons that are out keep showing what they show until they are published anew.`}</label>
      <input id={id} type="file" name="file" required accept={ending} className="block min-h-11 w-full min-w-0 py-2" />
      <Button>{`Replace ${name}`}</Button>
    </Form>
  )
}
