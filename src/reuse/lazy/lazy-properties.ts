/** Computes a property of an object whenever it is asked for. */
interface Computed<T> {
  read<Name extends keyof T>(name: Name): T[Name];
}

/** Up to this many objects, all properties are computed at once. */
export const MAX_EAGER = 4096;

/**
 * Defines properties that are computed whenever they are read, which takes a fraction of the memory. They are own
 * properties, so that JSON and copies include them, and the same functions for all objects of a kind, so that V8 gives
 * all of them one shape.
 */
export function lazyProperties<T>(names: readonly (keyof T & string)[]): (object: Computed<T>) => void {
  const getters = names.map((name): [string, PropertyDescriptor & ThisType<Computed<T>>] => [
    name,
    {
      enumerable: true,
      configurable: true,
      get() {
        return this.read(name);
      },
    },
  ]);
  return (object) => {
    for (const [name, getter] of getters) Object.defineProperty(object, name, getter);
  };
}
