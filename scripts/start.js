// npm start: sets up once, then opens the program. With `npm start --silent -- COMMAND …` it runs a command:
// then nothing but the command's own output reaches stdout.
import { startProgram } from './electron.js'
import { note, tellFailure, tellOn } from './setup/report.js'
import { setUp } from './setup/set-up.js'

const args = process.argv.slice(2)

tellOn(process.stderr, { quiet: isCommand(args) })
try {
  await setUp('start')
  process.exitCode = await startProgram(args, { tell: note })
} catch (error) {
  tellFailure(error)
  process.exitCode = 1
}

// Everything but the choice of another data folder asks for something and expects an answer.
function isCommand(given) {
  const [first, , ...rest] = given
  if (first === undefined) return false
  if (first === '--data') return isCommand(rest)
  if (first.startsWith('--data=')) return isCommand(given.slice(1))
  return true
}
