import type { CourseOutline } from './outline'

/** Each course with its earliest due day (ISO) among what is assigned; null where nothing asks for it. */
export function withDueDays(courses: readonly CourseOutline[], assigned: readonly { courseId: string; dueOn: string }[]): CourseOutline[] {
  return courses.map((course) => {
    const days = assigned.filter((one) => one.courseId === course.id).map((one) => one.dueOn).sort()
    return { ...course, dueOn: days[0] ?? null }
  })
}
