/** Composition root without a screen: for IT staff, for tests, and for whoever has no display. */
import { BadInput, WrongUsage, type Command, type Io } from './command.ts'
import { check } from './check.ts'
import { demo } from './demo.ts'
import { inspect } from './inspect.ts'
import { merge } from './merge.ts'
import { pack } from './pack.ts'
import { papersCommand } from './papers.ts'
import { roster } from './roster.ts'

const commands: readonly Command[] = [demo, roster, pack, inspect, merge, papersCommand, check]

const io: Io = {
  result: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
  say: (sentence) => void process.stderr.write(`${sentence}\n`)
}

function listCommands(): string {
  const width = Math.max(0, ...commands.map((command) => command.name.length))
  return ['用法：node out/main/cli.js 命令 [参数]', '', ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`), '', '每个命令加 --help 看说明。'].join('\n')
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    io.say(listCommands())
    return 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    io.say(name ? `没有“${name}”这个命令。` : '请写明命令。')
    io.say(listCommands())
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.say(command.help)
    return 0
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    if (error instanceof BadInput || error instanceof WrongUsage) {
      io.say(error.message)
      return error instanceof BadInput ? 1 : 2
    }
    throw error
  }
}

// Whoever reads only the beginning (`| head`) has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
