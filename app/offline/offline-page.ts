import type { KeptPage } from './leaving'

type Shown = { pages: readonly Pick<KeptPage, 'path' | 'kind' | 'title'>[]; theme: string; styles: string; font: string; icon: string }

/** The page in the place of one that cannot come: what happened, and what can be read without a connection. */
export function offlinePage({ pages, theme, styles, font, icon }: Shown): string {
  const lessons = pages.filter(({ kind }) => kind === 'lesson')
  const today = pages.some(({ path }) => path === '/learn')
  return `<!doctype html>
<html lang="en" data-theme="${escaped(theme)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>No connection · Countersign</title>
<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin="anonymous">
<link rel="stylesheet" href="${styles}">
<link rel="icon" href="${icon}" type="image/svg+xml">
</head>
<body class="min-h-dvh">
<div class="border-b border-line bg-sunk">
<p class="mx-auto flex min-h-14 max-w-[720px] px-4 sm:px-8 items-center gap-2.5 font-semibold"><img src="${icon}" alt="" width="28" height="28">Countersign</p>
</div>
<main class="mx-auto w-full max-w-[720px] px-4 py-10 sm:px-8 sm:py-14">
<h1 class="text-2xl sm:text-3xl">This page needs a connection</h1>
<p class="mt-3 text-lg text-ink-quiet">You are offline, and this page is not kept on this device. Nothing is lost: what you read and answered is sent when you are back.</p>
<p class="mt-6 flex flex-wrap gap-3">
<a href="" class="inline-flex min-h-11 items-center justify-center rounded-[8px] bg-accent px-5 font-semibold text-accent-ink hover:bg-accent-strong">Try again</a>
${today ? '<a href="/learn" class="inline-flex min-h-11 items-center justify-center rounded-[8px] border border-line-strong bg-raised px-5 font-semibold hover:bg-sunk">Go to Today</a>' : ''}
</p>
${lessons.length > 0 ? lessonList(lessons) : '<p class="mt-10 rounded-[8px] border border-dashed border-line-strong px-6 py-8 text-ink-quiet">Lessons that you have opened on this device are listed here when there is no connection.</p>'}
<p class="mt-8 text-sm text-ink-quiet">Without a connection you can read these lessons and answer the questions in them. Quizzes, practice, search and everything else wait until you are back.</p>
</main>
</body>
</html>
`
}

function lessonList(lessons: readonly Pick<KeptPage, 'path' | 'title'>[]): string {
  const rows = lessons.map(
    ({ path, title }) => `<li><a href="${escaped(path)}" class="flex min-h-11 items-center px-4 py-3 font-medium hover:bg-sunk sm:px-5">${escaped(title)}</a></li>`,
  )
  return `<h2 class="mt-10 text-xl">Lessons on this device</h2>
<ul class="mt-4 divide-y divide-line rounded-[8px] border border-line bg-raised">${rows.join('')}</ul>`
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
