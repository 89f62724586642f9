import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'

/** Let the choices (`data-chip`) below `root` be dragged onto its places (`data-place`). Returns what ends it. */
export function enablePlaceDrag(root: HTMLElement, drop: (place: string, choice: string) => void): () => void {
  const chips = [...root.querySelectorAll<HTMLElement>('[data-chip]')]
  const places = [...root.querySelectorAll<HTMLElement>('[data-place]')]
  const isOwn = (data: Record<string, unknown>) => data.root === root
  return combine(
    ...chips.map((element) =>
      draggable({
        element,
        canDrag: () => element.closest('fieldset:disabled') === null,
        getInitialData: () => ({ root, chip: element.dataset.chip }),
        onDragStart: () => element.classList.add('opacity-50'),
        onDrop: () => element.classList.remove('opacity-50'),
      }),
    ),
    ...places.map((element) =>
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isOwn(source.data),
        getData: () => ({ place: element.dataset.place }),
        onDragEnter: () => (element.dataset.drop = 'into'),
        onDragLeave: () => delete element.dataset.drop,
        onDrop: () => delete element.dataset.drop,
      }),
    ),
    monitorForElements({
      canMonitor: ({ source }) => isOwn(source.data),
      onDrop: ({ source, location }) => {
        const place = location.current.dropTargets[0]?.data.place
        if (typeof place === 'string' && typeof source.data.chip === 'string') drop(place, source.data.chip)
      },
    }),
  )
}
