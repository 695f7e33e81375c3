/** 补充确认单 (第八条（八）): only what has changed since both sides signed, with the reason, signed by both again. */
import { changesOfRound } from '#domain/daily/confirmation-rounds.ts'
import type { DataConfirmation } from '#domain/closing.ts'
import { figuresInForce, signedOn } from '#domain/daily/signed-figures.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { longDate } from '#domain/calendar.ts'
import { paragraph, type Section } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formHeading, formSection } from '#documents/parts/form.ts'
import { dayRange, NONE } from '#documents/parts/phrases.ts'
import { confirmingParties } from './confirming-parties.ts'
import { factTable, textTable } from '#documents/parts/text-table.ts'

const WIDTH = 170
/** A line to write on by hand. */
const TO_WRITE = '＿'.repeat(36)

/** Rounds after the first that hold something, in order. */
const supplementsOf = (snapshot: ClassSnapshot): DataConfirmation[] =>
  figuresInForce(snapshot.signedFigures, snapshot.dataConfirmations).length ? snapshot.dataConfirmations.filter(({ round }) => round > 1 && changesOfRound(snapshot, round).length > 0).sort((a, b) => a.round - b.round) : []

const supplementName = ({ round }: DataConfirmation): string => `数据补充确认单（${round - 1}）`

export const supplement: PaperMaker = (snapshot) => supplementsOf(snapshot).map((round) => ({ about: round.id, name: supplementName(round), sections: supplementSections(snapshot, round) }))

function supplementSections(snapshot: ClassSnapshot, confirmation: DataConfirmation): Section[] {
  const { class: own, college, dataConfirmations } = snapshot
  const title = `${own.name}${supplementName(confirmation)}`
  const first = dataConfirmations.find(({ round }) => round === 1)
  const firstOn = first && signedOn(first)
  const rows = changesOfRound(snapshot, confirmation.round).map(({ category, item, unit, signed, actual }) => [category, item, unit, String(signed), String(actual), `${actual > signed ? '+' : '−'}${Math.round(Math.abs(actual - signed) * 100) / 100}`])
  return [formSection([
    ...formHead(title, WIDTH, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    factTable(WIDTH, [['班次名称', own.name], ['主办单位', own.sponsor], ['承办单位', college.name], ['培训时间', dayRange(own), '原单签认', firstOn ? longDate(firstOn) : NONE]]),
    formHeading('一、变动的数据'),
    textTable([{ title: '类别', mm: 24 }, { title: '项目', mm: 62, align: 'left' }, { title: '单位', mm: 20 }, { title: '原签认', mm: 22 }, { title: '现确认', mm: 22 }, { title: '差额', mm: 20 }], rows),
    formHeading('二、变动原因'),
    paragraph('SheetText', confirmation.reason ?? TO_WRITE, { keepNext: true }),
    paragraph('SheetText', '以上变动经双方核对无误，其余数据以原数据确认单为准，一并作为本班次费用决算依据。', { keepNext: true, keepLines: true }),
    confirmingParties(own, college),
    paragraph('SheetInfo', '本单一式三份，附在原数据确认单之后，主办单位、学员工作处（存档）、财务后勤处（决算）各执一份。', { keepLines: true })
  ])]
}
