/** How far a class has come, told by what is recorded and by the clock; a phase once reached stays reached. */
import { confirmedOn as dayConfirmed } from '../planning/confirmation-state.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { PHASES, type Clause } from './clauses.ts'
import type { Remark } from './finding.ts'
import { arrivalStart, firstArrival, minuteOf, withdrawal, type Moment } from './moment.ts'

export type Phase = Clause['from']

const earliest = (days: readonly (string | undefined)[]): string | undefined => days.filter((day) => day !== undefined).sort()[0]

/** 项目确定: the day of the first signed paper that confirms the class; undefined while there is none. */
export const confirmedOn = ({ agreements, class: of }: ClassSnapshot): string | undefined => dayConfirmed(agreements, of)
/** 方案下发: the day of the first revision, or the plan's own date where no revision was registered. */
export const planIssuedOn = ({ planRevisions, class: of }: Pick<ClassSnapshot, 'planRevisions' | 'class'>): string | undefined => earliest(planRevisions.map(({ issuedOn }) => issuedOn)) ?? of.planIssuedOn

/** The first minute of each phase, as far as it can be told. */
const BEGINS: Readonly<Record<Phase, (of: ClassSnapshot) => string | undefined>> = {
  自始: () => '',
  书面确认: (of) => dayStart(confirmedOn(of)),
  方案下发: (of) => dayStart(planIssuedOn(of)),
  报到: ({ class: of, stays }) => earliest([arrivalStart(of), firstArrival(of, stays), dayStart(of.openOn)]),
  授课: ({ class: of }) => dayStart(of.openOn),
  撤场: ({ class: of }) => withdrawal(of)
}
const dayStart = (day: string | undefined): string | undefined => (day === undefined ? undefined : minuteOf(day, undefined, '00:00'))

/** Whether this phase, or one after it, has begun: people who have arrived need a counselor even if no plan was issued. */
export const hasReached = (phase: Phase, of: ClassSnapshot, now: Moment): boolean =>
  PHASES.slice(PHASES.indexOf(phase)).some((later) => {
    const begins = BEGINS[later](of)
    return begins !== undefined && begins <= now.minute
  })

/** What only reminds as long as there is time for it, and has the clause's own severity from then on. */
export const gravely = (isDue: boolean): Pick<Remark, 'severity'> => (isDue ? {} : { severity: 'reminder' })
