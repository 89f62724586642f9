import { randomBytes } from 'node:crypto'
import pg from 'pg'

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A database of its own on the server of `adminUrl`, a copy of `template` where one is named. */
export async function createPostgresDatabase(adminUrl: string, template?: string): Promise<{ name: string; url: string }> {
  const name = `countersign_test_${randomBytes(6).toString('hex')}`
  await asAdmin(adminUrl, `create database ${name}${template ? ` template ${template}` : ''}`)
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return { name, url: url.href }
}

export async function dropPostgresDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, `drop database if exists ${name} with (force)`)
}
