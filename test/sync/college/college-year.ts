/**
 * A college that exchanges by stick: PCs on several campuses, classes that come and go, sticks twice a week of which some
 * are lost and some taken twice, disks restored and copied, a clock that is a year off. What it cost is told at the end.
 */
import { DELETED } from '#sync/operation.ts'
import { MONDAY_MORNING } from '#support/test-desk.ts'
import { dice } from '#support/dice.ts'
import { CollegePc } from './college-pc.ts'

export interface CollegePlan {
  readonly campuses: number
  readonly pcsEach: number
  readonly weeks: number
  readonly classes: number
  /** People of one class. */
  readonly people: number
  readonly seed: number
}

export interface CollegeFigures {
  readonly operations: number
  readonly files: number
  readonly bytes: number
  readonly lost: number
  readonly twice: number
  /** Different questions that somebody saw, and answers given. */
  readonly questions: number
  readonly answers: number
  /** Days until the last PC had heard of an operation. */
  readonly longestStaleness: number
  readonly medianStaleness: number
  /** Written between the copy of a disk and its restoring, and never given to anybody. */
  readonly goneWithDisks: number
  readonly endsEqual: boolean
}

const DAY = 86_400_000
const FIELDS = ['phone', 'group', 'remark', 'lodging', 'position'] as const

interface Waiting {
  readonly cls: string
  readonly device: string
  readonly n: number
  readonly day: number
}

export async function playCollege(plan: CollegePlan): Promise<CollegeFigures> {
  const college = new CollegeYear(plan)
  for (let day = 0; day < plan.weeks * 7; day++) await college.live(day)
  await college.meetAll()
  return college.figures()
}

class CollegeYear {
  readonly #plan: CollegePlan
  readonly #roll: () => number
  readonly #pcs: CollegePc[]
  readonly #classes: { readonly cls: string; readonly campus: number; readonly firstDay: number }[]
  readonly #late: { readonly day: number; readonly to: CollegePc; readonly file: Uint8Array }[] = []
  readonly #questions = new Set<string>()
  readonly #seen = new Set<string>()
  readonly #staleness: number[] = []
  readonly #backups = new Map<CollegePc, ReturnType<CollegePc['copyDisk']>>()
  #waiting: Waiting[] = []
  #day = 0
  #sum = { operations: 0, files: 0, bytes: 0, lost: 0, twice: 0, answers: 0, goneWithDisks: 0 }

  constructor(plan: CollegePlan) {
    this.#plan = plan
    this.#roll = dice(plan.seed)
    this.#pcs = Array.from({ length: plan.campuses * plan.pcsEach }, (_, i) => new CollegePc(`校区${Math.floor(i / plan.pcsEach)}-${i % plan.pcsEach}`, Math.floor(i / plan.pcsEach)))
    this.#pcs[5 % this.#pcs.length]!.clockOff = 365 * DAY
    const room = Math.max(1, plan.weeks * 7 - 28)
    this.#classes = Array.from({ length: plan.classes }, (_, i) => ({ cls: `class${i}`, campus: i % plan.campuses, firstDay: Math.floor((i * room) / plan.classes) }))
  }

  async live(day: number): Promise<void> {
    this.#day = day
    for (const { cls, campus, firstDay } of this.#classes) {
      if (day === firstDay) this.#roster(cls, campus)
      // Three weeks of preparing, running and closing; on working days.
      else if (day > firstDay && day < firstDay + 21 && day % 7 < 5) this.#work(cls, campus)
    }
    await this.#mishaps(day)
    if (day % 7 === 1 || day % 7 === 4) await this.#sticks()
  }

