/** `npm run doctor`: what is wrong with this machine or this configuration, and what mends it. */
import { parseArguments, runCommand } from './command.ts'
import { examine, type Finding } from './diagnosis.ts'
import { readEnvironment } from './environment.ts'
import { examineHosted } from './hosted-diagnosis.ts'
import { root } from './program.ts'

await runCommand(async (processes) => {
  parseArguments(process.argv.slice(2), [])
  const environment = readEnvironment(root)
  const findings = [
    ...(await examine(processes, root, environment)),
    ...(environment.isLocal ? [] : await examineHosted(environment.variables)),
  ]
  for (const finding of findings) console.log(lineOf(finding))
  const faults = findings.filter(({ isFine }) => !isFine).length
  console.log(faults === 0 ? '\nAll is well.' : `\nTo mend: ${faults}.`)
  return faults === 0 ? 0 : 1
})

function lineOf({ about, isFine, seen, mend }: Finding): string {
  const line = `${isFine ? '✓' : '✗'} ${about.padEnd(14)} ${seen}`
  return isFine || mend === undefined ? line : `${line}\n  ${' '.repeat(14)} → ${mend}`
}
