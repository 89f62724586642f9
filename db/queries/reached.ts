import { type Expression, sql, type SqlBool } from 'kysely'
import type { Reached } from '~/domain/insight/owing'

/** Whether something reaches somebody, as a part of a query that has the table person; the people are already those of the teams asked for. */
export function isReached({ everyone, teamIds, personIds }: Reached): Expression<SqlBool> {
  const within = (column: 'person.id' | 'person.team_id', ids: readonly string[]) =>
    (ids.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`${sql.ref(column)} in (${sql.join(ids)})`)
  return everyone ? sql<SqlBool>`1 = 1` : sql<SqlBool>`(${within('person.team_id', teamIds)} or ${within('person.id', personIds)})`
}
