/** What classes look like when a year of work has gone over them; the same on every run. */
import { batchOf, dotOf, type Dot, type Operation, type Value } from '#sync/operation.ts'
import { dice } from '#support/dice.ts'

export const DEVICE = 'aaaaaaaaaaaaaaaa'
const START = Date.UTC(2026, 8, 1)

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲'
const PLACES = ['哈尔滨监狱', '齐齐哈尔监狱', '牡丹江监狱', '佳木斯监狱', '大庆监狱', '鹤岗监狱', '鸡西监狱', '女子监狱']
const FIELDS = ['name', 'gender', 'organization', 'position', 'phone', 'birth', 'education', 'lodging', 'plate', 'group', 'remark', 'order'] as const

class Author {
  readonly operations: Operation[] = []
  readonly #heads = new Map<string, Dot>()
  readonly random: () => number
  readonly #device: string
  #ms = START
  #left = 0
  constructor(seed: number, device = DEVICE) {
    this.random = dice(seed)
    this.#device = device
  }
  below(n: number): number {
    return Math.floor(this.random() * n)
  }
  id(): string {
    return Array.from({ length: 16 }, () => BASE32[this.below(32)]).join('')
  }
  pick<T>(list: ArrayLike<T>): T {
    return list[this.below(list.length)]!
  }
  value(field: (typeof FIELDS)[number]): Value {
    switch (field) {
      case 'name':
        return this.pick(SURNAMES) + this.pick(GIVEN) + this.pick(GIVEN)
      case 'gender':
        return this.pick(['男', '女'])
      case 'organization':
        return this.pick(PLACES)
      case 'phone':
        return `199${String(this.below(1e8)).padStart(8, '0')}`
      case 'birth':
        return `${1965 + this.below(35)}-${String(1 + this.below(12)).padStart(2, '0')}`
      case 'order':
        return this.below(300)
      case 'plate':
        return `黑A${String(this.below(1e5)).padStart(5, '0')}`
      case 'remark':
        return `${this.pick(['改到', '联系人', '已核对', '晚到'])}${this.below(1000)}`
      default:
        return this.pick(['科长', '副科长', '科员', '本科', '大专', '一组', '二组', '三组', '单间', '标间'])
    }
  }
  /** One save; `together` more follow at the same moment, as an import or a pasted block does. */
  save(r: string, s: Record<string, Value>, together = 1): void {
    if (this.#left-- <= 0) {
      this.#ms += 500 + this.below(60_000)
      this.#left = together - 1
    }
    const n = this.operations.length + 1
    const t = this.#ms * 1024
    const o: Record<string, Dot[]> = {}
    for (const field of Object.keys(s)) {
      const head = this.#heads.get(`${r} ${field}`)
      if (head) o[field] = [head]
      this.#heads.set(`${r} ${field}`, dotOf(this.#device, n))
    }
    this.operations.push({ n, t, u: '王老师', b: batchOf(this.#device, t), w: 'edit', r, s, ...(Object.keys(o).length ? { o } : {}) })
  }
}

/** `count` records of 12 fields, saved together; their names. */
function begun(author: Author, count: number): string[] {
  const records = Array.from({ length: count }, () => `trainee/${author.id()}`)
  for (const r of records) author.save(r, Object.fromEntries(FIELDS.map((field) => [field, author.value(field)])), count)
  return records
}

function edit(author: Author, records: readonly string[], edits: number, together: number): void {
  for (let i = 0; i < edits; i++) {
    const field = author.pick(FIELDS)
    author.save(author.pick(records), { [field]: author.value(field) }, together)
  }
}

/** A class of 300 records of 12 fields, then single-field edits in groups of `together`, `edits` in all. */
export function editedClass(edits: number, together: number): Operation[] {
  const author = new Author(1)
  edit(author, begun(author, 300), edits, together)
  return author.operations
}

/** A class, and what two PCs typed into it while apart. Only records and values count: each engine numbers its own work. */
export function partedDesks(count: number, edits: number): { start: Operation[]; here: Operation[]; there: Operation[] } {
  const author = new Author(1)
  const records = begun(author, count)
  const [here, there] = [new Author(3), new Author(4)]
  for (const desk of [here, there]) edit(desk, records, edits, 1)
  return { start: author.operations, here: here.operations, there: there.operations }
}

/** 200 trainees of 12 fields in one import, 40 roll-calls of 200 marks, 5,000 edits of one field. */
export function realClass(seed = 2, device = DEVICE): Operation[] {
  const author = new Author(seed, device)
  const trainees = Array.from({ length: 200 }, () => author.id())
  for (const id of trainees) author.save(`trainee/${id}`, Object.fromEntries(FIELDS.map((field) => [field, author.value(field)])), 200)
  for (let sheet = 0; sheet < 40; sheet++) author.save(`attendance/${author.id()}`, Object.fromEntries(trainees.map((id) => [id, author.random() < 0.94 ? '到' : author.pick(['迟到', '早退', '请假', '缺席'])])))
  for (let i = 0; i < 5000; i++) {
    const field = author.pick(FIELDS)
    author.save(`trainee/${author.pick(trainees)}`, { [field]: author.value(field) })
  }
  return author.operations
}
