/** Files that got damaged, or whose wrapping plays tricks: what reaches the reader before anything is signed. */
import { Encrypter } from 'age-encryption'
import { zipSync } from 'fflate'
import { fromUtf8, toUtf8 } from '#sync/bytes.ts'
import { PASSPHRASE, type Roll, type Scene } from './scene.ts'
import { zipOf } from './forge.ts'
import type { Lie } from './lies.ts'

const joined = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces))

const whole = (scene: Scene, roll: Roll): Uint8Array => (roll.below(2) ? scene.fresh : scene.freshLocked).slice()
const damage = (bend: (file: Uint8Array, roll: Roll) => Uint8Array): Lie => (scene, roll) => ({ file: bend(whole(scene, roll), roll), passphrase: PASSPHRASE })

export const damaged: Record<string, Lie> = {
  'a byte flipped': damage((file, roll) => (file[roll.below(file.length)]! ^= 1 << roll.below(8), file)),
  'several bytes overwritten': damage((file, roll) => {
    for (let i = 0; i < 5; i++) file[roll.below(file.length)] = roll.below(256)
    return file
  }),
  'cut short': damage((file, roll) => file.slice(0, roll.below(file.length))),
  'its beginning lost': damage((file, roll) => file.slice(1 + roll.below(200))),
  'two stretches swapped': damage((file, roll) => {
    const [a, b, c] = [roll.below(file.length), roll.below(file.length), roll.below(file.length)].sort((x, y) => x - y) as [number, number, number]
    return joined(file.subarray(0, a), file.subarray(b, c), file.subarray(a, b), file.subarray(c))
  }),
  'a stretch of zeros': damage((file, roll) => file.fill(0, roll.below(file.length), roll.below(file.length))),
  'a stretch twice': damage((file, roll) => {
    const at = roll.below(file.length)
    return joined(file.subarray(0, at), file.subarray(Math.max(0, at - 64)), new Uint8Array())
  }),
  'junk behind it': damage((file, roll) => joined(file, roll.bytes(1 + roll.below(100)))),
  'junk before it': damage((file, roll) => joined(roll.bytes(1 + roll.below(100)), file)),
  'only noise': (_scene, roll) => ({ file: roll.bytes(roll.below(2000)), passphrase: PASSPHRASE }),
  'only its first words': (_scene, roll) => ({ file: joined(toUtf8(roll.of(['age-encryption.org/v1\n', 'PK\u0003\u0004', 'age-encryption.org/v1\n-> scrypt ', 'age-encryption.org/v1\n-> X25519 a\n'])), roll.bytes(roll.below(300))), passphrase: PASSPHRASE })
}

/** Offsets of a ZIP's numbers within the first local header, the central directory's first entry and its end. */
function zipNumbers(zip: Uint8Array): number[] {
  const end = zip.length - 22
  const central = new DataView(zip.buffer, zip.byteOffset).getUint32(end + 16, true)
  const spans = (at: number, from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => at + from + i)
  return [...spans(0, 4, 30), ...spans(central, 4, 46), ...spans(end, 4, 22)]
}

const packed = (scene: Scene, level: 0 | 9, rename: (name: string, i: number) => string): Uint8Array =>
  zipSync(Object.fromEntries([...scene.parts].map(([name, bytes], i) => [rename(name, i), [bytes, { level }]])))

/** A central directory that tells of nothing, behind the right one. */
const emptyEnd = (): Uint8Array => new Uint8Array([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)])

