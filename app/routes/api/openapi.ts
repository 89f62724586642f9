import { openApi } from '../../http/openapi'
import { environment } from '../../http/environment.server'

/** What programs may ask of Countersign, for people and for makers of clients. */
export function loader() {
  return Response.json(openApi(environment().APP_URL), { headers: { 'Cache-Control': 'public, max-age=300' } })
}
