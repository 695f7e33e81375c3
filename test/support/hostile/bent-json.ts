/** Manifests, holdings, digests and keys that lie; each signed again by the forger, so that nothing else is wrong. */
import { fromUtf8, toUtf8 } from '#sync/bytes.ts'
import { seal, sealKey } from '#sync/seal.ts'
import { resign, signManifest, type Bent } from './forge.ts'
import type { Lie } from './lies.ts'
import { CLS, type Roll, type Scene } from './scene.ts'

/** What no member is. The text goes into JSON as it stands. */
const NASTY = [
  'null', 'true', '-1', '0', '0.5', '2147483648', '9007199254740993', '1e308', '1e999', '""', '"x"', '"__proto__"', '"constructor"', '"../a"', '"\\ud800"', '"a\\u0000b"', '"\\u202e"', '[]', '{}', '[[]]', '{"__proto__":{"magic":1}}',
  '{"constructor":{"prototype":{}}}', `"${'长'.repeat(5000)}"`, `${'['.repeat(2000)}${']'.repeat(2000)}`, '"9999-99-99T99:99:99Z"', '"2026-02-31T00:00:00Z"', '[null,null]', '"aaaaaaaaaaaaaaaa"'
] as const

const PLACEHOLDER = '"@@@"'

/** Every place of a JSON value, as a path of names and numbers. */
function places(value: unknown, path: readonly string[] = []): string[][] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, entry]) => places(entry, [...path, name])) : []
  return path.length ? [[...path], ...inner] : inner
}

function bend(json: Bent, roll: Roll): string {
  const path = roll.of(places(json))
  const parent = path.slice(0, -1).reduce<Bent>((at, name) => at[name] as Bent, json)
  const name = path.at(-1)!
  const how = roll.below(6)
  if (how === 0 && !Array.isArray(parent)) delete parent[name]
  else if (how === 1 && Array.isArray(parent)) parent.push((parent as unknown[])[0])
  else (parent as Bent)[name] = '@@@'
  return JSON.stringify(json).replace(PLACEHOLDER, roll.of(NASTY))
}

const manifestOf = (scene: Scene): Bent => {
  const json = JSON.parse(fromUtf8(scene.parts.get('manifest.json')!)) as Bent
  json['sender'] = { ...json['sender'], device: scene.forger.device, publicKey: Buffer.from(scene.forger.publicKey).toString('base64') }
  return json
}

/** A part replaced; hashes and signature made right. */
const part = (name: string, text: (json: Bent, scene: Scene, roll: Roll) => string | Uint8Array): Lie => async (scene, roll) => {
  const given = text(JSON.parse(fromUtf8(scene.parts.get(name)!)) as Bent, scene, roll)
  return { file: await resign(new Map(scene.parts).set(name, typeof given === 'string' ? toUtf8(given) : given), scene.forger) }
}
const manifest = (change: (json: Bent, roll: Roll, scene: Scene) => void): Lie => async (scene, roll) => ({ file: await resign(scene.parts, scene.forger, (json) => change(json, roll, scene)) })

