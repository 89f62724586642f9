import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statementKind } from './statement-kind'

describe('the kind of a statement', () => {
  it.each([
    ['read', 'select 1'],
    ['read', '  -- a note; with more\n /* and; more */ SELECT 1;'],
    ['read', 'values (1), (2)'],
    ['read', `with "update" as (select 'delete from x' as "returning") select * from "update"`],
    ['read', `with recursive n (i) as (select 1 union all select i + 1 from n) select replace(i, 'a', 'b') from n`],
    ['insert', 'insert into a (id) values (?)'],
    ['insert', 'with b as (select 1) insert into a select * from b'],
    ['insert', 'insert or ignore into a select 1 on conflict do nothing'],
    ['insert', 'replace into a values (1)'],
    ['change', `update a set note = 'returning' where "returning" = (select 1)`],
    ['change', 'delete from a -- returning id'],
    ['returning', 'insert into a values (1) returning id'],
    ['returning', 'with b as (select 1) update a set x = 1 RETURNING\nid'],
    ['transaction', 'begin immediate'],
    ['transaction', 'COMMIT;'],
    ['transaction', 'end transaction'],
    ['transaction', 'rollback'],
    ['savepoint', 'savepoint a'],
    ['savepoint', 'rollback to savepoint a'],
    ['savepoint', 'rollback transaction to a'],
    ['savepoint', 'release a'],
    ['other', 'create table a (id text)'],
    ['other', 'create trigger t before update on a begin select 1; select 2; end'],
    ['other', 'pragma user_version'],
    ['other', 'explain query plan select 1'],
    ['other', ''],
  ])('is %s for: %s', (kind, sql) => {
    expect(statementKind(sql)).toBe(kind)
    expect(statementKind(sql)).toBe(kind)
  })

  it('does not depend on what stands in quotes', () => {
    const words = fc.constantFrom('returning', 'update', ';', '--', '/*', '(', ')', 'insert', ' ', 'é')
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom(`'`, '"', '`'), (parts, quote) => {
        const quoted = `${quote}${parts.join(' ')}${quote}`
        expect(statementKind(`update a set b = ${quoted} where c = 1`)).toBe('change')
        expect(statementKind(`with a as (select ${quoted}) select ${quoted} from a`)).toBe('read')
      }),
    )
  })

  it('is refused for two statements in one text', () => {
    expect(() => statementKind('select 1; delete from a')).toThrow(TypeError)
    expect(() => statementKind('delete from a;\n-- and\nselect 1')).toThrow('One statement at a time')
    expect(statementKind(`select ';' ; -- nothing follows`)).toBe('read')
  })
})
