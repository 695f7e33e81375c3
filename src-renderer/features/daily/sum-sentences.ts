/** The sums of the whole class in words, from the same figures that the 数据确认单 prints. */
import { sumActivities, sumLodging, sumMeals, sumVenues } from '#domain/daily/daily-sums.ts'
import type { DailyFacts, DailyTable } from '#domain/daily/daily-proposals.ts'

export const SUM_OF: Readonly<Record<DailyTable, (facts: DailyFacts) => string>> = {
  lodgingDay: (facts) => sumLodging(facts.lodgingDays).map((sum) => `${sum.roomKind} ${sum.roomNights} 间·夜、${sum.personNights} 人·夜`).join('；'),
  mealDay: (facts) => sumMeals(facts.mealDays).map((sum) => `${sum.diners} 早 ${sum.breakfast}、午 ${sum.lunch}、晚 ${sum.dinner}，共 ${sum.persons} 人次`).join('；'),
  venueUse: (facts) => sumVenues(facts.venueUses).map((sum) => `${sum.venue} ${sum.halfDays} 个半天`).join('；'),
  activity: (facts) => sumActivities(facts.activities).map((sum) => `${sum.item} ${sum.quantity} ${sum.unit}`.trim()).join('；')
}
