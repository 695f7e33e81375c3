/** Packages on disk, for every command that reads or writes one. */
import { createPublicKey, randomUUID, verify as checkSignature } from 'node:crypto'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Signer, Verify } from '#sync/device.ts'
import { readPackage, type ReceivedPackage } from '#sync/package-read.ts'
import { writePackage, type PackageInput } from '#sync/package-write.ts'
import { BadInput, WrongUsage, type Io } from './command.ts'

/** Larger than any college file or package that is taken. */
const MOST_BYTES = 256 * 2 ** 20

/** What stands before the 32 bytes of an Ed25519 public key in its standard form (RFC 8410). */
const KEY_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/** Node checks a signature twenty times faster than the pure code. */
export const verify: Verify = async (publicKey, bytes, signature) => {
  try {
    return checkSignature(null, bytes, createPublicKey({ key: Buffer.concat([KEY_HEAD, publicKey]), format: 'der', type: 'spki' }), signature)
  } catch {
    return false
  }
}

export interface Call {
  readonly files: readonly string[]
  readonly out: string | undefined
  readonly passphrase: string | undefined
}

/** FILE… [--out FILE] [--passphrase-file F]. */
export async function readCall(args: readonly string[]): Promise<Call> {
  const parsed = parse(args)
  return { files: parsed.positionals, out: parsed.values.out, passphrase: parsed.values['passphrase-file'] === undefined ? undefined : await readPassphrase(parsed.values['passphrase-file']) }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { out: { type: 'string' }, 'passphrase-file': { type: 'string' } } })
  } catch {
    throw new WrongUsage('参数不对。加 --help 看说明。')
  }
}

/** Of a device (/dev/zero) the size says nothing and the reading would not end; a pipe is as long as who wrote it wants. */
export async function readInput(file: string, mostBytes = MOST_BYTES): Promise<Uint8Array> {
  try {
    const found = await stat(file)
    if (found.isCharacterDevice() || found.isBlockDevice()) throw new BadInput(`“${file}”不是文件，是一个设备，没有读取。请写明要读的文件。`)
    const { size } = found
    if (size > mostBytes) throw new BadInput(`“${file}”有 ${Math.round(size / 2 ** 20)} MB，太大了，没有读取。请检查是不是选错了文件。`)
    return new Uint8Array(await readFile(file))
  } catch (error) {
    if (error instanceof BadInput) throw error
    const code = (error as NodeJS.ErrnoException).code
    throw new BadInput(code === 'ENOENT' ? `找不到文件“${file}”，请检查路径。` : code === 'EISDIR' ? `“${file}”是文件夹，请写明其中的文件。` : `“${file}”打不开，请检查文件是否被占用、是否有权限。`)
  }
}

/** UTF-8 with or without its mark. Text in another encoding is refused: read all the same, it would bring names of � into a package. */
export function parseJson(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new BadInput(`“${file}”不是完整的 JSON（UTF-8），没有写出文件。可能在传送中被截断，或另存成了别的编码；请重新取得一份。`)
  }
}

/** The first line, without its end. */
export async function readPassphrase(file: string): Promise<string> {
  const [line = ''] = Buffer.from(await readInput(file)).toString('utf8').replace(/^\ufeff/, '').split(/\r?\n/)
  if (line.trim() === '') throw new BadInput(`口令文件“${file}”的第一行是空的，请把口令写在第一行。`)
  return line
}

export async function openPackage(file: string, passphrase: string | undefined): Promise<ReceivedPackage> {
  const pkg = await readPackage(await readInput(file), { verify, ...(passphrase === undefined ? {} : { passphrase }) })
  if (pkg.kind === 'refused') throw new BadInput(`“${file}”：${pkg.sentence}${pkg.code === 'needs-passphrase' ? '（用 --passphrase-file 给出口令文件）' : ''}`)
  return pkg
}

/** Writes beside and renames, so that a file of this name is always whole. */
export async function writePackageFile(out: string, input: PackageInput, signer: Signer, passphrase: string | undefined, io: Io): Promise<void> {
  const written = await writePackage(input, signer, passphrase === undefined ? { unencrypted: true } : { passphrase })
  if (written.kind === 'refused') throw new BadInput(`${written.sentence}（用 --passphrase-file 给出口令文件）`)
  await writeWhole(out, written.bytes)
  if (passphrase === undefined) io.say('注意：没有设口令，拿到文件的人都能看到里面的个人信息。')
}

async function writeWhole(out: string, bytes: Uint8Array): Promise<void> {
  const beside = `${out}.${randomUUID().slice(0, 8)}.tmp`
  try {
    await writeFile(beside, bytes, { flush: true })
    await rename(beside, out)
  } catch (error) {
    // Where the folder is no folder there is nothing to take away, and rm says so by throwing.
    await rm(beside, { force: true }).catch(() => undefined)
    const code = (error as NodeJS.ErrnoException).code
    throw new BadInput(code === 'ENOENT' || code === 'ENOTDIR' ? `文件夹不存在，写不了“${out}”。请先建好文件夹。` : code === 'EISDIR' ? `“${out}”是文件夹，没有写出文件。请在后面写明文件名，例如 学院.pxb。` : code === 'ENOSPC' ? `磁盘已满，没有写出“${out}”。请腾出空间再试。` : `写不了“${out}”，请检查是否被占用、是否有权限。`)
  }
}