export const zipTricks: Record<string, Lie> = {
  'one number of the ZIP changed': (scene, roll) => {
    const file = scene.fresh.slice()
    file[roll.of(zipNumbers(file))] = roll.of([0, 1, 8, 0x7f, 0xff])
    return { file }
  },
  'parts packed': (scene) => ({ file: packed(scene, 9, (name) => name) }),
  'another program’s ZIP': (scene) => ({ file: packed(scene, 0, (name) => name) }),
  'names with a path': (scene, roll) => {
    const at = roll.below(scene.parts.size)
    const prefix = roll.of(['../', '/', 'C:\\', '..\\..\\', './', '\u0000', 'CON.'])
    return { file: packed(scene, 0, (name, i) => (i === at ? prefix + name : name)) }
  },
  'a name twice': (scene, roll) => ({ file: twice(scene, roll.of([...scene.parts.keys()])) }),
  'two central directories': (scene) => ({ file: joined(scene.fresh, emptyEnd()) }),
  'a comment behind its end': (scene, roll) => {
    const comment = roll.bytes(1 + roll.below(60))
    const file = joined(scene.fresh, comment)
    file[scene.fresh.length - 2] = comment.length
    return { file }
  },
  'two files in one': (scene) => ({ file: joined(scene.fresh, scene.fresh) }),
  'lengths that only zip64 could mean': (scene, roll) => {
    const file = scene.fresh.slice()
    const view = new DataView(file.buffer)
    for (const at of roll.of([[18, 22], [18], [22]])) view.setUint32(at, 0xffffffff, true)
    return { file }
  },
  'data descriptors': (scene) => {
    const file = scene.fresh.slice()
    file[6]! |= 8
    return { file }
  },
  'a part too many': (scene, roll) => ({ file: zipOf(new Map(scene.parts).set('more.bin', roll.bytes(9))) }),
  'a part too few': (scene, roll) => {
    const parts = new Map(scene.parts)
    parts.delete(roll.of([...parts.keys()]))
    return { file: zipOf(parts) }
  },
  'parts exchanged': (scene, roll) => {
    const parts = new Map(scene.parts)
    const [a, b] = [roll.of([...parts.keys()]), roll.of([...parts.keys()])]
    return { file: zipOf(parts.set(a, scene.parts.get(b)!).set(b, scene.parts.get(a)!)) }
  },
  'forty parts': (scene) => {
    const parts = new Map(scene.parts)
    for (let i = 0; i < 40; i++) parts.set(`${'a'.repeat(1 + (i % 20))}.${'b'.repeat(1 + Math.floor(i / 20))}`, new Uint8Array())
    return { file: zipOf(parts) }
  }
}

function twice(scene: Scene, name: string): Uint8Array {
  const one = zipOf(new Map([[name, scene.parts.get(name)!]]))
  const local = one.subarray(0, 30 + name.length + scene.parts.get(name)!.length)
  return joined(scene.fresh.subarray(0, scene.fresh.length - 22), local, scene.fresh.subarray(-22))
}

/** The header of an age file rewritten; what follows is as it was. */
const reheaded = (file: Uint8Array, change: (header: string) => string): Uint8Array => {
  const text = Buffer.from(file).toString('latin1')
  const at = text.indexOf('\n--- ')
  return new Uint8Array(Buffer.from(change(text.slice(0, at)) + text.slice(at), 'latin1'))
}
const STANZA = '-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

export const ageTricks: Record<string, Lie> = {
  'a key that would take hours': (scene, roll) => ({ file: reheaded(scene.freshLocked, (header) => header.replace(/ 2\n/, ` ${roll.of(['20', '21', '22', '31', '63', '999999999', '9007199254740993', '1e9', '-1', '0', '02', ' 2'])}\n`)), passphrase: PASSPHRASE }),
  'a second passphrase stanza': (scene, roll) => ({ file: reheaded(scene.freshLocked, (header) => `${header}\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA ${roll.of(['2', '30'])}\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`), passphrase: PASSPHRASE }),
  'hundreds of recipients': (scene, roll) => ({ file: reheaded(scene.freshLocked, () => `age-encryption.org/v1${`\n${STANZA}`.repeat(roll.of([1, 200, 600, 5000]))}`), passphrase: PASSPHRASE }),
  'stanzas of other kinds': (scene, roll) => ({ file: reheaded(scene.freshLocked, () => `age-encryption.org/v1\n-> ${roll.of(['ssh-ed25519 a b', 'grease- x', 'X25519', 'mlkem768x25519 AAAA', 'piv-p256 a'])}\n`), passphrase: PASSPHRASE }),
  'a header without end': (_scene, roll) => ({ file: toUtf8(`age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 2\n${'A'.repeat(roll.of([10, 70_000, 2_000_000]))}`), passphrase: PASSPHRASE }),
  'something else inside': async (_scene, roll) => {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(PASSPHRASE)
    encrypter.setScryptWorkFactor(2)
    return { file: await encrypter.encrypt(roll.of([new Uint8Array(), roll.bytes(100), toUtf8('{}')])), passphrase: PASSPHRASE }
  },
  'a package in a package': async (scene) => {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(PASSPHRASE)
    encrypter.setScryptWorkFactor(2)
    return { file: await encrypter.encrypt(scene.freshLocked), passphrase: PASSPHRASE }
  },
  'another passphrase': (scene, roll) => ({ file: scene.freshLocked, passphrase: roll.of(['', ' ', '三月三十', '\u0000', 'x'.repeat(100_000), fromUtf8(roll.bytes(8))]) })
}
