import { existsSync, readFileSync, readdirSync } from 'node:fs'

/** Every process there is, with its parent and its arguments (Linux only: read from /proc). */
function processes(): { pid: number; parent: number; args: readonly string[] }[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1])
      return [{ pid: Number(name), parent, args: readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0') }]
    } catch {
      return []
    }
  })
}

/** The browser that runs on this user-data folder, with all that it started: the process that writes the database among them. */
function browserProcesses(userData: string): number[] {
  const all = processes()
  const found = new Set(all.filter(({ args }) => args.includes(`--user-data-dir=${userData}`)).map(({ pid }) => pid))
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid)
  }
  return [...found]
}

/** Pulls the plug: nothing of the browser gets a chance to flush or to say goodbye. Answers the processes that were killed. */
export function killBrowser(userData: string): readonly number[] {
  const pids = browserProcesses(userData)
  if (pids.length === 0) throw new Error(`no browser runs on ${userData}`)
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // A child may have gone together with its parent.
    }
  }
  return pids
}

/** A PC that lost its power starts again when nothing of the former run is left; so must a test. */
export async function allGone(pids: readonly number[]): Promise<void> {
  for (let tries = 0; pids.some((pid) => existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/status`, 'utf8').match(/^State:\s+[^Z]/m)); tries++) {
    if (tries === 200) throw new Error('a killed process does not end')
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
