/**
 * State that belongs to the process. The bundles that Next makes each have their own copy of a module,
 * so state that they share with each other, or with the command that started the server, is kept on
 * the global object.
 *
 * @param name of the state, unique in Cotejo
 * @param initial makes it when it is asked for the first time
 */
export function processState<State>(name: string, initial: () => State): State {
  const key = Symbol.for(`cotejo.${name}`)
  const holder = globalThis as typeof globalThis & { [name: symbol]: unknown }
  holder[key] ??= initial()
  return holder[key] as State
}
