/** Operations that every rule of the format allows and no honest person would write. */
import type { Operation, Value } from '#sync/operation.ts'
import { forgedSeal } from './bent-json.ts'
import { op, packageOf } from './bent-segments.ts'
import { bodyOf, columnsOf, rawSegment, respell, type Bent } from './forge.ts'
import type { HostileFile, Lie } from './lies.ts'
import { CLS, type Roll, type Scene } from './scene.ts'

type Loose = Omit<Partial<Operation>, 's' | 'o'> & { s?: Readonly<Record<string, Value | undefined>>; o?: Readonly<Record<string, readonly string[]>> }

/** Operations of the forger's, numbered and stamped here, in segments as an honest program cuts them; `spelled` words are then written otherwise. */
const written = (make: (scene: Scene, roll: Roll) => readonly Loose[], cls = CLS): Lie => async (scene, roll) => packed(scene, make(scene, roll), cls)

async function packed(scene: Scene, given: readonly Loose[], cls = CLS, spelled?: readonly [from: string, to: string]): Promise<HostileFile> {
  const operations = given.map((each, i) => op(i + 1, each as Partial<Operation>))
  const stamps = operations.map((each) => each.t).sort((a, b) => a - b)
  const columns = columnsOf(scene.forger, operations.map((each, i) => ({ ...each, t: stamps[i]! })))
  const one = await rawSegment(scene.forger, { cls, n0: 1, count: operations.length }, bodyOf(spelled ? respell(columns, ...spelled) : columns))
  const about = { cls, title: '', sensitive: false, segments: 1, operations: operations.length }
  return cls === CLS ? packageOf(scene, [one], operations.length) : packageOf(scene, [], 0, { org: [one], change: (manifest) => void (manifest['classes'] = [...(manifest['classes'] as Bent[]).filter((each) => each['cls'] === CLS), about]) })
}

