/** Real servers of Debian's packages, on loopback and a free port, as long as one test needs them. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createServer, connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

export const isInstalled = (program: string): boolean => spawnSync('which', [program]).status === 0

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(!!socket.destroy()))
    socket.once('error', () => resolve(false))
  })

export interface RunningServer {
  readonly port: number
  stop(): Promise<void>
}

/** Starts it in the foreground and waits until it listens. */
export async function runServer(program: string, args: readonly string[], port: number, env: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
  // A group of its own: samba ends its whole group, and would end the tests with it.
  const child: ChildProcess = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  let said = ''
  child.stdout!.on('data', (text) => (said += String(text)))
  child.stderr!.on('data', (text) => (said += String(text)))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (let tries = 0; !(await answers(port)); tries++) {
    if (child.exitCode !== null || tries > 100) throw new Error(`${program} does not listen: ${said}`)
    await wait(50)
  }
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM')
      const killer = setTimeout(() => child.kill('SIGKILL'), 3000)
      await ended
      clearTimeout(killer)
    }
  }
}
