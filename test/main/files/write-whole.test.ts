import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { open, rename, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeWhole, type Disk } from '#main/files/write-whole.ts'

let folder: string
let target: string
const bytes = new TextEncoder().encode('新')

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'banci-write-'))
  target = path.join(folder, '签到表.docx')
  writeFileSync(target, '旧')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Linux has no file locks like those of Windows, so this one call answers as Windows does while Word has the file. */
function diskThatRefusesRename(code: string, times: number): Disk & { readonly tries: () => number } {
  let tries = 0
  const refuse: typeof rename = async (from, to) => {
    if (++tries <= times) throw Object.assign(new Error('held'), { code })
    return rename(from, to)
  }
  return { open, unlink, rename: refuse, tries: () => tries }
}

describe('a file is written whole or not at all', () => {
  test('the new one replaces the old one, and nothing else is left in the folder', async () => {
    expect(await writeWhole(target, bytes)).toBe('saved')
    expect(readFileSync(target, 'utf8')).toBe('新')
    expect(readdirSync(folder)).toEqual(['签到表.docx'])
  })

  test.each(['EBUSY', 'EPERM', 'EACCES'])('a scanner that holds it for a moment (%s) is waited for', async (code) => {
    const disk = diskThatRefusesRename(code, 2)
    expect(await writeWhole(target, bytes, disk)).toBe('saved')
    expect(disk.tries()).toBe(3)
    expect(readFileSync(target, 'utf8')).toBe('新')
  })

  test('Word that keeps it open is answered with locked; the old file stands and nothing lies beside it', async () => {
    expect(await writeWhole(target, bytes, diskThatRefusesRename('EBUSY', 99))).toBe('locked')
    expect(readFileSync(target, 'utf8')).toBe('旧')
    expect(readdirSync(folder)).toEqual(['签到表.docx'])
  })

  test('a stick that was pulled out is gone', async () => {
    expect(await writeWhole(path.join(folder, '不在', 'a.docx'), bytes)).toBe('gone')
  })

  test('a folder in the way is denied, and stays', async () => {
    mkdirSync(path.join(folder, '夹.docx'))
    expect(await writeWhole(path.join(folder, '夹.docx'), bytes)).toBe('denied')
    expect(readdirSync(folder).sort()).toEqual(['夹.docx', '签到表.docx'])
  })

  test('two writers of one name leave one whole file', async () => {
    const contents = Array.from({ length: 8 }, (_, index) => new Uint8Array(200_000).fill(index))
    expect(await Promise.all(contents.map((one) => writeWhole(target, one)))).toEqual(contents.map(() => 'saved'))
    const left = readFileSync(target)
    expect(left.length).toBe(200_000)
    expect(new Set(left).size).toBe(1)
    expect(readdirSync(folder)).toHaveLength(1)
  })
})

/** A disk of its own needs the right to mount one, which the build server has. */
function mountSmallDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('on a small disk of its own', () => {
  test('a full disk is answered with full, and the old file stands', async ({ skip }) => {
    if (process.platform !== 'linux' || !mountSmallDisk()) skip('this machine may not mount a disk')
    try {
      writeFileSync(target, '旧')
      expect(await writeWhole(target, new Uint8Array(200_000))).toBe('full')
      expect(readFileSync(target, 'utf8')).toBe('旧')
      expect(readdirSync(folder)).toEqual(['签到表.docx'])

      execFileSync('mount', ['-o', 'remount,ro', folder])
      expect(await writeWhole(target, bytes)).toBe('denied')
      expect(readFileSync(target, 'utf8')).toBe('旧')
    } finally {
      execFileSync('umount', [folder])
    }
    expect(existsSync(target)).toBe(true)
  })
})
