/** What every exchange folder promises, whatever lies behind it; the same sentences run over each of them. */
import assert from 'node:assert/strict'
import type { ExchangeFolder, FolderEntry } from '#contract/exchange-folder.ts'

const DEVICE = 'abcdefghijklmnop'
const OTHER = '234567abcdefghij'
const PACKAGE = `c/org/${DEVICE}/1.aaaaaaaa.pxb`
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function read(folder: ExchangeFolder, path: string): Promise<string> {
  const found = await folder.read(path)
  return found.kind === 'read' ? Buffer.from(found.bytes).toString('latin1') : found.kind
}

async function list(folder: ExchangeFolder, under: string): Promise<readonly FolderEntry[]> {
  const found = await folder.list(under)
  assert.ok(found.kind === 'listed', found.kind)
  return [...found.entries].sort((a, b) => (a.name < b.name ? -1 : 1))
}

export interface TransportPromise {
  readonly sentence: string
  readonly keep: (folder: ExchangeFolder) => Promise<void>
}

/** Each begins with an empty folder. */
export const transportPromises: readonly TransportPromise[] = [
  {
    sentence: 'an empty folder lists nothing, and so does a folder that is not there',
    keep: async (folder) => {
      assert.deepEqual(await list(folder, ''), [])
      assert.deepEqual(await list(folder, `c/org/${DEVICE}`), [])
      assert.equal(await read(folder, PACKAGE), 'absent')
      assert.equal(await folder.remove(PACKAGE), 'removed')
    }
  },
  {
    sentence: 'what was created is read back byte for byte, be it one byte or two million, and listed with its length',
    keep: async (folder) => {
      for (const [number, length] of [[1, 1], [2, 70_000], [3, 2_000_000]] as const) {
        const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) % 256)
        const path = `c/org/${DEVICE}/${number}.aaaaaaaa.pxb`
        assert.equal(await folder.create(path, bytes), 'created')
        const found = await folder.read(path)
        assert.ok(found.kind === 'read')
        assert.ok(Buffer.from(found.bytes).equals(Buffer.from(bytes)))
      }
      assert.deepEqual(await list(folder, ''), [{ name: 'c', isFolder: true, length: 0 }])
      assert.deepEqual(await list(folder, 'c/org'), [{ name: DEVICE, isFolder: true, length: 0 }])
      assert.deepEqual((await list(folder, `c/org/${DEVICE}`)).map(({ name, isFolder, length }) => [name, isFolder, length]), [['1.aaaaaaaa.pxb', false, 1], ['2.aaaaaaaa.pxb', false, 70_000], ['3.aaaaaaaa.pxb', false, 2_000_000]])
    }
  },
  {
    sentence: 'creating never writes over what stands there, and nothing is left beside it',
    keep: async (folder) => {
      assert.equal(await folder.create('pxb-root.json', bytesOf('first')), 'created')
      assert.equal(await folder.create('pxb-root.json', bytesOf('second')), 'there')
      assert.equal(await read(folder, 'pxb-root.json'), 'first')
      assert.deepEqual((await list(folder, '')).map(({ name }) => name), ['pxb-root.json'])
    }
  },
  {
    sentence: 'replacing puts the new file in place of the old one, also where there was none',
    keep: async (folder) => {
      const path = `dev/${DEVICE}.pxb`
      for (const text of ['one, and rather longer', 'two']) {
        assert.equal(await folder.replace(path, bytesOf(text)), 'replaced')
        assert.equal(await read(folder, path), text)
      }
      assert.deepEqual(await list(folder, 'dev'), [{ name: `${DEVICE}.pxb`, isFolder: false, length: 3 }])
    }
  },
  {
    sentence: 'what was removed is gone, and what lies beside it stays',
    keep: async (folder) => {
      await folder.create(PACKAGE, bytesOf('a'))
      await folder.create(`c/org/${DEVICE}/2.aaaaaaaa.pxb`, bytesOf('b'))
      assert.equal(await folder.remove(PACKAGE), 'removed')
      assert.equal(await read(folder, PACKAGE), 'absent')
      assert.deepEqual((await list(folder, `c/org/${DEVICE}`)).map(({ name }) => name), ['2.aaaaaaaa.pxb'])
    }
  },
  {
    sentence: 'several PCs write at once, each under its own name, and all of it is there',
    keep: async (folder) => {
      const paths = [DEVICE, OTHER].flatMap((device) => [1, 2, 3, 4].map((number) => `c/abc/${device}/${number}.bbbbbbbb.pxb`))
      const outcomes = await Promise.all(paths.map((path) => folder.create(path, bytesOf(path))))
      // rclone loses sight of a folder made by two at once: it is told as not done, and done by the next try.
      for (const [i, outcome] of outcomes.entries()) if (outcome === 'busy') assert.ok(['created', 'there'].includes(await folder.create(paths[i]!, bytesOf(paths[i]!))))
      assert.ok(outcomes.every((outcome) => outcome === 'created' || outcome === 'busy'), String(outcomes))
      for (const path of paths) assert.equal(await read(folder, path), path)
    }
  }
]

/** For folders that can be pulled out and put back. */
export async function keepsThroughVanishing(folder: ExchangeFolder, vanish: () => Promise<void>, comeBack: () => Promise<void>): Promise<void> {
  assert.equal(await folder.create(PACKAGE, bytesOf('a')), 'created')
  await vanish()
  // A server whose folder was taken away says what it likes (Apache: that it is no such server), as long as it is no answer.
  const isFailure = (kind: string): boolean => ['gone', 'unreachable', 'foreign', 'denied'].includes(kind)
  assert.ok(isFailure((await folder.list('')).kind))
  assert.ok(isFailure((await folder.list('c')).kind))
  assert.ok(isFailure((await folder.read(PACKAGE)).kind))
  assert.ok(isFailure(await folder.create(`c/org/${DEVICE}/2.aaaaaaaa.pxb`, bytesOf('b'))))
  assert.ok(isFailure(await folder.replace(`dev/${DEVICE}.pxb`, bytesOf('b'))))
  assert.ok(isFailure(await folder.remove(PACKAGE)))
  await comeBack()
  assert.equal(await read(folder, PACKAGE), 'a')
  assert.equal(await folder.create(`c/org/${DEVICE}/2.aaaaaaaa.pxb`, bytesOf('b')), 'created')
}
