import type { Fields } from '../../library/item-form/fields'

/**
 * What comes back when nothing was saved. `faults`: in words, each with its line and column in the text. `text`: as it was sent, so that nothing typed is
 * lost. `part`: what was typed in the form of a part, with what is to be mended there. `isRows`: only rows of it were added or taken away.
 */
export type PlanRefusal = { isRows: boolean; problem: string | null; faults: string[]; text: string | null; part: { fields: Fields; faults: Record<string, string> } | null }
export type PlanReply = { to: string } | PlanRefusal
export type Acting = { planId: string; actorId: string; now: Date }

export const problems = {
  'changed-since': 'Somebody saved this plan meanwhile. What you wrote stands below: load the page in another window, and bring it into what stands now.',
  taken: 'There is a plan of this name already.',
  'not-in-force': 'The plan is not in force for the whole of this period.',
  'version-taken': 'This version was used with other words. Save the plan with a higher version first.',
  'no-part': 'This part is not in the plan any more. Load the page again.',
  'other-in-text': 'You changed this part in the text too. Save the text first, then open the part again.',
  referenced: 'The text repeats a part of itself by a reference (&name, *name), so it can be changed in the text only.',
}
