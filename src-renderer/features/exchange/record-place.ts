/** The screen on which a record stands. */
import { ORG } from '#domain/college.ts'
import { SCREENS } from '#domain/regulation/screens.ts'
import type { TableName } from '#domain/tables.ts'

/** Tables that no rule leads to. */
const ELSEWHERE: Readonly<Partial<Record<TableName, string>>> = { certificate: 'papers', paperVersion: 'papers', reason: 'overview', outsideEdit: 'overview' }

export function placeHref({ cls, table }: { readonly cls: string; readonly table: TableName }): string {
  if (cls === ORG) return '#/settings/college'
  const screen = ELSEWHERE[table] ?? Object.entries(SCREENS).find(([, { tables }]) => (tables as readonly TableName[]).includes(table))?.[0] ?? 'history'
  return `#/class/${cls}/${screen}`
}
