/** 用印审批单: a page a sealing, filled from the paper that was exported, signed by hand. */
import { describe, expect, test } from 'vitest'
import type { PaperVersion } from '#domain/paper-version.ts'
import { demoClass, emptyClass, longClass } from '#support/word/classes.ts'
import { shownFiles, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()
const exported: PaperVersion = { id: 'agreement|0123456789', kind: 'agreement', title: '培训服务协议', number: 3, hash: '0123456789abcdef', code: 'CMS1/DEMO-2026-03/XY/R3/0123456789', pages: 5, issuedOn: '2026-10-29' }

describe('filled by itself', () => {
  test('has who applies for what, with the version, code and pages of the exported paper', () => {
    const { rows, plan } = shownPaper({ ...demo, paperVersions: [exported] }, 'seal-approval')
    for (const row of ['申请部门|教务处|申请人|贺兰', '联系电话|16400009001|主送单位|演示省示范监狱管理局', '文件名称|培训服务协议', '版次|第3版|内容校验码|0123456789', '文件编码|CMS1/DEMO-2026-03/XY/R3/0123456789', '页数|5页|份数|4份', '用印事由|与主办单位签订协议', '备注|经韩松林于2026年10月30日批准。']) expect(rows).toContain(row)
    expect(plan).toMatchObject({ pages: 1, about: 'sealing-01', called: '用印审批单（1）' })
  })

  test('ticks one kind of paper and one seal', () => {
    const [agreement, plan] = shownFiles(demo, 'seal-approval')
    expect(agreement!.rows).toContain('材料类型|■协议合同　□方案　□证明　□证书　□函件　□其他')
    expect(agreement!.text).toContain('■合同专用章（4枚）')
    expect(agreement!.text.match(/■/g)).toHaveLength(2)
    expect(plan!.rows).toContain('材料类型|□协议合同　■方案　□证明　□证书　□函件　□其他')
    expect(plan!.rows).toContain('版次|第1版|内容校验码|')
    expect(plan!.rows.join()).toContain('主送单位|学院各有关部门')
  })

  test('a paper of no known kind is 其他', () => {
    const { rows } = shownPaper({ ...demo, sealings: [{ id: 's', paper: '学员名单', seal: '教务处章', applicant: '林晓' }] }, 'seal-approval')
    expect(rows).toContain('材料类型|□协议合同　□方案　□证明　□证书　□函件　■其他')
    expect(rows).toContain('申请部门|学员工作处|申请人|林晓')
  })
})

test('every opinion is signed by hand, however it is recorded', () => {
  const signed = { ...demo.sealings[0]!, departmentHead: '韩松林', departmentHeadOn: '2026-10-29' }
  const { rows } = shownPaper({ ...demo, sealings: [signed] }, 'seal-approval')
  const opinions = rows.filter((row) => row.includes('签字：')).map((row) => row.replaceAll('／', ''))
  expect(opinions.map((row) => row.split('|')[0])).toEqual(['审查', '部门负责人意见', '财务后勤处会签', '分管院领导意见', '院领导意见'])
  expect(opinions.join()).not.toContain('韩松林')
})

test('is one page, blank and with the longest names too', () => {
  for (const snapshot of [emptyClass(), longClass()]) for (const { plan } of shownFiles(snapshot, 'seal-approval')) expect(plan.pages).toBe(1)
  expect(shownPaper(emptyClass(), 'seal-approval').text).not.toContain('■')
})
