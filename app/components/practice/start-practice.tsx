import { Form } from '@remix-run/react'
import { Button } from '../button'

type Props = { skillId: string; questions: number; look?: 'primary' | 'plain'; children: string }

/** One click from a skill to its questions. */
export function StartPractice({ skillId, questions, look = 'primary', children }: Props) {
  return (
    <Form method="post" action={`/practice/skills/${skillId}`} className="w-full sm:w-auto">
      <input type="hidden" name="questions" value={questions} />
      <Button look={look} className="w-full sm:w-auto">
        {children}
      </Button>
    </Form>
  )
}
