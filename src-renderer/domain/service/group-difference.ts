/** 微信工作群 against the people of the class (R10.b): “全参与、无死角”, and nobody else. */
import type { Colleague, Department } from '../college-lists.ts'
import { tidyName } from '../reading/person-name.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { DEPARTMENTS } from '../staff.ts'

export interface GroupDifference {
  /** In a role of the class, not in the group. */
  readonly missing: readonly string[]
  /** Lines of the member list that are nobody's name. 处室长 may be invited and are none of them. */
  readonly extra: readonly string[]
}

type People = Pick<ClassSnapshot, 'class' | 'staff' | 'workGroups'>

/** What members put beside their name: 学员工作处-林晓, 辅导员 林晓. */
const TITLES = ['项目负责人', '辅导员', '班主任', '学业导师', '处长', '副处长', '科长', '主任', '老师']

/**
 * The member list as copied from WeChat, one a line, counts, and so does the tick 已入群 (for a nickname). Without a list
 * the leader is not asked for, who has no tick. undefined while nothing at all tells who is in.
 */
export function groupDifference({ class: of, staff, workGroups }: People, departments: readonly Department[], colleagues: readonly Colleague[] = []): GroupDifference | undefined {
  const lines = workGroups.flatMap(({ members }) => (members ?? '').split(/[\n、,，;；]+/)).map((line) => line.trim()).filter((line) => line !== '')
  if (!lines.length && !staff.some(({ inGroup }) => inGroup)) return undefined
  const own = staff.filter(({ role }) => role !== '主办单位派驻人员')
  const ticked = new Set(own.filter(({ inGroup }) => inGroup).map(({ name }) => tidyName(name)))
  const roles = new Set([...(of.leaderName && lines.length ? [tidyName(of.leaderName)] : []), ...own.map(({ name }) => tidyName(name))])
  const heads = new Set([...departments.map(({ head }) => head), ...colleagues.filter(({ post }) => /处长|主任|部长/.test(post ?? '')).map(({ name }) => name)].filter((name) => name !== undefined).map(tidyName))
  const beside = [...departments.map(({ name }) => name), ...DEPARTMENTS, ...TITLES].sort((a, b) => b.length - a.length)
  const read = lines.map((line) => ({ line, names: namesIn(line, beside) }))
  const listed = new Set(read.flatMap(({ names }) => names))
  return {
    missing: [...roles].filter((name) => !listed.has(name) && !ticked.has(name)).sort(),
    extra: [...new Set(read.filter(({ names }) => !names.some((name) => roles.has(name) || heads.has(name))).map(({ line }) => line))].sort()
  }
}

/** A whole word must be the name: 李明 is not in the group because 李明哲 is. */
function namesIn(line: string, beside: readonly string[]): string[] {
  const bare = beside.reduce((text, word) => text.replaceAll(word, ' '), line)
  return [tidyName(line), ...bare.split(/[\s\-—–_|/（）()【】[\]:：]+/).filter((word) => word !== '').map(tidyName)]
}
