import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { link, open, rename, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createLocalFolder, type FolderDisk } from '#main/exchange/local-folder.ts'

const PATH = 'c/org/abcdefghijklmnop/1.aaaaaaaa.pxb'
const bytes = new TextEncoder().encode('new')
const realDisk: FolderDisk = { open, link, rename, unlink }
const newRoot = (): string => mkdtempSync(path.join(tmpdir(), 'banci-local-'))
const failing = (code: string) => async (): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }))
const quick = [1, 1]

describe('a disk that does not do as it is told', () => {
  test('where files can have no second name, they are renamed into place and still never written over', async () => {
    for (const code of ['EPERM', 'ENOTSUP', 'EIO']) {
      const folder = createLocalFolder(newRoot(), { ...realDisk, link: failing(code) }, quick)
      expect(await folder.create(PATH, bytes)).toBe('created')
      expect(await folder.create(PATH, new Uint8Array(9))).toBe('there')
      expect(await folder.read(PATH)).toEqual({ kind: 'read', bytes })
    }
  })

  test('a virus scanner that holds the file for a moment is waited for, one that never lets go is told, and nothing is left', async () => {
    const root = newRoot()
    let held = 2
    const passing = createLocalFolder(root, { ...realDisk, rename: async (from, to) => (held-- > 0 ? failing('EBUSY')() : rename(from, to)) }, quick)
    expect(await passing.replace('dev/abcdefghijklmnop.pxb', bytes)).toBe('replaced')
    const stuck = createLocalFolder(root, { ...realDisk, rename: failing('EBUSY') }, quick)
    expect(await stuck.replace('dev/abcdefghijklmnop.pxb', new Uint8Array(9))).toBe('busy')
    expect(readdirSync(path.join(root, 'dev'))).toEqual(['abcdefghijklmnop.pxb'])
    expect(readFileSync(path.join(root, 'dev/abcdefghijklmnop.pxb'), 'utf8')).toBe('new')
  })

  test('a full disk and a write-protected one are told, and what stood there still stands', async () => {
    const root = newRoot()
    await createLocalFolder(root).replace('pxb-root.json', bytes)
    for (const [code, failure] of [['ENOSPC', 'full'], ['EROFS', 'denied'], ['EACCES', 'denied']] as const) {
      expect(await createLocalFolder(root, { ...realDisk, open: failing(code) as never }, quick).replace('pxb-root.json', new Uint8Array(9))).toBe(failure)
      expect(readFileSync(path.join(root, 'pxb-root.json'), 'utf8')).toBe('new')
    }
  })
})

test('where a stick was pulled out nothing is written, and its folder is not made again', async () => {
  const root = newRoot()
  renameSync(root, `${root}-away`)
  const folder = createLocalFolder(root)
  expect(await folder.create(PATH, bytes)).toBe('gone')
  expect(existsSync(root)).toBe(false)
})

test('a link that leads out of the folder is nobody’s file', async () => {
  const root = newRoot()
  const outside = newRoot()
  writeFileSync(path.join(outside, 'secret'), 'x')
  mkdirSync(path.join(root, 'dev'))
  symlinkSync(path.join(outside, 'secret'), path.join(root, 'dev/abcdefghijklmnop.pxb'))
  expect(await createLocalFolder(root).list('dev')).toEqual({ kind: 'listed', entries: [] })
})
