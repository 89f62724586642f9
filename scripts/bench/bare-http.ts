import { createServer } from 'node:http'
import { bareAnswer, fillerOf, listenBare } from './bare-page'

/** Node's own server and nothing else: `GET /?bytes=N` answers N bytes of HTML, a POST is read whole and answered in JSON. */

const pages = new Map<string, Buffer>()
const answer = JSON.stringify(bareAnswer)

function pageAt(url: string): Buffer {
  const known = pages.get(url)
  if (known) return known
  const page = Buffer.from(fillerOf(Number(new URL(url, 'http://bare').searchParams.get('bytes'))))
  pages.set(url, page)
  return page
}

const server = createServer((request, response) => {
  if (request.method !== 'POST') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(pageAt(request.url ?? '/'))
    return
  }
  request.resume().on('end', () => {
    response.setHeader('Content-Type', 'application/json')
    response.end(answer)
  })
})
listenBare(server)
