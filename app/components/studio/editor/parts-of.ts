import { allowedComponents, type AllowedElement } from '../../../library/allowed'

/** What a component is filled with when it is put in: so many empty parts of the kind it is made of. */
export function partsOf(element: AllowedElement, count: number): { element: AllowedElement; count: number } | undefined {
  const part = allowedComponents.find(({ name }) => name === element.parts?.name)
  return part && count > 0 ? { element: part, count } : undefined
}
