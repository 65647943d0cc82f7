/** Whether this browser keeps anything of ours, asked without loading what opens it. */
export async function hasMemory(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === 'cotejo')
  } catch {
    return false
  }
}
