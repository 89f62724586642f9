/**
 * The module whose items a lesson names by their short keys: the one it was made in, which its id holds. A lesson that moved keeps it, so
 * that its checkpoints go on asking what they asked.
 */
export function bankOf(lessonId: string): string {
  return lessonId.slice(0, Math.max(0, lessonId.lastIndexOf('/')))
}
