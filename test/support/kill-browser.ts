import { readFileSync, readdirSync } from 'node:fs'

/** Process ids of the browser that runs on this user-data folder (Linux only: read from /proc). */
function browserProcesses(userData: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(`--user-data-dir=${userData}`)
      } catch {
        return false
      }
    })
}

/** Pulls the plug: nothing of the browser gets a chance to flush or to say goodbye. */
export function killBrowser(userData: string): void {
  const pids = browserProcesses(userData)
  if (pids.length === 0) throw new Error(`no browser runs on ${userData}`)
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // A child may have gone together with its parent.
    }
  }
}
