/** 财务后勤处: beds, meals and halls to provide for, and the money. Head-counts only; people stand on the vouchers of the lecture fees alone. */
import { classDays } from '../daily/daily-sums.ts'
import { expectedLodging, expectedMeals, expectedVenues } from '../daily/expected-day.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { onRoster } from '../trainee.ts'
import { counselorsOf, type Profile } from './profile.ts'

export const FINANCE: Profile = {
  receiver: '财务后勤处',
  gives: '人数、房间（不带姓名）、用餐、会场、预算、决算、讲课费、发票',
  fields: {
    class: ['budgetStandard', 'invoice', 'fundingSource', 'meals', 'lodging', 'transport'],
    budgetLine: ['item', 'unit', 'standard', 'persons', 'days', 'note', 'category', 'finalStandard', 'finalPersons', 'finalDays', 'figure', 'differenceReason', 'order'],
    settlement: ['profileId', 'settledOn', 'sponsorSignedOn', 'financeSigner', 'financeSignedOn', 'receivedAmount', 'receivedOn', 'noInvoice', 'remark'],
    invoice: ['title', 'taxNumber', 'kind', 'amount', 'number', 'issuedOn', 'receivedOn', 'remark'],
    lectureFee: ['teacher', 'date', 'topic', 'grade', 'hours', 'rate', 'net', 'tax', 'idNumber', 'bank', 'account', 'signedOn', 'remark'],
    lodgingDay: ['date', 'roomKind', 'rooms', 'trainees', 'workers', 'teachers', 'remark'],
    mealDay: ['date', 'diners', 'breakfast', 'lunch', 'dinner', 'form', 'standard', 'special', 'remark'],
    venueUse: ['date', 'venue', 'half', 'use', 'setup', 'units', 'remark'],
    activity: ['date', 'item', 'quantity', 'unit', 'remark'],
    room: ['number', 'building', 'kind', 'beds', 'remark'],
    dataConfirmation: ['round', 'sponsorSignedOn', 'counselorSignedOn', 'note'],
    signedFigure: ['round', 'category', 'item', 'unit', 'quantity']
  },
  chosen: (snapshot) => {
    const days = classDays(snapshot)
    const { class: own } = snapshot
    return {
      ...snapshot,
      class: { ...own, meals: withLine(own.meals, dietCounts(snapshot)), lodging: withLine(own.lodging, headCounts(snapshot)) },
      staff: counselorsOf(snapshot),
      rooms: snapshot.rooms.map((room) => ({ ...room, remark: sleepersIn(snapshot, room.id) })),
      lodgingDays: days.flatMap((day) => expectedLodging(snapshot, day)),
      mealDays: days.flatMap((day) => expectedMeals(snapshot, day)),
      venueUses: days.flatMap((day) => expectedVenues(snapshot, day))
    }
  }
}

const withLine = (text: string | undefined, line: string): string => [text, line].filter(Boolean).join('\n')

const counted = (values: readonly (string | undefined)[]): string => {
  const counts = new Map<string, number>()
  for (const value of values) if (value?.trim()) counts.set(value.trim(), (counts.get(value.trim()) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value, count]) => `${value} ${count} 人`).join('、')
}

/** 清真 3 人、海鲜过敏 1 人: what the kitchen prepares, and not for whom. */
function dietCounts({ trainees }: ClassSnapshot): string {
  const counts = counted(onRoster(trainees).map(({ diet }) => diet))
  return counts && `特殊饮食：${counts}。`
}

function headCounts({ trainees }: ClassSnapshot): string {
  const here = onRoster(trainees)
  const genders = counted(here.map(({ gender }) => gender))
  return here.length ? `名单上 ${here.length} 人${genders && `：${genders}`}。` : ''
}

const sleepersIn = ({ stays }: ClassSnapshot, roomId: string): string => {
  const count = stays.filter((stay) => stay.roomId === roomId).length
  return count ? `住 ${count} 人` : '空'
}
