/** Segments put where they do not belong, or whose frame or columns lie. */
import type { Operation } from '#sync/operation.ts'
import { COLUMNS } from '#sync/columns.ts'
import { NO_HASH } from '#sync/segment.ts'
import { bodyOf, columnsOf, hashOf, rawSegment, resign, respell, segmentsPart, wholes, type Bent, type Columns, type RawSegment } from './forge.ts'
import type { HostileFile, Lie } from './lies.ts'
import { CLS, type Roll, type Scene } from './scene.ts'

/** These segments of class1 (and whatever of org) in a package of the forger's, counts as told. */
export async function packageOf(scene: Scene, segments: readonly Uint8Array[], operations: number, others: { org?: readonly Uint8Array[]; change?: (manifest: Bent) => void } = {}): Promise<HostileFile> {
  const { org = [], change } = others
  const parts = new Map(scene.parts).set('segments.bin', segmentsPart([...segments, ...org]))
  const file = await resign(parts, scene.forger, (manifest) => {
    for (const about of manifest['classes'] as Bent[]) Object.assign(about, about['cls'] === CLS ? { segments: segments.length, operations } : { segments: org.length, operations: org.length })
    change?.(manifest)
  })
  return { file }
}

let stamp = 0
/** An operation of the forger's; `n` from 1 on. */
export const op = (n: number, given: Partial<Operation> = {}): Operation => ({ n, t: 1_790_000_000_000 * 1024 + stamp++, u: '外人', b: 'x', w: 'edit', r: 'trainee/a', s: { remark: `改${n}` }, ...given })

/** Operations as they should be written, of the forger's, bent at one place. */
const forged = (bend: (columns: Columns, roll: Roll) => Columns, head: Partial<RawSegment> = {}, operations: readonly Operation[] = [op(1), op(2, { r: 'trainee/zz', s: { name: '甲', phone: '1', _del: true }, seen: ['aaaaaaaaaaaaaaaa:3'] }), op(3, { o: { remark: ['aaaaaaaaaaaaaaaa:7', 'aaaaaaaaaaaaaaab:7'] } })]): Lie => async (scene, roll) => {
  const body = bodyOf(bend(columnsOf(scene.forger, operations), roll))
  return packageOf(scene, [await rawSegment(scene.forger, { cls: CLS, n0: 1, count: operations.length, ...head }, body)], head.count ?? operations.length)
}

const spelled = (from: string, ...to: readonly string[]): Lie => forged((columns, roll) => respell(columns, from, roll.of(to)), {}, [op(1, { r: 'trainee/iiiiiiiii', s: { fffffffff: 'vvvvvvvvv' } }), op(2, { r: 'ttttttttt/a', s: { remark: '1' } })])

