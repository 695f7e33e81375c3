/** 课堂签到表 (第八条（四）), sheet B: one a session, the original a voucher of settlement. */
import type { Session } from '#domain/session.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Section } from '#documents/paper.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import { teacherLine } from '#documents/parts/phrases.ts'
import { blankColumn, countLine, nameColumn, numberColumn, orBlank, peopleSheet, postColumn, sessionsToSign, sessionTime, unitColumn } from '#documents/parts/people-columns.ts'

export const sessionSheet: PaperMaker = (snapshot, options) => [{ sections: orBlank(sessionsToSign(snapshot, options)).map((session) => sheetOfSession(snapshot, session, options)) }]

/** A blank one without a session. */
export function sheetOfSession(snapshot: ClassSnapshot, session: Session | undefined, options: PaperOptions): Section {
  const { name, place } = snapshot.class
  const info = [`课程：${session?.title ?? ''}${session?.teacher ? `　　授课人：${teacherLine(session)}` : ''}`, `时间：${sessionTime(session)}　　地点：${session?.venue ?? place ?? ''}`, countLine(snapshot, session?.id ?? '', options)]
  return peopleSheet(snapshot, `${name}课堂签到表`, info, [numberColumn, nameColumn(28), unitColumn(60), postColumn(38), blankColumn('签名', 32)], options, 'portrait', session?.id)
}
