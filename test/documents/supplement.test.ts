/** 补充确认单, and the reason of a signing on the 数据确认单. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { planPaper, previewPaper, writePaper } from '#documents/registry.ts'
import { answerConfirmation } from '#domain/daily/confirmation-rounds.ts'
import type { DataConfirmation, SignedFigure } from '#domain/closing.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { demoClass } from '#support/word/classes.ts'
import { lint } from '#support/word/lint.ts'
import { sdkErrors } from '#support/word/validate.ts'
import { named, parseXml, textOf } from '#support/word/xml-tree.ts'

const options = { today: '2026-11-27' }
const whole = (bytes: Uint8Array): string => named(parseXml(strFromU8(unzipSync(bytes)['word/document.xml']!)), 'w:p').map(textOf).join('\n')

/** The demo signed in its first round, three meals and an activity changed since. */
function changed(): ClassSnapshot {
  const demo: ClassSnapshot = { ...demoClass(), dataConfirmations: [], signedFigures: [] }
  const figures = answerConfirmation(demo, 1, { sponsorSignedOn: '2026-11-27', counselorSignedOn: '2026-11-27' }).filter(({ table }) => table === 'signedFigure').map(({ id, set }) => ({ id, ...set }) as unknown as SignedFigure)
  const first: DataConfirmation = { id: '1', round: 1, sponsorSignedOn: '2026-11-27', counselorSignedOn: '2026-11-27', sponsorPost: '其他人员', reason: '派驻管理人员因公返回，委托班长代签' }
  return {
    ...demo, signedFigures: figures, dataConfirmations: [first, { id: '2', round: 2, reason: '撤场日午餐多用3份' }],
    mealDays: demo.mealDays.map((day) => (day.id === '2026-11-27|学员' ? { ...day, lunch: (day.lunch ?? 0) + 3 } : day))
  }
}

describe('补充确认单', () => {
  test('is a file of its own that holds only what has changed, its reason, and room for both to sign', async () => {
    const papers = await writePaper(changed(), 'supplement', options)
    expect(papers.map(({ name }) => name)).toEqual([expect.stringContaining('_数据补充确认单（1）_20261127_不得发微信群_v1.docx')])
    const text = whole(papers[0]!.bytes)
    for (const words of ['学员午餐', '+3', '撤场日午餐多用3份', '辅导员签字', '2026年11月27日']) expect(text).toContain(words)
    for (const words of ['学员早餐', '标间', '学员手册印制']) expect(text).not.toContain(words)
    expect(lint(papers[0]!.bytes)).toEqual([])
    expect(await sdkErrors(papers[0]!.bytes)).toEqual([])
  }, 60_000)
  test('the preview shows it', () => expect(previewPaper(changed(), 'supplement', options).html).toContain('变动的数据'))
  test('there is none while nothing was signed or nothing has changed', () => {
    expect(planPaper({ ...changed(), mealDays: demoClass().mealDays }, 'supplement', options)).toEqual([])
    expect(previewPaper({ ...changed(), signedFigures: [] }, 'supplement', options).pages).toBe(0)
  })
})

test('the 数据确认单 prints why somebody else signed', async () => {
  expect(whole((await writePaper(changed(), 'confirmation', options))[0]!.bytes)).toContain('签字说明：派驻管理人员因公返回，委托班长代签')
})
