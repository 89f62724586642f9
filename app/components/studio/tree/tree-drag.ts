import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type BranchKind, placeValue } from './place'

type Branch = { kind: BranchKind; id: string; parent: string; course: string; element: HTMLElement }
type Edge = 'before' | 'after'

/**
 * Let branches below `root` be dragged by their grips and dropped before or after one of their own kind in the same course, or, a lesson,
 * on the head of a module to be its last. `place` is told where, as a form would say it. Returns what ends it.
 */
export function enableDrag(root: HTMLElement, place: (value: string) => void): () => void {
  const branches = [...root.querySelectorAll<HTMLElement>('[data-branch]')].map(branchOf)
  const heads = [...root.querySelectorAll<HTMLElement>('[data-into]')]
  return combine(
    ...branches.map(makeDraggable),
    ...branches.map(makeTarget),
    ...heads.map(makeHead),
    monitorForElements({
      onDrop: ({ source, location }) => {
        const dragged = source.data as Partial<Branch>
        const target = location.current.dropTargets[0]
        if (!target || !dragged.kind || !dragged.id) return
        const { into, over, edge } = target.data as { into?: string; over?: Branch; edge?: Edge }
        if (into !== undefined) place(placeValue(dragged.kind, dragged.id, into, null))
        else if (over) place(placeValue(dragged.kind, dragged.id, over.parent, edge === 'before' ? over.id : nextOf(over, dragged.id)))
      },
    }),
  )
}

function branchOf(element: HTMLElement): Branch {
  const { kind, branch = '', parent = '', course = '' } = element.dataset
  return { kind: kind as BranchKind, id: branch, parent, course, element }
}

function makeDraggable(branch: Branch): () => void {
  const grip = branch.element.querySelector<HTMLElement>('[data-grip]')
  if (!grip) return () => undefined
  grip.classList.remove('invisible')
  return draggable({
    element: branch.element,
    dragHandle: grip,
    getInitialData: () => ({ ...branch }),
    onDragStart: () => branch.element.classList.add('opacity-50'),
    onDrop: () => branch.element.classList.remove('opacity-50'),
  })
}

/** A course goes among courses; all else stays in its course. */
const mayMeet = (dragged: Record<string, unknown>, kind: BranchKind, course: string) =>
  dragged.kind === kind && (kind === 'course' || dragged.course === course)

function makeTarget(over: Branch): () => void {
  const { element, kind, course } = over
  const edgeAt = (y: number): Edge => {
    const { top, height } = element.getBoundingClientRect()
    return y < top + height / 2 ? 'before' : 'after'
  }
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => mayMeet(source.data, kind, course) && source.data.id !== over.id,
    getData: ({ input }) => ({ over, edge: edgeAt(input.clientY) }),
    onDrag: ({ location, self }) => {
      if (location.current.dropTargets[0]?.element === element) element.dataset.drop = String(self.data.edge)
      else delete element.dataset.drop
    },
    onDragLeave: () => delete element.dataset.drop,
    onDrop: () => delete element.dataset.drop,
  })
}

function makeHead(element: HTMLElement): () => void {
  const { into = '', course = '' } = element.dataset
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => mayMeet(source.data, 'lesson', course),
    getData: () => ({ into }),
    onDragEnter: () => (element.dataset.drop = 'into'),
    onDragLeave: () => delete element.dataset.drop,
    onDrop: () => delete element.dataset.drop,
  })
}

/** What follows a branch among its siblings once the dragged one is gone from there; null at the end. */
function nextOf(branch: Branch, draggedId: string): string | null {
  const siblings = [...(branch.element.parentElement?.children ?? [])].flatMap((element) =>
    element instanceof HTMLElement && element.dataset.branch && element.dataset.branch !== draggedId ? [element.dataset.branch] : [],
  )
  return siblings[siblings.indexOf(branch.id) + 1] ?? null
}
