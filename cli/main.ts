import { cotejo } from './cotejo.ts'

const { output, notice, exitCode } = await cotejo(process.argv.slice(2))
if (notice !== undefined) process.stderr.write(notice)
if (output !== '') (exitCode === 2 ? process.stderr : process.stdout).write(output)
process.exitCode = exitCode
