/** One instance per process, however many bundles or hot reloads load the module that asks for it. */
export function once<T>(name: string, make: () => T): T {
  const registry = globalThis as unknown as Record<symbol, T | undefined>
  const key = Symbol.for(`countersign.${name}`)
  return (registry[key] ??= make())
}
