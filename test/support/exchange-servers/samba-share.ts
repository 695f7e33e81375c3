/**
 * A real samba on loopback, mounted into the file system. Kernels of build servers know no cifs, so the client is rclone's
 * over FUSE: the same share and protocol, another client than Windows'.
 */
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort, isInstalled, runServer } from './run-server.ts'

function canMount(): boolean {
  try {
    accessSync('/dev/fuse', constants.R_OK | constants.W_OK)
    return process.getuid?.() === 0
  } catch {
    return false
  }
}

/** undefined: it can run here; else why not. */
export const sambaMissing: string | undefined = ['smbd', 'rclone', 'fusermount3'].every(isInstalled) ? (canMount() ? undefined : 'this machine lets nobody mount by /dev/fuse') : 'samba, rclone or fuse3 is not installed'

export interface SambaShare {
  /** Where it is mounted. */
  readonly mounted: string
  stop(): Promise<void>
}

export async function startSamba(home: string): Promise<SambaShare> {
  const folder = (name: string): string => {
    const made = path.join(home, name)
    mkdirSync(made, { recursive: true })
    return made
  }
  const port = await freePort()
  const [share, mounted] = [folder('share'), folder('mounted')]
  chmodSync(share, 0o777)
  writeFileSync(path.join(home, 'smb.conf'), [
    '[global]', 'server role = standalone server', 'interfaces = 127.0.0.1', 'bind interfaces only = yes', `smb ports = ${port}`, 'map to guest = Bad User', 'guest account = root', 'load printers = no', 'disable spoolss = yes',
    ...['lock directory', 'state directory', 'cache directory', 'private dir', 'ncalrpc dir', 'pid directory'].map((name) => `${name} = ${folder(name.replace(' ', '-'))}`),
    '[banci]', `path = ${share}`, 'guest ok = yes', 'read only = no'
  ].join('\n'))
  const samba = await runServer('smbd', ['-F', '--no-process-group', '-s', path.join(home, 'smb.conf'), '--debug-stdout'], port)
  const client = spawn('rclone', ['mount', ':smb:banci', mounted, '--smb-host', '127.0.0.1', '--smb-port', String(port), '--smb-user', 'nobody', '--dir-cache-time', '0s', '--config', '/dev/null'], { stdio: 'ignore', env: { ...process.env, HOME: home } })
  const stop = async (): Promise<void> => {
    // rclone unmounts when it is told to end; the share is served until then.
    const ended = new Promise((resolve) => client.once('exit', resolve))
    client.kill('SIGTERM')
    await Promise.race([ended, wait(5000)])
    client.kill('SIGKILL')
    spawnSync('fusermount3', ['-u', '-z', mounted], { timeout: 3000 })
    await samba.stop()
  }
  for (let tries = 0; !readFileSync('/proc/mounts', 'utf8').includes(mounted); tries++) {
    if (client.exitCode !== null || tries > 100) {
      await stop()
      throw new Error('the share could not be mounted')
    }
    await wait(50)
  }
  return { mounted, stop }
}
