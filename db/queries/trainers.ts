import type { Db } from '../client.server'

/** Everyone who teaches and may sign in, by name. */
export async function listTrainers(db: Db): Promise<{ id: string; name: string; email: string }[]> {
  return db.selectFrom('person').select(['id', 'name', 'email']).where('is_trainer', '=', 1).where('active', '=', 1).orderBy('name').orderBy('id').execute()
}
