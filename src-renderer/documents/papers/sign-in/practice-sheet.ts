/** 实践教学签到表 (第八条（四）): when getting on the coach and when coming back. */
import type { PaperMaker } from '#documents/paper-maker.ts'
import { blankColumn, countLine, nameColumn, numberColumn, orBlank, peopleSheet, sessionsToSign, sessionTime, unitColumn } from '#documents/parts/people-columns.ts'

export const practiceSheet: PaperMaker = (snapshot, options) => {
  const outings = sessionsToSign(snapshot, options).filter(({ kind }) => kind === '现场教学')
  const columns = [numberColumn, nameColumn(28), unitColumn(54), blankColumn('上车签到', 30), blankColumn('返程签到', 30), blankColumn('备注', 16)]
  const sections = orBlank(outings).map((session) => peopleSheet(snapshot, `${snapshot.class.name}实践教学签到表`, [`活动：${session?.title ?? ''}`, `时间：${sessionTime(session)}　　地点：${session?.venue ?? ''}`, countLine(snapshot, session?.id ?? '', options)], columns, options, 'portrait', session?.id))
  return [{ sections }]
}
