/** Whether this browser has stored any data for the reader. Does not load the code that opens the database. */
export async function hasReaderData(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === 'cotejo')
  } catch {
    return false
  }
}
