import type { Json, Time } from './columns'

export type MediaTables = {
  media: {
    id: string
    name: string
    hash: string
    kind: string
    type: string
    bytes: number
    width: number | null
    height: number | null
    widths: Json
    alt: string
    uploaded_by: string | null
    uploaded_at: Time
    archived_at: Time | null
  }
}
