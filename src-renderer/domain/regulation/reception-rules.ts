/** 备品、会场 (第八条（三）) and 接待报到 but for who is on duty (第八条（四）). */
import { ARRIVAL } from '../attendance.ts'
import { withoutBed } from '../lodging/bed-plan.ts'
import { shortDate } from '../calendar.ts'
import { handoutCounts } from '../service/handout-counts.ts'
import { findLodgingProblems, type LodgingFinding } from '../lodging/lodging-findings.ts'
import type { VenueCheck } from '../preparation.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { CHECK_DEPARTMENTS, firstUses } from '../service/venue-check-proposal.ts'
import { venuesOf } from '../teaching/venues.ts'
import type { Bearer, Remark, Rule } from './finding.ts'
import { arrivalEnd, minuteOf, type Moment } from './moment.ts'
import { gravely, hasReached } from './phase.ts'
import { isRemote } from './scope.ts'

/** A key has no blanks and stays short. */
const inKey = (venue: string): string => [...venue.replace(/\s/g, '')].slice(0, 40).join('')

/** R8.3a: supplies fetched and venues set up before they are needed; supplies asked for later are another matter. */
export const preparedBefore: Rule = (of, _, now) => {
  if (isRemote(of.class) || !hasReached('方案下发', of, now)) return []
  const { arriveOn } = of.class
  const isDue = hasReached('报到', of, now)
  const mend = { screen: 'preparation', table: 'supply' } as const
  const remedy = '报到前领用到位，填写领用日期；确实晚到的说明理由。'
  const none: Remark[] = of.supplies.length ? [] : [{ subject: '备品', ...gravely(isDue), who: '辅导员', due: arriveOn, missing: '还没有领用备品的登记。', remedy: '按班次需要申领备品；本班次不需要的说明理由。', mend }]
  const late = arriveOn === undefined ? [] : of.supplies.filter(({ askedOn, approved, issuedOn }) => approved !== 0 && (askedOn === undefined || askedOn <= arriveOn) && (issuedOn === undefined || issuedOn > arriveOn))
  return [
    ...none,
    ...late.map(({ id, item, issued, issuedOn }): Remark => ({ subject: id, ...gravely(isDue || issuedOn !== undefined), who: '辅导员', due: arriveOn, missing: issuedOn ? `${item}${shortDate(issuedOn)}才领用，没有提前。` : `${item}${issued ? '没有填写领用日期' : '还没有领用'}。`, remedy, mend: { ...mend, record: id } })),
    ...venuesChecked(of, '会场布置', '学员工作处', now)
  ]
}

/** R8.3b: the equipment of every venue checked and in order before the venue is first used. */
export const equipmentChecked: Rule = (of, _, now) => (!isRemote(of.class) && hasReached('方案下发', of, now) ? venuesChecked(of, '设备检查', '图书情报信息中心', now) : [])

function venuesChecked({ sessions, venueChecks }: ClassSnapshot, kind: VenueCheck['kind'], who: Bearer, now: Moment): Remark[] {
  return firstUses(sessions).flatMap(({ venue, date, from }): Remark[] => {
    const use = minuteOf(date, from, '23:59')
    const own = venueChecks.filter((check) => check.kind === kind && venuesOf(check.venue).includes(venue))
    const inTime = own.filter((check) => minuteOf(check.date, check.time, '00:00') <= use)
    if (inTime.some(({ result }) => result !== '待处理') || (inTime.length && own.some(({ result }) => result === '已处理' || result === '正常'))) return []
    const done = kind === '会场布置' ? '布置' : '检查调试'
    const told = inTime.length ? `${venue}${kind}中的问题还没有处理。` : own.length ? `${venue}首次使用后才${done}。` : `${venue}${shortDate(date)}首次使用，还没有${done}记录。`
    return [{
      subject: `${kind}|${inKey(venue)}`, ...gravely(use <= now.minute), who, whom: CHECK_DEPARTMENTS[kind], due: date, missing: told, remedy: `首次使用前${done}并登记；晚了的说明理由。`,
      mend: { screen: 'preparation', table: 'venueCheck', record: [...own].map(({ id }) => id).sort()[0] }
    }]
  })
}

