import type { ReceivedMedia } from '~/workflows/media/receive-media.server'

/** Send one file to the library; `onSent` hears how many bytes are on their way. Only this older way of sending tells. */
export function sendFile(file: File, onSent: (bytes: number) => void): Promise<ReceivedMedia> {
  const refused = (fault: string): ReceivedMedia => ({ outcome: 'refused', name: file.name, givenName: file.name, fault })
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file)
    request.upload.onprogress = ({ loaded }) => onSent(Math.min(loaded, file.size))
    request.onload = () => resolve(request.status === 200 ? (readResult(request.responseText) ?? refused(unheard)) : refused(refusalOf(request)))
    request.onerror = () => resolve(refused('The connection broke before this file was there. Nothing of it was kept; send it again.'))
    request.open('POST', '/api/media')
    request.send(form)
  })
}

const unheard = 'The answer could not be read. Load this page again to see whether the file is there.'

function readResult(text: string): ReceivedMedia | undefined {
  try {
    return (JSON.parse(text) as { results: ReceivedMedia[] }).results[0]
  } catch {
    return undefined
  }
}

function refusalOf({ status, responseText }: XMLHttpRequest): string {
  if (status === 401) return 'You are signed out by now. Sign in again in another tab, then send this file again.'
  return status < 500 && responseText ? responseText : 'Something went wrong on our side, and nothing of this file was kept. Try again in a moment.'
}
