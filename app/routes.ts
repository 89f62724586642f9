import { index, layout, type RouteConfig, route } from '@remix-run/route-config'

/** Every URL, by audience. */
export default [
  index('routes/door/home.tsx'),

  layout('routes/door/door.tsx', [
    route('login', 'routes/door/login.tsx'),
    route('forgot', 'routes/door/forgot.tsx'),
    route('reset/:token', 'routes/door/reset.tsx'),
    route('join/:token', 'routes/door/join.tsx'),
  ]),
  route('logout', 'routes/door/logout.tsx'),

  layout('routes/shell.tsx', [
    route('account', 'routes/account/account.tsx'),
    route('search', 'routes/reference/search.tsx'),
    route('glossary', 'routes/reference/glossary.tsx'),
    route('glossary/:term', 'routes/reference/term.tsx'),
    route('clauses', 'routes/reference/clause-types.tsx'),
    route('clauses/:type', 'routes/reference/clause-type.tsx'),

    route('learn', 'routes/rep/today.tsx'),
    route('learn/notes', 'routes/rep/notes.tsx'),
    route('learn/:course', 'routes/rep/course.tsx'),
    route('learn/:course/:module/quiz', 'routes/rep/quiz.tsx'),
    route('learn/:course/:module/:lesson', 'routes/rep/lesson.tsx'),
    route('attempts/:attempt', 'routes/rep/attempt.tsx'),
    route('attempts/:attempt/result', 'routes/rep/result.tsx'),
    route('practice/clauses', 'routes/rep/clause-drill.tsx'),
    route('readiness', 'routes/rep/readiness.tsx'),
    route('readiness/:skill', 'routes/rep/skill.tsx'),
    route('rewards', 'routes/rep/rewards.tsx'),

    route('studio', 'routes/trainer/studio.tsx'),
    route('studio/new', 'routes/trainer/new-course.tsx'),
    route('studio/:course', 'routes/trainer/course.tsx'),
    route('studio/:course/:module', 'routes/trainer/module.tsx'),
    route('studio/media', 'routes/trainer/media.tsx'),
    route('studio/marking', 'routes/trainer/marking.tsx'),
    route('studio/marking/paper', 'routes/trainer/marking-paper.tsx'),
    route('studio/marking/calibration', 'routes/trainer/marking-calibration.tsx'),
    route('studio/import', 'routes/trainer/transfer-import.tsx'),
    route('studio/:course/:module/:lesson', 'routes/trainer/lesson-editor.tsx'),
    route('studio/:course/:module/:lesson/versions', 'routes/trainer/lesson-versions.tsx'),
    route('studio/:course/:module/:lesson/review', 'routes/trainer/lesson-review.tsx'),

    route('team', 'routes/manager/team.tsx'),
    route('team/assign', 'routes/manager/assign.tsx'),
    route('team/:person', 'routes/manager/person.tsx'),

    route('admin', 'routes/admin/people.tsx'),
    route('admin/people/:person', 'routes/admin/person.tsx'),
    route('admin/teams', 'routes/admin/teams.tsx'),
    route('admin/invitations', 'routes/admin/invitations.tsx'),
    route('admin/audit', 'routes/admin/audit.tsx'),
  ]),

  route('api/attempts/:attempt/answers', 'routes/api/answers.ts'),
  route('api/attempts/:attempt/files', 'routes/api/hand-in.ts'),
  route('files/:file', 'routes/api/handed-in.ts'),
  route('api/reading', 'routes/api/reading.ts'),
  route('learn/notes.md', 'routes/rep/notes-export.ts'),
  route('api/preview', 'routes/api/preview.ts'),
  route('api/search', 'routes/api/search.ts'),
  route('api/presence', 'routes/api/presence.ts'),
  route('api/vocabulary', 'routes/api/vocabulary.ts'),
  route('api/media', 'routes/api/media-upload.ts'),
  route('media/:media/:file', 'routes/api/media.ts'),
  route('studio/:course/export.zip', 'routes/trainer/transfer-export.ts'),
  route('artifacts/:hash', 'routes/api/artifact.ts'),
  route('health', 'routes/api/health.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
