import { LRUCache } from 'lru-cache'

/**
 * What a statement does, as far as routing and its result depend on it:
 * read (rows, changes nothing), insert and change (no rows, a count), returning (changes and gives rows),
 * transaction (BEGIN, COMMIT, END, ROLLBACK), savepoint (SAVEPOINT, RELEASE, ROLLBACK TO), other (DDL, PRAGMA, EXPLAIN, …).
 */
export type StatementKind = 'read' | 'insert' | 'change' | 'returning' | 'transaction' | 'savepoint' | 'other'

const known = new LRUCache<string, StatementKind>({ max: 1000, maxSize: 2_000_000, sizeCalculation: (_, sql) => sql.length + 1 })

/**
 * Judged by the words outside quotes, comments and parentheses. Throws a TypeError for two statements in one text,
 * of which SQLite would run only the first.
 */
export function statementKind(sql: string): StatementKind {
  const remembered = known.get(sql)
  if (remembered) return remembered
  const kind = judge(outerWords(sql))
  known.set(sql, kind)
  return kind
}

const quotedOrComment = /'[^']*'|"[^"]*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g

function outerWords(sql: string): string {
  const bare = sql.replace(quotedOrComment, (match) => (match.startsWith('--') || match.startsWith('/*') ? ' ' : ' ? '))
  return withoutParentheses(bare).replace(/\s+/g, ' ').trim().toLowerCase()
}

function withoutParentheses(text: string): string {
  let depth = 0
  return text.replace(/[()]|[^()]+/g, (piece) => {
    if (piece === '(') depth++
    else if (piece === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) return piece
    return ' '
  })
}

function judge(words: string): StatementKind {
  if (/;.*[^\s;]/.test(words) && !/^create (?:temp |temporary )?trigger\b/.test(words)) {
    throw new TypeError('One statement at a time: SQLite would run the first and drop the rest')
  }
  const verb = words.startsWith('with ') ? verbAfterWith(words) : words.match(/^[a-z]+/)?.[0]
  if (verb === 'select' || verb === 'values') return 'read'
  if (verb === 'insert' || verb === 'replace' || verb === 'update' || verb === 'delete') {
    if (/\breturning\b/.test(words)) return 'returning'
    return verb === 'update' || verb === 'delete' ? 'change' : 'insert'
  }
  if (verb === 'savepoint' || verb === 'release' || /^rollback (?:transaction )?to\b/.test(words)) return 'savepoint'
  return verb === 'begin' || verb === 'commit' || verb === 'end' || verb === 'rollback' ? 'transaction' : 'other'
}

function verbAfterWith(words: string): string | undefined {
  return words.match(/\b(?:select|values|insert|replace|update|delete)\b/)?.[0]
}
