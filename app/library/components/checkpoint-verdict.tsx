import type { Checked } from '../../domain/quiz/disclose'

type CheckedOption = Checked['options'][number]

/** What was picked and what is told of it, in words and signs as well as colour. */
export function CheckpointVerdict({ checked, block }: { checked: Checked; block: string }) {
  const { score } = checked
  const tone = score === 1 ? 'good' : score > 0 ? 'partly' : 'bad'
  return (
    <div className={`checkpoint-verdict checkpoint-${tone}`} id={`v-${block}`}>
      <p className="checkpoint-head" tabIndex={-1}>
        <Sign right={checked.score === 1} />
        <strong>{verdictWords(score)}</strong>
      </p>
      <ul className="checkpoint-options">
        {checked.options.map((option) => (
          <li key={option.id} className={`checkpoint-told${option.right === null ? '' : option.right ? ' checkpoint-right' : ' checkpoint-wrong'}`}>
            {option.right === null ? <span className="checkpoint-nosign" aria-hidden="true" /> : <Sign right={option.right} />}
            <div>
              <p className="checkpoint-told-text">{option.text}</p>
              {option.right === null || !(option.picked || option.right) ? null : (
                <p className="checkpoint-why">
                  <strong>{pickWords(option)}</strong>
                  {option.feedback ? <span>{` ${option.feedback}`}</span> : null}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {checked.feedback ? <p className="checkpoint-why">{checked.feedback}</p> : null}
    </div>
  )
}

export function verdictWords(score: number): string {
  return score === 1 ? 'Right' : score > 0 ? 'Partly right' : 'Not right'
}

function pickWords({ picked, right }: CheckedOption): string {
  if (!picked) return 'Right as well.'
  return right ? 'Your answer, right.' : 'Your answer, wrong.'
}

function Sign({ right }: { right: boolean }) {
  return (
    <svg className="checkpoint-sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={right ? 'M4 10.5 8.5 15 16 5.5' : 'M5 5l10 10M15 5 5 15'} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
