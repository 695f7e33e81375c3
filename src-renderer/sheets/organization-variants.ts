/** 司法厅, 省司法厅 and 黑龙江省司法厅 in one list are most likely one unit; the full name is what papers print. */
import type { Incoming } from './clean-person.ts'
import { cellFinding, problem, type Finding } from './finding.ts'

const MOST_UNITS = 1_000
/** What may stand before a short name: a province, region or city, in full or as 省, 市. */
const BEFORE = /^(?:\p{Script=Han}{0,8}(?:省|市|自治区|县|区)|中国|全国)$/u

export function organizationVariants(incoming: readonly Incoming[]): Finding[] {
  const firstRows = new Map<string, number>()
  for (const { row, organization } of incoming) if (organization && !firstRows.has(organization)) firstRows.set(organization, row)
  const names = [...firstRows.keys()].slice(0, MOST_UNITS)
  return names.flatMap((short) => {
    const full = names.filter((name) => name !== short && name.endsWith(short) && BEFORE.test(name.slice(0, -short.length))).sort((a, b) => b.length - a.length)[0]
    return full ? [cellFinding(firstRows.get(short)!, 'organization', problem('note', 'unit-variant', `“${short}”和“${full}”可能是同一个单位，打印时以全称为准`))] : []
  })
}