  /** At the end everybody meets, until nothing is missing anywhere. */
  async meetAll(): Promise<void> {
    const row = [...this.#pcs, ...this.#pcs.toReversed().slice(1)]
    const all = this.#classes.map(({ cls }) => cls)
    for (let way = 0; way < 3; way++) for (const [i, from] of row.slice(0, -1).entries()) await row[i + 1]!.take(await from.fileFor(row[i + 1]!.name, all, this.#now), this.#now)
    this.#settle()
  }

  figures(): CollegeFigures {
    const ages = this.#staleness.toSorted((a, b) => a - b)
    return { ...this.#sum, questions: this.#questions.size, longestStaleness: ages.at(-1) ?? 0, medianStaleness: ages[ages.length >> 1] ?? 0, endsEqual: this.#waiting.length === 0 && new Set(this.#pcs.map((pc) => pc.digests())).size === 1 }
  }

  get #now(): number {
    return MONDAY_MORNING + this.#day * DAY
  }
  #one<T>(of: readonly T[]): T {
    return of[Math.floor(this.#roll() * of.length)]!
  }
  #campus(campus: number): CollegePc[] {
    return this.#pcs.filter((pc) => pc.campus === campus)
  }

  #roster(cls: string, campus: number): void {
    const people = Array.from({ length: this.#plan.people }, (_, i) => [`trainee/${cls}-${i}`, { name: `学员${i}`, phone: `199${String(i).padStart(8, '0')}`, organization: `演示单位${i % 7}` }] as const)
    this.#save(this.#campus(campus)[0]!, cls, [[`class/${cls}`, { name: `第${cls.slice(5)}期培训班` }], ...people])
  }

  /** Each PC of the campus changes something on some days, and the office of the first campus looks in. */
  #work(cls: string, campus: number): void {
    const held = (pc: CollegePc): string[] => [...pc.replica.held(cls).records.keys()].filter((r) => r.startsWith('trainee/'))
    for (const pc of new Set([...this.#campus(campus), this.#pcs[0]!])) {
      if (this.#roll() > 0.4) continue
      const people = held(pc)
      if (!people.length) continue
      const turn = this.#roll()
      const person = this.#one(people)
      if (turn < 0.02) this.#save(pc, cls, [[person, { [DELETED]: true }]])
      else if (turn < 0.12) this.#save(pc, cls, people.slice(0, 20).map((r) => [r, { group: `第${1 + Math.floor(this.#roll() * 4)}组` }] as const))
      else if (turn < 0.3) this.#save(pc, cls, [[`attendance/${cls}-${this.#day}`, Object.fromEntries(people.map((r) => [r.slice(8), '到']))]])
      else this.#save(pc, cls, [[person, { [this.#one(FIELDS)]: `${Math.floor(this.#roll() * 1000)}` }]])
    }
  }

  #save(pc: CollegePc, cls: string, saves: Parameters<CollegePc['save']>[1]): void {
    const before = pc.replica.held(cls).tail.length
    pc.save(cls, saves, this.#now)
    for (const { n } of pc.replica.held(cls).tail.slice(before)) {
      this.#sum.operations++
      this.#waiting.push({ cls, device: pc.replica.device, n, day: this.#day })
    }
  }

  /** Two restores from a copy ten days old, one disk copied onto another PC. */
  async #mishaps(day: number): Promise<void> {
    const days = this.#plan.weeks * 7
    const [first, second, third] = [this.#pcs[3 % this.#pcs.length]!, this.#pcs[7 % this.#pcs.length]!, this.#pcs.at(-1)!]
    for (const [pc, at] of [[first, Math.floor(days * 0.3)], [second, Math.floor(days * 0.6)]] as const) {
      if (day === at - 10) this.#backups.set(pc, pc.copyDisk())
      if (day === at) await pc.startOn(this.#backups.get(pc)!)
    }
    if (day === Math.floor(days * 0.45)) await third.startOn(this.#pcs.at(-2)!.copyDisk())
  }

  /** A stick goes round each campus, then one from campus to campus. */
  async #sticks(): Promise<void> {
    for (const late of this.#late.splice(0)) {
      if (late.day > this.#day) this.#late.push(late)
      else await late.to.take(late.file, this.#now)
    }
    for (let campus = 0; campus < this.#plan.campuses; campus++) {
      const pcs = this.#campus(campus)
      for (const [i, pc] of pcs.entries()) await this.#stick(pc, pcs[(i + 1) % pcs.length]!)
    }
    const heads = Array.from({ length: this.#plan.campuses }, (_, campus) => this.#campus(campus)[0]!)
    if (heads.length > 1) for (const [i, pc] of heads.entries()) await this.#stick(pc, heads[(i + 1) % heads.length]!)
    this.#settle()
    for (const pc of this.#pcs) this.#answer(pc)
  }

  async #stick(from: CollegePc, to: CollegePc): Promise<void> {
    const classes = this.#classes.filter(({ cls, firstDay }) => from.replica.classes.has(cls) && this.#day < firstDay + 60).map(({ cls }) => cls)
    if (from === to || !classes.length) return
    const file = await from.fileFor(to.name, classes, this.#now)
    this.#sum.files++
    this.#sum.bytes += file.length
    const fate = this.#roll()
    if (fate < 0.05) return void this.#sum.lost++
    await to.take(file, this.#now)
    if (fate > 0.95) {
      this.#sum.twice++
      this.#late.push({ day: this.#day + 7, to, file })
    }
  }

  /** People answer what they see of the classes of their campus, each question once. */
  #answer(pc: CollegePc): void {
    for (const { cls, campus, firstDay } of this.#classes) {
      if (campus !== pc.campus || this.#day < firstDay || this.#day > firstDay + 60) continue
      for (const question of pc.questions(cls)) {
        this.#questions.add(question.name)
        if (this.#seen.has(question.name) || this.#roll() > 0.5) continue
        this.#seen.add(question.name)
        const before = pc.replica.held(cls).tail.length
        pc.answer(question, this.#now)
        this.#sum.answers++
        for (const { n } of pc.replica.held(cls).tail.slice(before)) this.#waiting.push({ cls, device: pc.replica.device, n, day: this.#day })
      }
    }
  }

  /** Who has heard of what by now. */
  #settle(): void {
    this.#waiting = this.#waiting.filter(({ cls, device, n, day }) => {
      const holders = this.#pcs.filter((pc) => pc.holds(cls, device, n)).length
      if (holders === 0) this.#sum.goneWithDisks++
      if (holders === this.#pcs.length) this.#staleness.push(this.#day - day)
      return holders > 0 && holders < this.#pcs.length
    })
  }
}

export const toldAs = (figures: CollegeFigures): string =>
  `${figures.operations} saves, ${figures.files} files (${figures.lost} lost, ${figures.twice} taken twice), ${(figures.bytes / 1e6).toFixed(1)} MB carried, ${figures.questions} questions asked of people, ${figures.answers} answers, staleness ${figures.medianStaleness} days in the middle and ${figures.longestStaleness} at most, ${figures.goneWithDisks} saves gone with restored disks\n`