export const jsonLies: Record<string, Lie> = {
  'one thing in the manifest bent': async (scene, roll) => ({ file: await signManifest(scene.parts, scene.forger, bend(manifestOf(scene), roll)) }),
  'one thing in the holdings bent': part('have.json', (json, _scene, roll) => bend(json, roll)),
  'one thing in the digests bent': part('digests.json', (json, _scene, roll) => bend(json, roll)),
  'one thing in the keys bent': part('keys.json', (json, _scene, roll) => bend(json, roll)),
  'a part that is no JSON': async (scene, roll) => part(roll.of(['have.json', 'digests.json', 'keys.json']), () => roll.of(['', '[', 'NaN', '{"a":NaN}', '\ufeff{}', "{'a':1}", '{}{}', '\u0000']))(scene, roll),
  'broken UTF-8': async (scene, roll) => part(roll.of(['have.json', 'digests.json', 'keys.json']), () => new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]))(scene, roll),
  'counts that understate': manifest((json, roll) => {
    const about = roll.of(json['classes'] as Bent[])
    about[roll.of(['operations', 'segments'])] -= 1
  }),
  'a class told twice': manifest((json) => void json['classes'].push(json['classes'][0])),
  'a class less than is inside': manifest((json) => void json['classes'].pop()),
  'classes that are not inside': manifest((json, roll) => {
    for (let i = roll.of([1, 100, 9_998, 20_000]); i > 0; i--) json['classes'].push({ cls: `c${i}`, title: '', sensitive: false, segments: 0, operations: 0 })
  }),
  'ten thousand PCs that nobody knows': manifest((json, roll) => {
    json['authors'] = Array.from({ length: roll.of([10_000, 10_001]) }, (_, i) => ({ device: `aaaaaaaaaa${i.toString(32).padStart(6, 'a').replace(/[0189]/g, 'z')}`, person: '甲', computer: '', campus: '' }))
  }),
  'another PC’s name': manifest((json, _roll, scene) => {
    json['authors'] = [{ device: scene.office.device, person: '假张老师', computer: '假', campus: '' }, { device: scene.campus.identity.device, person: '假', computer: '假', campus: '' }]
  }),
  'another sender’s signature': async (scene, roll) => ({ file: await resign(scene.parts, roll.of([scene.forger, scene.office]), (json) => void (json['sender'].publicKey = Buffer.from(scene.office.publicKey).toString('base64'), json['sender'].device = scene.forger.device)) }),
  'changed parts under the old manifest': async (scene) => ({ file: await signManifest(new Map(scene.parts).set('digests.json', toUtf8('{}')), scene.forger, JSON.stringify(manifestOf(scene))) }),
  'a version of the future': manifest((json, roll) => void (json[roll.of(['minReader', 'suite'])] = roll.of([0, 2, 99, '1', null, 2 ** 31, [1]]))),
  'members of the future': manifest((json, roll) => void (json[roll.of(['channel', '__proto__', 'toString', 'profile'])] = roll.of([1, {}, 'x'.repeat(10_000)]))),
  'a receipt that holds segments': manifest((json) => void (json['kind'] = 'receipt')),
  'a day that does not exist': manifest((json, roll) => void (json['createdAt'] = roll.of(['9999-99-99T99:99:99Z', '2026-02-30T25:00:00Z', '0000-01-01T00:00:00Z', '2026-11-23', '+275760-09-13T00:00:00Z']))),
  'an address that is none': manifest((json, roll) => void (json['sender'].recipient = roll.of(['age1', `age1${'q'.repeat(58)}`, `AGE1${'Q'.repeat(58)}`, 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqrg2w8h', 1, '', null]))),
  'a large manifest': async (scene, roll) => ({ file: await resign(scene.parts, scene.forger, (json) => void (json['padding'] = 'x'.repeat(roll.of([1e5, 7e6, 1.1e7])))) }),
  'a manifest of brackets': async (scene, roll) => ({ file: await signManifest(scene.parts, scene.forger, `{"magic":"banci-desk/package","x":${'['.repeat(roll.of([1000, 100_000, 3_000_000]))}`) }),
  'an operator’s trick of names': async (scene) => ({ file: await signManifest(scene.parts, scene.forger, JSON.stringify(manifestOf(scene)).replace('{', '{"magic":"other",')) }),
  'holdings of a million PCs': part('have.json', (_json, _scene, roll) => `{"${CLS}":{${Array.from({ length: roll.of([10, 30_000]) }, (_, i) => `"aaaaaaaaaa${i.toString(32).padStart(6, 'a').replace(/[0189]/g, 'z')}":[]`).join()}}}`),
  'holdings in a hundred thousand pieces': part('have.json', (_json, scene, roll) => JSON.stringify({ [CLS]: { [roll.of([scene.forger, scene.office]).device]: Array.from({ length: roll.of([1000, 100_000, 100_001]) }, (_, i) => [i * 3 + 1, i * 3 + 2]) } })),
  'holdings that nobody could have': part('have.json', (json, scene, roll) => JSON.stringify({ ...json, [CLS]: { [roll.of([scene.office, scene.forger]).device]: roll.of([[[1, 2 ** 31]], [[1, 2 ** 53]], [[1, 2 ** 40 - 1]], [[0, 3]], [[-1, 3]], [[3, 1]], [[1, 5], [6, 9]], [[1, 5], [3, 9]], [['1', '5']], [[1]], [[1, 2, 3]], [[1.5, 2.5]]]) } })),
  'holdings that claim everything of ours': part('have.json', (json, scene) => JSON.stringify({ ...json, [CLS]: { [scene.campus.identity.device]: [[1, 999]], [scene.office.device]: [[1, 999]] } })),
  'a digest of something else': part('digests.json', (json, _scene, roll) => JSON.stringify({ ...json, [CLS]: roll.of(['0'.repeat(64), 'f'.repeat(64)]) })),
  'a key of another class': part('keys.json', (json) => JSON.stringify((json as unknown as Bent[]).map((key) => ({ ...key, cls: 'class2' })))),
  'keys under another name': part('keys.json', (json, _scene, roll) => JSON.stringify((json as unknown as Bent[]).map((key) => ({ ...key, [roll.of(['id', 'kind', 'cls'])]: roll.of(['0'.repeat(16), 'health', '__proto__', 'org']) })))),
  'many keys': part('keys.json', (_json, _scene, roll) => {
    const one = (i: number) => ({ cls: CLS, kind: 'identity', ...keyMember(i) })
    return JSON.stringify(Array.from({ length: roll.of([1, 50, 300]) }, (_, i) => one(i)))
  })
}

const keyMember = (i: number): { id: string; key: string } => {
  const bytes = new Uint8Array(64).fill(i % 250, 0, 32).fill(1 + (i >> 8), 32)
  return { id: sealKey(CLS, 'identity', bytes).id, key: Buffer.from(bytes).toString('base64') }
}
/** For lies about operations: a value sealed with a key of the forger's. */
export const forgedSeal = (record: string, field: string) => seal(sealKey(CLS, 'identity', new Uint8Array(64).fill(66)), record, field, '990101198001010012')