export const segmentLies: Record<string, Lie> = {
  'a byte of a column changed, and signed': forged((columns, roll) => {
    const name = roll.of(COLUMNS.filter((column) => columns[column].length))
    const bytes = columns[name].slice()
    bytes[roll.below(bytes.length)] = roll.of([0, 1, 2, 127, 128, 255, roll.below(256)])
    return { ...columns, [name]: bytes }
  }),
  'a column cut or longer, and signed': forged((columns, roll) => {
    const name = roll.of(COLUMNS)
    const bytes = columns[name]
    return { ...columns, [name]: roll.below(2) ? bytes.slice(0, roll.below(bytes.length + 1)) : new Uint8Array([...bytes, ...roll.bytes(1 + roll.below(5))]) }
  }),
  'columns exchanged, and signed': forged((columns, roll) => {
    const [a, b] = [roll.of(COLUMNS), roll.of(COLUMNS)]
    return { ...columns, [a]: columns[b], [b]: columns[a] }
  }),
  'huge numbers in a column': forged((columns, roll) => ({ ...columns, [roll.of(COLUMNS.filter((name) => name !== 'texts' && name !== 'boxes'))]: wholes(...Array.from({ length: 1 + roll.below(4) }, () => roll.of([2 ** 31, 2 ** 40, 2 ** 53 - 1, 2 ** 32]))) })),
  'numbers spelled at length': forged((columns, roll) => ({ ...columns, [roll.of(['time', 'tick', 'over', 'kind', 'text'] as const)]: new Uint8Array([0x80, 0x80, 0x80, 0]) })),
  'a field of that name': spelled('fffffffff', '__proto__', 'prototype', 'aa bb ccc', 'a\u0000bbbbbbb', '../../../a'),
  'a value of that name': spelled('vvvvvvvvv', '__proto__', '\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000', '*********'),
  'a record of that name': spelled('iiiiiiiii', '__proto__', 'prototype', '../../a/b', 'a\u0000bbbbbbb', '        .'),
  'a table of that name': spelled('ttttttttt', '__proto__', 'prototype', 'trainee/x', '123456789', 'tail meta'),
  'broken UTF-8 in a text': forged((columns, roll) => {
    const texts = columns.texts.slice()
    texts[roll.below(texts.length)] = roll.of([0xff, 0xc0, 0x80, 0xed])
    return { ...columns, texts }
  }),
  'half a character in a text': forged((columns) => ({ ...columns, texts: new Uint8Array(Buffer.from(columns.texts).map((byte, i) => [0xed, 0xa0, 0x80][i % 3] ?? byte)) })),
  'numbers that are none': forged((columns, roll) => {
    const bytes = new Uint8Array(8)
    new DataView(bytes.buffer).setFloat64(0, roll.of([Number.NaN, Infinity, -Infinity, 1e308, 5e-324, -0]))
    return { ...columns, number: bytes }
  }, {}, [op(1, { s: { order: 0.5 } })]),
  'an own dot spelled like another’s': async (scene, roll) => {
    const columns = respell(columnsOf(scene.forger, [op(1, { o: { remark: ['aaaaaaaaaaaaaaaa:1'] } })]), 'aaaaaaaaaaaaaaaa', scene.forger.device)
    const body = bodyOf({ ...columns, dotNumber: wholes(roll.of([1, 2, 1000])) })
    const first = await rawSegment(scene.forger, { cls: CLS, n0: 1, count: 1 }, body)
    return packageOf(scene, [first], 1)
  },
  'a column that unpacks without end': async (scene, roll) => {
    const columns = columnsOf(scene.forger, [op(1)])
    const name = roll.of(['texts', 'boxes', 'time', 'lengths', 'seen'] as const)
    const long = { ...columns, [name]: new Uint8Array(roll.of([2, 20, 64]) * 1024 * 1024) }
    return packageOf(scene, [await rawSegment(scene.forger, { cls: CLS, n0: 1, count: 1 }, bodyOf(long, roll.below(2) ? { [name]: 100 } : {}))], 1)
  },
  'a column that claims a length': async (scene, roll) => packageOf(scene, [await rawSegment(scene.forger, { cls: CLS, n0: 1, count: 1 }, bodyOf(columnsOf(scene.forger, [op(1)]), { [roll.of(COLUMNS)]: roll.of([0, 1, 2 ** 31, 2 ** 40, 2 ** 53 - 1]) }))], 1),
  'a frame that lies': async (scene, roll) => {
    const head = roll.of<Partial<RawSegment>>([{ magic: 'PXS2' }, { suite: 2 }, { suite: 2 ** 31 }, { n0: 0 }, { n0: 2 ** 31 }, { n0: 2 ** 40 }, { n0: 2 ** 53 - 1 }, { count: 0 }, { count: 2 }, { count: 2 ** 31 }, { count: 2 ** 40 }, { count: 2 ** 53 - 1 }, { cls: '__proto__' }, { cls: 'constructor' }, { cls: '../x' }, { cls: '' }, { cls: 'x'.repeat(65) }, { cls: '\ufeffclass1' }, { cls: 'class2' }, { prev: 'f'.repeat(64) }, { n0: 2 ** 39, prev: 'f'.repeat(64) }, { n0: 2, prev: NO_HASH }])
    const made = { cls: CLS, n0: 1, count: 1, ...head }
    return packageOf(scene, [await rawSegment(scene.forger, made, bodyOf(columnsOf(scene.forger, [op(1)])))], made.count)
  },
  'another’s segment under a changed byte': async (scene, roll) => {
    const bent = roll.of(scene.segments.office).slice()
    bent[roll.below(bent.length)]! ^= 1 << roll.below(8)
    return packageOf(scene, [bent], 10)
  },
  'our own work, forged with another key': async (scene, roll) => {
    const bytes = roll.of(scene.segments.campus).slice()
    const at = Buffer.from(bytes).indexOf(Buffer.from(scene.campus.identity.publicKey))
    const body = bytes.slice()
    if (roll.below(2)) body.set(scene.forger.publicKey, at)
    body.set(await scene.forger.sign(roll.bytes(32)), bytes.length - 64)
    return packageOf(scene, [body], 1)
  },
  'our own work, as it was': async (scene) => packageOf(scene, scene.segments.campus, 1),
  'segments of one class in another': async (scene) => packageOf(scene, [...scene.segments.office, ...scene.segments.org], 99, { change: (manifest) => void (manifest['classes'] = (manifest['classes'] as Bent[]).filter(({ cls }) => cls === CLS)) }),
  'segments twice': async (scene, roll) => {
    const one = roll.of(scene.segments.office)
    return packageOf(scene, [one, ...scene.segments.office, one], countOf([one, ...scene.segments.office, one]))
  },
  'segments left out in the middle': async (scene, roll) => {
    const kept = scene.segments.office.filter(() => roll.below(2))
    return packageOf(scene, kept, countOf(kept))
  },
  'segments in the wrong order': async (scene) => packageOf(scene, [...scene.segments.office].reverse(), countOf(scene.segments.office)),
  'numbers with holes': async (scene, roll) => {
    const starts = [1, 5 + roll.below(5), 2 ** 31, 2 ** 40 - 10]
    const made = await Promise.all(starts.map((n0) => rawSegment(scene.forger, { cls: CLS, n0, count: 1, ...(n0 > 1 ? { prev: 'a'.repeat(64) } : {}) }, bodyOf(columnsOf(scene.forger, [op(n0)])))))
    return packageOf(scene, made, 4)
  },
  'two stories under one number': async (scene, roll) => {
    const [one, two] = await Promise.all(['甲', '乙'].map((remark) => rawSegment(scene.forger, { cls: CLS, n0: 1, count: 1 }, bodyOf(columnsOf(scene.forger, [op(1, { s: { remark } })])))) as [Promise<Uint8Array>, Promise<Uint8Array>])
    const next = await rawSegment(scene.forger, { cls: CLS, n0: 2, count: 1, prev: hashOf(roll.of([one, two])) }, bodyOf(columnsOf(scene.forger, [op(2)])))
    return packageOf(scene, roll.of([[one, two], [one, two, next], [two, next], [next]]), -1, { change: (manifest) => recount(manifest) })
  },
  'runs that overlap and agree, or do not': async (scene, roll) => {
    const all = Array.from({ length: 40 }, (_, i) => op(i + 1, { t: 1_790_000_000_000 * 1024 + i }))
    const made: Uint8Array[] = []
    for (let i = 0; i < 20; i++) {
      const run = all.slice(0, 2 + i).map((one) => (roll.below(400) ? one : { ...one, u: '别人' }))
      made.push(await rawSegment(scene.forger, { cls: CLS, n0: 1, count: run.length }, bodyOf(columnsOf(scene.forger, run))))
    }
    return packageOf(scene, made, -1, { change: (manifest) => void Object.assign((manifest['classes'] as Bent[]).find(({ cls }) => cls === CLS)!, { operations: 20 * 2 + 190 }) })
  }
}

/** How many operations the office's and the forger's small segments hold is read off their frames. */
function countOf(segments: readonly Uint8Array[]): number {
  return segments.reduce((sum, bytes) => sum + countIn(bytes), 0)
}
function countIn(bytes: Uint8Array): number {
  // magic 4, suite 1, class id 1 + 6, key 32, first number 1, count 1: all small.
  return bytes[4 + 1 + 1 + CLS.length + 32 + 1]!
}
const recount = (manifest: Bent): void => {
  const about = (manifest['classes'] as Bent[]).find(({ cls }) => cls === CLS)!
  about['operations'] = about['segments']
}
