import { cotejo } from './cotejo.ts'

const { output, exitCode } = await cotejo(process.argv.slice(2))
if (output !== '') (exitCode === 2 ? process.stderr : process.stdout).write(output)
process.exitCode = exitCode
