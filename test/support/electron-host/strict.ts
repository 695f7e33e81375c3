/** Promises and serializers ask every object for these; undefined is the honest answer. */
const ASKED_OF_EVERYTHING = new Set(['then', 'toJSON', '__esModule', 'default', 'asymmetricMatch', '$$typeof', 'nodeType', 'constructor'])

/** Whatever is not emulated throws by name when touched, so that no test passes on a silent nothing. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol' || key in object || ASKED_OF_EVERYTHING.has(key)) return Reflect.get(object, key, object) as unknown
      throw new Error(`electron stand-in: ${name}.${key} is not emulated`)
    },
    // Tests answer dialogs by putting a function in place, as on the real thing.
    set: (object, key, value) => Reflect.set(object, key, value, object)
  })
}
