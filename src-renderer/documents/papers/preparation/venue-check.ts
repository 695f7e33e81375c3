/** 会场与设备检查单 (第八条（三）): one a venue, to be walked through with before it is first used; what was found so far beneath. */
import { shortDate, shortDateWithWeekday } from '#domain/calendar.ts'
import type { VenueCheck } from '#domain/preparation.ts'
import { CHECK_DEPARTMENTS, firstUses } from '#domain/service/venue-check-proposal.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { venuesOf } from '#domain/teaching/venues.ts'
import { paragraph, type Block, type Table } from '#documents/paper.ts'
import type { PaperFile, PaperMaker } from '#documents/paper-maker.ts'
import { FORM_WIDTH, formHeading, formSection, SIGN_DAY } from '#documents/parts/form.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formTable, pair } from '#documents/parts/form-rows.ts'
import { clock } from '#documents/parts/phrases.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { lastRowsKept, textTable } from '#documents/parts/text-table.ts'
import { tickBoxes } from '#documents/parts/tick-boxes.ts'

const TITLE = '会场与设备检查单'

const CHECKLIST: Readonly<Record<VenueCheck['kind'], readonly string[]>> = {
  会场布置: ['会标、屏显内容与审核稿一致', '主席台、讲台、席位桌签', '课桌椅数量与座次', '签到处、引导标识', '照明、空调、饮水和卫生清洁', '消防通道、应急出口畅通'],
  设备检查: ['投影、显示屏', '话筒、音响，备用电池', '电脑、翻页笔', '课件试放，字体、音视频正常', '网络与转播、录播设备', '供电与备用电源']
}

/** A longer name of a venue gives way to a number: a file's name has room for little beside the class's. */
const LONGEST_NAME = 20

export const venueCheck: PaperMaker = (snapshot) => {
  const venues = venuesUsed(snapshot)
  if (venues.length === 0) return [{ sections: [formSection(blocks(snapshot))] }]
  return venues.map((venue, i): PaperFile => ({ about: venue, name: `${TITLE}（${[...venue].length > LONGEST_NAME ? i + 1 : venue}）`, sections: [formSection(blocks(snapshot, venue))] }))
}

/** By first use; those that were checked and are not in the timetable come last. */
function venuesUsed({ sessions, venueChecks }: ClassSnapshot): string[] {
  return [...new Set([...firstUses(sessions).map(({ venue }) => venue), ...venueChecks.flatMap((check) => venuesOf(check.venue))])]
}

function blocks({ class: own, sessions, venueChecks }: ClassSnapshot, venue?: string): Block[] {
  const first = firstUses(sessions).find((use) => use.venue === venue)
  const uses = [...new Set(sessions.filter((session) => venue && venuesOf(session.venue).includes(venue)).map(({ kind }) => kind))].join('、')
  const found = venueChecks.filter((check) => venue && venuesOf(check.venue).includes(venue)).sort((a, b) => (`${a.date}${a.time}` < `${b.date}${b.time}` ? -1 : 1))
  return [
    ...formHead(TITLE, FORM_WIDTH.portrait, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    formTable([['班次名称', own.name], ['会场', venue ?? ''], ...pair(['首次使用', first ? `${shortDateWithWeekday(first.date)}${first.from ? clock(first.from) : ''}` : '　　月　　日　　时'], ['用途', uses])]),
    formHeading('一、会场布置'),
    checklist('会场布置'),
    formHeading('二、设备检查'),
    checklist('设备检查'),
    formHeading('三、检查记录'),
    lastRowsKept(records(found)),
    paragraph('SheetInfo', '待处理的事项须在使用前办结并复查。', { keepNext: true, keepLines: true }),
    twoParties(FORM_WIDTH.portrait, [`会场布置：${CHECK_DEPARTMENTS['会场布置']}`, '检查人签字：', SIGN_DAY], [`设备检查：${CHECK_DEPARTMENTS['设备检查']}`, '检查人签字：', SIGN_DAY])
  ]
}

const checklist = (kind: VenueCheck['kind']): Table =>
  textTable([{ title: '检查项目', mm: 64, align: 'left' }, { title: '结果', mm: 62 }, { title: '情况', mm: 44, align: 'left' }], CHECKLIST[kind].map((item) => [item, tickBoxes(['正常', '已处理', '待处理']), '']))

function records(checks: readonly VenueCheck[]): Table {
  const rows = checks.map(({ kind, date, time, checker, result, matters }) => [`${shortDate(date)}${time ? clock(time) : ''}`, kind, checker ?? '', result ?? '', matters ?? ''])
  const blanks = Array.from({ length: Math.max(0, 2 - rows.length) }, () => ['', '', '', '', ''])
  return textTable([{ title: '时间', mm: 34 }, { title: '事项', mm: 22 }, { title: '检查人', mm: 22, face: 'name' }, { title: '结果', mm: 18 }, { title: '情况', mm: 74, align: 'left' }], [...rows, ...blanks])
}
