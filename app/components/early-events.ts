/** The events at which React finishes a page of the server at once, so as to hear them. */
const heardAtOnce = [
  'mousedown', 'mouseup', 'touchstart', 'touchend', 'touchcancel', 'click', 'auxclick', 'dblclick', 'contextmenu', 'pointerdown', 'pointerup', 'pointercancel', 'dragstart', 'dragend',
  'drop', 'keydown', 'keypress', 'keyup', 'compositionstart', 'compositionend', 'input', 'textInput', 'change', 'copy', 'cut', 'paste', 'reset', 'submit',
]

/**
 * Keep keys and clicks from React until the data of the page has been read. React would have to finish the page at once, which it cannot
 * while it waits for that data: it throws (its error 345), and the page stays dead until it is loaded anew. The browser itself does
 * what such an event asks: a link leads on, a field takes the letter, a form is sent.
 */
export function holdEarlyEvents(isRead: () => boolean): void {
  const over = new AbortController()
  const hold = (event: Event) => (isRead() ? over.abort() : event.stopImmediatePropagation())
  for (const name of heardAtOnce) addEventListener(name, hold, { capture: true, passive: true, signal: over.signal })
}