/** R8.4a: the sign-in sheets made before 报到 begins. */
export const sheetsReady: Rule = (of, _, now) => {
  const { signInReadyOn, arriveOn } = of.class
  if (!hasReached('方案下发', of, now) || (signInReadyOn && (!arriveOn || signInReadyOn <= arriveOn))) return []
  return [{ ...gravely(signInReadyOn !== undefined || hasReached('报到', of, now)), who: '辅导员', due: arriveOn, missing: signInReadyOn ? `签到簿（表）${shortDate(signInReadyOn)}才制成，晚于报到。` : '签到簿（表）还没有制成。', remedy: '在材料里生成后填写制成日期；确实晚了的说明理由。', mend: { screen: 'preparation', table: 'class', field: 'signInReadyOn' } }]
}

const arrivalMarks = ({ attendance }: ClassSnapshot): Parameters<typeof handoutCounts>[1] => attendance.find(({ id }) => id === ARRIVAL)?.marks ?? {}
const isAfterArrival = (of: ClassSnapshot, now: Moment): boolean => (arrivalEnd(of.class) ?? '~') < now.minute

/** R8.4b, R8.4d: as many as have come have got their papers, and were told what concerns them. */
const handedOut = (list: 'withoutKit' | 'notTold', words: string, remedy: string): Rule => (of, _, now) => {
  const open = isAfterArrival(of, now) && !(list === 'withoutKit' && isRemote(of.class)) ? handoutCounts(of.trainees, arrivalMarks(of), of.handouts)[list].length : 0
  return open ? [{ who: '辅导员', due: of.class.arriveOn, missing: `已报到的学员中有${open}人${words}。`, remedy, mend: { screen: 'preparation', table: 'handout' } }] : []
}
export const kitsHandedOut = handedOut('withoutKit', '没有领取资料用品的记录', '补发后在发放表上登记。')
export const traineesTold = handedOut('notTold', '没有告知培训事项的记录', '发放培训须知或者当面告知后登记。')

const LODGING_FAULTS = ['mixed', 'crowded', 'same-bed', 'no-such-bed'] as const
/** More rooms with the same fault than this are told in one sentence, or they would bury all else. */
const ROOMS_TOLD = 5

function lodgingRemarks(problems: readonly LodgingFinding[]): Remark[] {
  const told = (subject: string, missing: string): Remark => ({ subject, basis: '由规范推定', who: '辅导员', missing, remedy: '调整房间或者床位。', mend: { screen: 'lodging', table: 'stay' } })
  const [first] = problems
  if (first && problems.length > ROOMS_TOLD) return [told(first.kind, `${first.sentence}；这样的房间共${problems.length}间。`)]
  return problems.map(({ kind, roomId, sentence }) => told(`${kind}|${roomId}`, `${sentence}。`))
}

const NO_LODGING = /^(无|不安排|不住宿|不需要)/

/** R8.4c: everybody who came has one bed; rooms as the house wants them, which the text does not say. */
export const bedsAssigned: Rule = (of, _, now) => {
  if (isRemote(of.class) || NO_LODGING.test(of.class.lodging ?? '')) return []
  const byId = <Row extends { id: string }>(rows: readonly Row[]): Row[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
  const problems = findLodgingProblems(byId(of.rooms), byId(of.stays), byId(of.trainees), of.class)
  const waiting = hasReached('方案下发', of, now) ? withoutBed(of.trainees, of.stays) : []
  const marks = arrivalMarks(of)
  const here = waiting.filter(({ id }) => ['到', '迟到', '早退'].includes(marks[id] ?? ''))
  return [
    ...LODGING_FAULTS.flatMap((fault) => lodgingRemarks(problems.filter(({ kind }) => kind === fault))),
    ...(waiting.length
      ? [{ subject: '未安排', ...gravely(here.length > 0 && isAfterArrival(of, now)), who: '辅导员', due: of.class.arriveOn, missing: `有${waiting.length}名学员还没有安排床位${here.length ? `，其中${here.length}人已报到` : ''}。`, remedy: '分配房间；不住宿的在名单里注明“不住宿”。', mend: { screen: 'lodging', table: 'stay' } } as const]
      : [])
  ]
}
