/** An event that a listener may prevent, as Electron hands it out. */
export interface Preventable {
  preventDefault(): void
  readonly defaultPrevented: boolean
}

/** With the fields of that event; the same object in, so that listeners see one and the same. */
export function preventable<Fields extends object>(fields: Fields): Fields & Preventable {
  let isPrevented = false
  return Object.defineProperties(fields, {
    preventDefault: { value: () => void (isPrevented = true) },
    defaultPrevented: { get: () => isPrevented }
  }) as Fields & Preventable
}
