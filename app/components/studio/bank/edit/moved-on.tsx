import type { Fields } from '../../../../library/item-form/fields'
import { Button, ButtonLink } from '../../../button'

type Props = { mine: Fields; theirs: { fields: Fields; versionId: string; author: string | null }; itemPath: string; onLeave: () => void }

const hidden = new Set(['basedOn', 'over', 'does', 'intent', 'targetOrder', 'partType', 'key'])

/** What somebody else saved while this was written: both wordings of every field that differs, and the choice between them. */
export function MovedOn({ mine, theirs, itemPath, onLeave }: Props) {
  const names = [...new Set([...Object.keys(theirs.fields), ...Object.keys(mine)])]
  const differing = names.filter((name) => !hidden.has(name) && !/(^|\.)(id|targetId)$/.test(name) && (mine[name] ?? '').trim() !== (theirs.fields[name] ?? '').trim())
  return (
    <div role="alert" className="rounded-[8px] border border-warn bg-warn-quiet p-4">
      <p className="font-semibold">{`${theirs.author ?? 'An import'} saved another version of this question while you were writing. Nothing of yours was lost, and nothing was saved yet.`}</p>
      <div className="mt-3 overflow-x-auto" role="region" aria-label="What differs" tabIndex={0}>
        <table className="w-full min-w-[480px] text-left text-sm">
          <thead>
            <tr>
              <th scope="col" className="py-2 pr-4">Field</th>
              <th scope="col" className="py-2 pr-4">Theirs, which stands</th>
              <th scope="col" className="py-2">Yours</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((name) => (
              <tr key={name} className="border-t border-line align-top">
                <th scope="row" className="py-2 pr-4 font-medium">{fieldWords(name)}</th>
                <td className="py-2 pr-4 whitespace-pre-wrap">{theirs.fields[name] || 'Nothing'}</td>
                <td className="py-2 whitespace-pre-wrap">{mine[name] || 'Nothing'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button name="over" value={theirs.versionId}>Save mine as the next version</Button>
        <ButtonLink to={itemPath} reloadDocument onClick={onLeave}>
          Leave mine, go on from theirs
        </ButtonLink>
      </div>
    </div>
  )
}

/** `options.0.text` is `Options 1: text`. */
export function fieldWords(name: string): string {
  const words = name.split('.').map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)))
  const last = words.length > 1 && !/^\d+$/.test(words.at(-1) ?? '') ? words.pop() : null
  const said = words.join(' ') + (last ? `: ${last}` : '')
  return said.charAt(0).toUpperCase() + said.slice(1)
}
