/** What the college has set once and every form may offer: the names of its people and of its departments. */
import { useMemo } from 'react'
import { ORG } from '#domain/college.ts'
import type { Colleague, Department } from '#domain/college-lists.ts'
import { inOrder } from '#domain/in-order.ts'
import { DEPARTMENTS } from '#domain/staff.ts'
import { useRows } from '#store/live.ts'

/** 人员库, in its order; those of one department where it is named. */
export function useColleagueNames(department?: string): readonly string[] {
  const rows: readonly Colleague[] | undefined = useRows('colleague', ORG)
  return useMemo(() => inOrder((rows ?? []).filter((person) => department === undefined || person.department === department)).map(({ name }) => name), [rows, department])
}

/** The college's own departments; the eight kinds of 第三条 while it has listed none. */
export function useDepartmentNames(): readonly string[] {
  const rows: readonly Department[] | undefined = useRows('department', ORG)
  return useMemo(() => (rows?.length ? inOrder(rows).map(({ name }) => name) : DEPARTMENTS), [rows])
}
