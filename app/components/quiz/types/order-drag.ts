import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'

type Edge = 'before' | 'after'

/** Let the rows (`data-element`) below `root` be dragged before or after one another. Returns what ends it. */
export function enableOrderDrag(root: HTMLElement, drop: (id: string, other: string, edge: Edge) => void): () => void {
  const isOwn = (data: Record<string, unknown>) => data.root === root
  return combine(
    ...[...root.querySelectorAll<HTMLElement>('[data-element]')].flatMap((element) => [makeDraggable(root, element), makeTarget(element, isOwn)]),
    monitorForElements({
      canMonitor: ({ source }) => isOwn(source.data),
      onDrop: ({ source, location }) => {
        const { other, edge } = (location.current.dropTargets[0]?.data ?? {}) as { other?: string; edge?: Edge }
        if (other !== undefined && edge && typeof source.data.id === 'string') drop(source.data.id, other, edge)
      },
    }),
  )
}

function makeDraggable(root: HTMLElement, element: HTMLElement): () => void {
  return draggable({
    element,
    canDrag: () => element.closest('fieldset:disabled') === null,
    getInitialData: () => ({ root, id: element.dataset.element }),
    onDragStart: () => element.classList.add('opacity-50'),
    onDrop: () => element.classList.remove('opacity-50'),
  })
}

function makeTarget(element: HTMLElement, isOwn: (data: Record<string, unknown>) => boolean): () => void {
  const edgeAt = (y: number): Edge => {
    const { top, height } = element.getBoundingClientRect()
    return y < top + height / 2 ? 'before' : 'after'
  }
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => isOwn(source.data) && source.element !== element,
    getData: ({ input }) => ({ other: element.dataset.element, edge: edgeAt(input.clientY) }),
    onDrag: ({ self }) => (element.dataset.drop = String(self.data.edge)),
    onDragLeave: () => delete element.dataset.drop,
    onDrop: () => delete element.dataset.drop,
  })
}
