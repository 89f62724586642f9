import { Link } from '@remix-run/react'
import type { ExchangePlan, ItemChange } from '~/workflows/exchange/plan-exchange.server'
import { countWords, percentWords } from '../../words'
import { itemPath, plainStem } from '../bank/bank-words'

const most = 200

/**
 * Questions of a file that say what others say, or nearly, each at its line with a link to the other: in the bank, or in the same file
 * where that one is among the first so many that are `listed` below. Nothing where there are none.
 */
export function LikeOthers({ plan: { bank, changes }, listed }: { plan: ExchangePlan; listed: number }) {
  const like = changes.filter(({ twin, alike }) => twin !== null || alike.length > 0)
  if (like.length === 0) return null
  const inFile = new Map<string, Placed>(changes.map((change, at) => [`${bank}/${change.key}`, { change, at }]))
  return (
    <section aria-labelledby="like-others" className="mb-6 rounded-[8px] border border-line bg-raised">
      <div className="border-b border-line px-4 py-3">
        <h3 id="like-others" className="text-lg font-semibold">{`${countWords(like.length, 'question')} like another`}</h3>
        <p className="mt-0.5 text-sm text-ink-quiet">A note to look at before you import; it stops nothing.</p>
      </div>
      <ul className="divide-y divide-line text-sm">
        {like.slice(0, most).map(({ key, file, line, stem, twin, alike }) => (
          <li key={key} className="px-4 py-3">
            <p className="figures font-mono text-xs text-ink-quiet wrap-anywhere">{`${file}:${line}`}</p>
            <p className="mt-0.5 wrap-anywhere">{plainStem(stem)}</p>
            <ul>
              {twin ? <Other id={twin} words="Word for word the same as" name={twin} there={inFile.get(twin)} listed={listed} /> : null}
              {alike.map(({ itemId, similarity, stem: name }) => (
                <Other key={itemId} id={itemId} words={`${percentWords(similarity)} the same as`} name={plainStem(name)} there={inFile.get(itemId)} listed={listed} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {like.length > most ? <p className="border-t border-line px-4 py-3 text-sm text-ink-quiet">{`And ${like.length - most} more.`}</p> : null}
    </section>
  )
}

type Placed = { change: ItemChange; at: number }

/** One that a question is like; `there`: where it stands in the file, if it does. */
function Other({ id, words, name, there, listed }: { id: string; words: string; name: string; there: Placed | undefined; listed: number }) {
  const look = 'link inline-block py-3 font-semibold wrap-anywhere'
  if (there?.change.state !== 'added') return <li>{`${words} `}<Link to={itemPath(id)} className={look}>{name}</Link></li>
  return (
    <li>
      {`${words} line ${there.change.line} of this file: `}
      {there.at < listed ? <a href={`#question-${there.change.key}`} className={look}>{name}</a> : name}
    </li>
  )
}