const device = (i: number): string => `bbbbbbbbbb${i.toString(32).padStart(6, 'b').replace(/[0189]/g, 'z')}`
const ODD_NAMES = ['toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'toLocaleString', '__defineGetter__', '__lookupSetter__', 'propertyIsEnumerable', 'length', 'then', 'toJSON', '_x', '-', '|'] as const
const VALUES: readonly Value[] = [null, true, false, 0, -0, -1, 0.1, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 53 - 1, '', ' ', '\u0000', '\u202e反', '\ufeff', '\uffff', 'x'.repeat(1024), '9999-99-99', '2026-02-31', 'javascript:alert(1)', '<img src=x onerror=alert(1)>', '=cmd|calc', '__proto__']
const KNOWN = ['name', 'phone', 'idNumber', 'order', 'status', 'birth', 'gender'] as const

const TABLES = ['trainee/a', 'trainee/x', 'attendance/arrival', 'tableOfNextYear/1', 'meta/1', 'segs/1', 'local/identity'] as const

export const operationLies: Record<string, Lie> = {
  'fields that every object has': (scene, roll) => {
    const [odd, r] = [roll.of(ODD_NAMES), roll.of(TABLES)]
    const name = 'q'.repeat(odd.length)
    return packed(scene, [{ r, s: { [name]: roll.of(VALUES) }, o: { [name]: [`${scene.office.device}:900`] } }, { r, s: { [name]: roll.of(VALUES) } }, { r: 'attendance/arrival', s: { [name]: '到', a: '到' }, o: { a: [`${scene.office.device}:77`] } }], CLS, [name, odd])
  },
  'records and tables that every object has': (scene, roll) => {
    const odd = roll.of([...ODD_NAMES, 'constructor', '__proto__', 'prototype', '\uffff\uffff', '\uffffx', '../a', 'a/b/c', '.'])
    const name = odd.replace(/[ -~]/g, 'q').replaceAll('\uffff', '长')
    const r = roll.below(4) ? `${roll.of(['trainee', 'session', 'tableOfNextYear', 'class'])}/${name}` : `${'q'.repeat(odd.length)}/1`
    return packed(scene, [{ r, s: { title: '甲' } }, { r, s: { title: '乙', order: 1 } }], CLS, [r.startsWith('qqq') ? r.slice(0, -2) : name, odd.length === name.length ? odd : name])
  },
  'values of the wrong kind': written((_scene, roll) => Array.from({ length: 1 + roll.below(5) }, () => ({ r: roll.of(['trainee/a', 'class/class1', 'session/s', 'stay/a', 'room/r']), s: { [roll.of(KNOWN)]: roll.of(VALUES), [roll.of(['sensitive', 'closed', 'beds', 'arriveOn'])]: roll.of(VALUES) } }))),
  'sealed values where none belong': written((_scene, roll) => [{ s: { name: forgedSeal('trainee/a', 'name') } }, { s: { idNumber: roll.of([forgedSeal('trainee/a', 'idNumber'), { ...forgedSeal('trainee/b', 'idNumber'), box: '' }]) } }]),
  'a text of a megabyte': written((_scene, roll) => [{ s: { remark: roll.of(['长', 'x']).repeat(roll.of([300_000, 340_000])) } }, { u: 'x'.repeat(100_000), b: 'y'.repeat(100_000), w: 'z'.repeat(100_000) }]),
  'one long text in every record': written((_scene, roll) => {
    const text = 'x'.repeat(roll.of([1000, 100_000, 1_000_000]))
    return Array.from({ length: roll.of([10, 2000]) }, (_, i) => ({ r: `trainee/${i}`, s: { remark: text } }))
  }),
  'absurd times': written((_scene, roll) => Array.from({ length: 3 }, () => ({ t: roll.of([0, 1, 2 ** 31, 2 ** 52, 2 ** 53 - 1, 4_000_000_000_000 * 1024]) }))),
  'dots of unknown PCs by the thousand': written((_scene, roll) => Array.from({ length: roll.of([1, 3, 12]) }, (_, k) => ({ s: { phone: String(k) }, o: { phone: Array.from({ length: roll.of([10, 3000]) }, (_e, i) => `${device(i + k * 3000)}:${1 + roll.below(2 ** 31)}`) } }))),
  'deletes that have seen everything': written((scene, roll) => [{ s: { _del: true }, seen: Array.from({ length: roll.of([5, 5000, 100_001]) }, (_, i) => `${roll.below(2) ? device(i) : scene.office.device}:${i + 1}`) }]),
  'deletes that mean something else': written((_scene, roll) => [{ s: { _del: roll.of(VALUES), name: '甲' } }, { s: { _del: true } }, { s: { _del: roll.of([false, null, 1]) }, seen: [`${device(1)}:1`] }]),
  'everything deleted': written((scene) => ['trainee/a', 'trainee/b', 'trainee/c', `class/${CLS}`, 'attendance/arrival'].map((r) => ({ r, s: { _del: true }, seen: Array.from({ length: 60 }, (_, i) => `${i % 2 ? scene.office.device : scene.campus.identity.device}:${1 + (i >> 1)}`) }))),
  'a thousand values at once': written((_scene, roll) => Array.from({ length: roll.of([3, 999, 1002]) }, (_, i) => ({ s: { phone: String(i) } }))),
  'many fields in one record': written((_scene, roll) => Array.from({ length: roll.of([1, 21]) }, (_, k) => ({ r: 'attendance/arrival', s: Object.fromEntries(Array.from({ length: 1000 }, (_e, i) => [`f${k}-${i}`, 1])) }))),
  'another class’s record in this one': written((_scene, roll) => [{ r: roll.of(['class/class2', 'class/org', 'college/college', 'numberBlock/x', 'deviceCertificate/x']), s: { name: '冒名', sensitive: false } }]),
  'settings of the college': written((_scene, roll) => [{ r: 'college/college', s: { name: roll.of(VALUES) } }, { r: 'numberBlock/x', s: { series: '证书', year: 2026, first: 1, last: roll.of([50, 2 ** 31, 1e308]) } }], 'org'),
  'ten thousand records': written((_scene, roll) => Array.from({ length: roll.of([10, 3000]) }, (_, i) => ({ r: `${roll.of(['trainee', 'tableOfNextYear'])}/${i}`, s: { name: '甲' } }))),
  'overwrites what nobody has written': written((scene, roll) => [{ s: { phone: 'x', name: 'y' }, o: { phone: [`${scene.campus.identity.device}:${roll.of([1, 2, 3, 900])}`, `${scene.office.device}:${roll.of([1, 2, 900])}`] } }])
}
