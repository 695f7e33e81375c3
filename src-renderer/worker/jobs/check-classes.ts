/** The regulation over every class of this PC, off the screen: what the 工作台 lists. */
import { checkClass } from '#domain/regulation/check-class.ts'
import { isOpen, type Finding } from '#domain/regulation/finding.ts'
import { momentOf } from '#domain/regulation/moment.ts'
import { currentStep, lifeCycle } from '#domain/life-cycle.ts'
import type { OutsideEdit } from '#domain/coordination.ts'
import { readEverything } from '#store/everything.ts'
import { workerDesk } from '../worker-desk.ts'

export interface CheckedClass {
  readonly id: string
  readonly name: string
  readonly sponsor: string
  readonly place?: string | undefined
  readonly arriveOn?: string | undefined
  readonly openOn?: string | undefined
  readonly closeOn?: string | undefined
  readonly withdrawOn?: string | undefined
  readonly leaderName?: string | undefined
  /** Names of everybody who works for it. */
  readonly people: readonly string[]
  /** 洽商 … 归档, or undefined when all is done. */
  readonly step?: string | undefined
  readonly findings: readonly Finding[]
  readonly outsideEdits: readonly OutsideEdit[]
}

export async function run({ now }: { readonly now: number }): Promise<CheckedClass[]> {
  const { db } = await workerDesk('')
  const { facts, classes } = await readEverything(db)
  const moment = momentOf(now)
  return classes.map((of) => {
    const { id, name, sponsor, place, arriveOn, openOn, closeOn, withdrawOn, leaderName } = of.class
    return {
      id, name, sponsor, place, arriveOn, openOn, closeOn, withdrawOn, leaderName,
      people: of.staff.map((person) => person.name),
      step: currentStep(lifeCycle(of, facts, moment.day))?.step,
      findings: checkClass(of, facts, moment).filter(isOpen),
      outsideEdits: of.outsideEdits.filter(({ seenOn }) => !seenOn)
    }
  })
}
