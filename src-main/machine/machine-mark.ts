/**
 * A mark of this installation of the operating system, hashed so that it says nothing about it. Not from network cards:
 * a docking station or a VPN changes those, and the program would take the same PC for another.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

async function windowsMachineGuid(): Promise<string | undefined> {
  const reg = path.join(process.env['WINDIR'] ?? 'C:\\Windows', 'System32', 'reg.exe')
  const { stdout } = await promisify(execFile)(reg, ['query', 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', '/v', 'MachineGuid', '/reg:64'], { windowsHide: true, timeout: 5000 })
  return /MachineGuid\s+REG_SZ\s+(\S+)/.exec(stdout)?.[1]
}

const linuxMachineId = async (): Promise<string | undefined> => (await readFile('/etc/machine-id', 'utf8')).trim() || undefined

/** 64 hex digits; undefined where the system has no such id or does not tell it. */
export async function machineMark(): Promise<string | undefined> {
  try {
    const id = process.platform === 'win32' ? await windowsMachineGuid() : process.platform === 'linux' ? await linuxMachineId() : undefined
    return id && createHash('sha256').update(`banci-desk machine ${id}`).digest('hex')
  } catch {
    return undefined
  }
}
