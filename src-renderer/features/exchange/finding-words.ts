/** What does not fit together, in one sentence each. */
import { tableOf, type OpenFinding } from '#store/integrity.ts'

const names = ({ titles }: OpenFinding): string => [...new Set(titles.filter(Boolean))].map((title) => `“${title}”`).join('和')

export const FINDING_SENTENCES: Readonly<Record<OpenFinding['code'], (finding: OpenFinding) => string>> = {
  'same-person': (finding) => `${names(finding)}有两条，像是同一个人`,
  'same-id-number': (finding) => `${names(finding)}的身份证号相同${finding.records.length > 2 ? `（${finding.records.length} 条）` : ''}`,
  'same-bed': (finding) => `${names(finding)}排在同一张床位`,
  'same-numbers': () => '两台电脑各自领用了重叠的号段；印出去的号不能改，请两边商量好各用哪些',
  'too-many-counselors': ({ titles }) => `辅导员有 ${titles.length} 名，至多两名（第七条）`,
  'missing-reference': (finding) => {
    const [table, who] = [tableOf(finding.records[0]!), names(finding)]
    if (table === 'attendance') return '有一份签到，对应的课程已经删除'
    if (table === 'trainee') return `${who}的“替换为”所指的人已经不在`
    return finding.field === 'roomId' ? `${who}住的房间已经删除` : '有一条住宿安排，对应的学员已经不在名单里'
  }
}
