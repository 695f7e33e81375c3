/** 用演示数据看看: the invented college's classes, each written whole or not at all. */
import { readCollegeFile } from '#domain/college-file.ts'
import { changesOfSnapshot } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import type { Desk } from '#store/desk.ts'
import { tracked } from '#store/saving.ts'

/** Loads the classes one by one and tells before each which it is, from 1. Loading again brings changed values back to the demo's. */
export async function loadDemo(desk: Desk, onClass: (current: number, total: number, name: string) => void): Promise<void> {
  const { default: json } = await import('#resources/demo/college.json')
  const file = readCollegeFile(json)
  if (file.kind === 'refused') throw new Error(`the demo college does not read: ${file.sentence}`)
  for (const [index, snapshot] of file.classes.entries()) {
    onClass(index + 1, file.classes.length, snapshot.class.name)
    const outcome = await tracked(() => commit(desk, snapshot.class.id, changesOfSnapshot(snapshot), 'demo'))
    if (outcome.kind === 'refused') throw new Error(`the demo college is refused: ${outcome.table}/${outcome.id} ${outcome.field} ${outcome.reason}`)
  }
}
